//! The sentences in Arabic.

use gazette_news::{ArticleState, Language, isolated};

use super::Refusal;

impl Refusal {
    pub(super) fn arabic(&self) -> String {
        match self {
            Refusal::Role { .. } => "هذا ليس من صلاحيات دورك. اطلبه ممن يملك دورا أعلى.".into(),
            Refusal::State { state, .. } => format!("لا يمكن ذلك والمقال في حالة «{}».", state_arabic(*state)),
            Refusal::Embargoed { until } => format!("محظور النشر حتى {until}؛ لا يظهر شيء قبل ذلك."),
            Refusal::Past { at } => format!("{at} وقت مضى. اختر وقتا لاحقا أو انشر الآن."),
            Refusal::Unsourced { words } => {
                format!(
                    "«{words}» بلا مصدر. انسبه إلى قائله أو علّمه تغطية خاصة أو تجاوز القاعدة مع ذكر السبب."
                )
            }
            Refusal::FigureNowhere { figure, words } => format!(
                "لا تذكر أي برقية اختيرت لـ«{words}» الرقم {figure}. اختر البرقية التي تذكره أو أصلح الرقم أو اذكر كيف عُرف."
            ),
            Refusal::NameNowhere { name, words } => format!(
                "لا تذكر أي برقية اختيرت لـ«{words}» اسم {name}. اختر البرقية التي تذكره أو أصلح الاسم أو اذكر كيف عُرف."
            ),
            Refusal::NoCredit { agency } => format!("النص من {agency}؛ أبقِ على نسبته إليها."),
            Refusal::Killed { headline } => {
                format!("«{headline}» ألغاها مرسلها ولا يجوز استخدامها. أخرجها أولا.")
            }
            Refusal::NoPolicy { page, language } => format!(
                "ليس للموقع صفحة «{}» بعد، ولا يُنشر شيء قبلها. تقول الصفحة: {} يكتبها رئيس تحرير في {}.",
                isolated(page.title(*language)),
                page.asks(Language::ARABIC),
                isolated("/desk/policies")
            ),
            Refusal::Missing { words } => format!(
                "املأ حقل «{}»؛ للقارئ أن يعرف ماذا ولماذا بالضبط.",
                words.called(Language::ARABIC)
            ),
            Refusal::Euphemism { word } => format!("«{word}» تخفي تصحيحا. قل ما كان خطأ وما هو الصواب."),
            Refusal::MeaningChanged { word } => {
                format!("أضيفت أو حُذفت «{word}»، وهذا أكثر من هفوة. انشره تصحيحا أو تحديثا أو توضيحا.")
            }
            Refusal::TakenBack { word } => format!(
                "أضيفت أو حُذفت «{word}»: التوضيح يزيد على ما قيل ولا يرجع عن شيء منه. انشره تصحيحا."
            ),
            Refusal::Untold { word } => format!(
                "أضيفت أو حُذفت «{word}» ولا يذكر التصحيح ذلك للقراء. اقتبس كل ما كان خطأ وكل ما هو الصواب."
            ),
            Refusal::NotPrinted { words } => {
                format!("«{words}» ليست في المقال. اقتبس ما قالته الطبعة السابقة وما تقوله الجديدة بنصهما.")
            }
            Refusal::NumberChanged { was, is } => {
                format!("تغيّر {was} إلى {is}؛ تغيير الرقم تصحيح. انشره تصحيحا.")
            }
            Refusal::NothingChanged { .. } => {
                "لن يرى القراء شيئا جديدا. غيّر المسودة أولا أو اترك المقال كما هو.".into()
            }
            Refusal::NumberNew { number } => {
                format!(
                    "لم يرَ القراء الرقم {number} من قبل، وتعديل الصياغة لا يضيف رقما. انشر تحديثا أو تصحيحا."
                )
            }
            Refusal::NeedsApproval { words } => {
                format!("«{words}» اتهام يستند إلى مصدر واحد بلا اسم. يجب أن يقبله محرر آخر.")
            }
            Refusal::NoReply { words } => {
                format!("«{words}» يتهم أحدا. اطلب رده واذكر متى وكيف، أو اذكر لماذا لا.")
            }
            Refusal::OwnAllegation => "أنت من علّم هذا الاتهام؛ يجب أن يقبله غيرك.".into(),
            Refusal::NotVouchedFor { words } => {
                format!("«{words}» يستند إلى مصدر لا نسميه. علّم النقاط الأربع واكتب من هو؛ يُختم عليه.")
            }
            Refusal::SourceNotAccepted { words } => {
                format!("«{words}» يستند إلى مصدر لا نسميه. يجب أن يعرفه محرر آخر ويقبله.")
            }
            Refusal::OwnSource => "أنت من جاء بهذا المصدر؛ يجب أن يقبله غيرك.".into(),
            Refusal::OwnVerdict => "يحتاج الحكم إلى محرر ثان يؤيده غير من اقترحه.".into(),
            Refusal::VerdictWithout { what: "evidence" } => "يحتاج الحكم إلى دليل.".into(),
            Refusal::VerdictWithout { .. } => "يحتاج الحكم إلى بيان طريقة التحقق.".into(),
            Refusal::AccountClosed => "حساب من جدوله مغلق. جدولوه من جديد.".into(),
            Refusal::NeedsSecond => {
                "يحتاج الإنزال إلى شخصين: واحد يقترحه وآخر ممن يملكون النشر يوافق. إلى حين ذلك يمكن تعليق المقال.".into()
            }
            Refusal::ReasonTooShort => "اذكر للقراء سببا من ثلاث كلمات على الأقل.".into(),
            Refusal::LastChief => "لا بد من رئيس تحرير. عيّن غيره أولا.".into(),
            Refusal::VerdictClosed => "لم يعد هذا الحكم مفتوحا.".into(),
        }
    }
}

fn state_arabic(state: ArticleState) -> &'static str {
    match state {
        ArticleState::Scheduled => "مجدول",
        ArticleState::Spiked => "مستبعد",
        ArticleState::Published => "منشور",
        ArticleState::Withheld => "محجوب",
        ArticleState::Withdrawn => "مسحوب",
        ArticleState::Draft => "مسودة",
    }
}
