//! What is said of each refusal: the three sentences beside each other, so that whoever translates one sees the others.

use gazette_news::{ArticleState, Language, isolated};

use super::Refusal;

impl Refusal {
    /// The sentence in English, Arabic and Persian.
    pub(super) fn sentences(&self) -> [String; 3] {
        match self {
            Refusal::Role { role, .. } => [
                format!("This is not for a {}. Ask somebody with a higher role.", role.as_str()),
                "هذا ليس من صلاحيات دورك. اطلبه ممن يملك دورا أعلى.".into(),
                "این کار در اختیار نقش شما نیست. از کسی با نقش بالاتر بخواهید.".into(),
            ],
            Refusal::State { act, state } => [
                format!("One cannot {act} an article that is {state}."),
                format!("لا يمكن ذلك والمقال في حالة «{}».", state_arabic(*state)),
                format!("این کار در وضعیت «{}» ممکن نیست.", state_persian(*state)),
            ],
            Refusal::Embargoed { until } => [
                format!("Embargoed until {until}: nothing is shown before."),
                format!("محظور النشر حتى {until}؛ لا يظهر شيء قبل ذلك."),
                format!("تا {until} ممنوع‌الانتشار است؛ پیش از آن چیزی نشان داده نمی‌شود."),
            ],
            Refusal::Past { at } => [
                format!("{at} has passed. Choose a later time, or publish now."),
                format!("{at} وقت مضى. اختر وقتا لاحقا أو انشر الآن."),
                format!("{at} گذشته است. زمانی دیرتر برگزینید یا همین حالا منتشر کنید."),
            ],
            Refusal::Unsourced { words } => [
                format!(
                    "“{words}” has no source. Attribute it, mark it as own reporting, or waive it with a reason."
                ),
                format!(
                    "«{words}» بلا مصدر. انسبه إلى قائله أو علّمه تغطية خاصة أو تجاوز القاعدة مع ذكر السبب."
                ),
                format!(
                    "«{words}» منبع ندارد. آن را به گوینده‌اش نسبت دهید، گزارش خودی بخوانید یا با ذکر دلیل بگذرید."
                ),
            ],
            Refusal::FigureNowhere { figure, words } => [
                format!(
                    "No dispatch ticked for “{words}” tells {figure}. Tick the one that does, mend the figure, or say how else it is known."
                ),
                format!(
                    "لا تذكر أي برقية اختيرت لـ«{words}» الرقم {figure}. اختر البرقية التي تذكره أو أصلح الرقم أو اذكر كيف عُرف."
                ),
                format!(
                    "هیچ خبری که برای «{words}» برگزیده شده رقم {figure} را ندارد. خبری را که دارد برگزینید، رقم را درست کنید یا بگویید از کجا دانسته شده است."
                ),
            ],
            Refusal::NameNowhere { name, words } => [
                format!(
                    "No dispatch ticked for “{words}” names {name}. Tick the one that does, mend the name, or say how else it is known."
                ),
                format!(
                    "لا تذكر أي برقية اختيرت لـ«{words}» اسم {name}. اختر البرقية التي تذكره أو أصلح الاسم أو اذكر كيف عُرف."
                ),
                format!(
                    "هیچ خبری که برای «{words}» برگزیده شده نام {name} را ندارد. خبری را که دارد برگزینید، نام را درست کنید یا بگویید از کجا دانسته شده است."
                ),
            ],
            Refusal::NoCredit { agency } => [
                format!("The copy is from {agency}: keep its credit."),
                format!("النص من {agency}؛ أبقِ على نسبته إليها."),
                format!("این متن از {agency} است؛ نام آن را نگه دارید."),
            ],
            Refusal::BylineOfAnother { byline, outlet } => [
                format!("“{byline}” wrote this for {outlet}: name {outlet} beside the byline, or take it out."),
                format!("كتب «{byline}» هذا النص لـ{outlet}؛ اذكر {outlet} بجانب الاسم أو احذف الاسم."),
                format!(
                    "«{byline}» این متن را برای {outlet} نوشته است؛ نام {outlet} را کنار آن بیاورید یا نام را بردارید."
                ),
            ],
            Refusal::Killed { headline } => [
                format!("“{headline}” was killed by its sender and must not be used. Take it out first."),
                format!("«{headline}» ألغاها مرسلها ولا يجوز استخدامها. أخرجها أولا."),
                format!("«{headline}» را فرستنده‌اش لغو کرده و نباید به کار رود. نخست آن را بیرون بگذارید."),
            ],
            Refusal::NoPolicy { page, language } => [
                format!(
                    "The site does not have its page “{}” yet, and nothing is published before it does. It says: {} A chief editor writes it at /desk/policies.",
                    page.title(*language),
                    page.asks(Language::ENGLISH)
                ),
                format!(
                    "ليس للموقع صفحة «{}» بعد، ولا يُنشر شيء قبلها. تقول الصفحة: {} يكتبها رئيس تحرير في {}.",
                    isolated(page.title(*language)),
                    page.asks(Language::ARABIC),
                    isolated("/desk/policies")
                ),
                format!(
                    "وب‌گاه هنوز صفحهٔ «{}» ندارد و پیش از آن چیزی منتشر نمی‌شود. این صفحه می‌گوید: {} سردبیر آن را در {} می‌نویسد.",
                    isolated(page.title(*language)),
                    page.asks(Language::PERSIAN),
                    isolated("/desk/policies")
                ),
            ],
            Refusal::Missing { words } => [
                format!(
                    "Say “{}”: readers must learn exactly what and why.",
                    words.called(Language::ENGLISH)
                ),
                format!(
                    "املأ حقل «{}»؛ للقارئ أن يعرف ماذا ولماذا بالضبط.",
                    words.called(Language::ARABIC)
                ),
                format!(
                    "«{}» را بنویسید؛ خواننده باید دقیقاً بداند چه و چرا.",
                    words.called(Language::PERSIAN)
                ),
            ],
            Refusal::Euphemism { word } => [
                format!("“{word}” hides a correction. Say what was wrong and what is right."),
                format!("«{word}» تخفي تصحيحا. قل ما كان خطأ وما هو الصواب."),
                format!("«{word}» اصلاح را پنهان می‌کند. بگویید چه نادرست بود و درست چیست."),
            ],
            Refusal::MeaningChanged { word } => [
                format!(
                    "“{word}” came or went: that is more than a slip. Publish it as a correction, an update or a clarification."
                ),
                format!("أضيفت أو حُذفت «{word}»، وهذا أكثر من هفوة. انشره تصحيحا أو تحديثا أو توضيحا."),
                format!(
                    "«{word}» افزوده یا برداشته شده است؛ این بیش از لغزشی کوچک است. به نام اصلاح، روزآمدسازی یا روشن‌سازی منتشر کنید."
                ),
            ],
            Refusal::TakenBack { word } => [
                format!(
                    "“{word}” came or went: a clarification adds to what was said and takes nothing of it back. Publish it as a correction."
                ),
                format!(
                    "أضيفت أو حُذفت «{word}»: التوضيح يزيد على ما قيل ولا يرجع عن شيء منه. انشره تصحيحا."
                ),
                format!(
                    "«{word}» افزوده یا برداشته شده است: روشن‌سازی بر گفته می‌افزاید و چیزی از آن را پس نمی‌گیرد. به نام اصلاح منتشر کنید."
                ),
            ],
            Refusal::Overwritten { words } => [
                format!(
                    "“{}” came or went in what readers were told, and an update only adds. Publish that change as a correction first, or keep what was printed beside what is new (“eleven, up from nine”).",
                    words.join("”, “")
                ),
                format!(
                    "أضيفت أو حُذفت «{}» مما قيل للقراء، والتحديث يضيف فقط. انشر هذا التغيير تصحيحا أولا، أو أبقِ ما نُشر إلى جانب الجديد («أحد عشر بعد أن كانوا تسعة»).",
                    words.join("» و«")
                ),
                format!(
                    "«{}» در آنچه به خوانندگان گفته شده افزوده یا برداشته شده است و به‌روزرسانی فقط می‌افزاید. نخست این تغییر را اصلاحیه کنید، یا گفتهٔ پیشین را کنار خبر تازه نگه دارید («یازده نفر، پیش‌تر نه نفر»).",
                    words.join("»، «")
                ),
            ],
            Refusal::Untold { word } => [
                format!(
                    "“{word}” came or went, and the correction does not tell readers of it. Quote the whole of what was wrong, and the whole of what is right."
                ),
                format!(
                    "أضيفت أو حُذفت «{word}» ولا يذكر التصحيح ذلك للقراء. اقتبس كل ما كان خطأ وكل ما هو الصواب."
                ),
                format!(
                    "«{word}» افزوده یا برداشته شده است و اصلاح آن را به خوانندگان نمی‌گوید. همهٔ آنچه نادرست بود و همهٔ آنچه درست است بیاورید."
                ),
            ],
            Refusal::NotPrinted { words } => [
                format!(
                    "“{words}” does not stand in the article. Quote what the edition before said, and what the new one says, in their own words."
                ),
                format!("«{words}» ليست في المقال. اقتبس ما قالته الطبعة السابقة وما تقوله الجديدة بنصهما."),
                format!(
                    "«{words}» در مطلب نیست. آنچه را ویراست پیشین گفته بود و آنچه را ویراست تازه می‌گوید به همان واژه‌ها بیاورید."
                ),
            ],
            Refusal::NumberChanged { was, is } => [
                format!("{was} became {is}: a changed number is a correction. Publish it as one."),
                format!("تغيّر {was} إلى {is}؛ تغيير الرقم تصحيح. انشره تصحيحا."),
                format!("{was} به {is} تغییر کرده است؛ تغییر عدد اصلاح است. به نام اصلاح منتشر کنید."),
            ],
            Refusal::NothingChanged { act } => [
                format!(
                    "Readers would see nothing new: there is nothing to {act}. Change the draft first, or leave the article as it is."
                ),
                "لن يرى القراء شيئا جديدا. غيّر المسودة أولا أو اترك المقال كما هو.".into(),
                "خوانندگان چیز تازه‌ای نخواهند دید. نخست پیش‌نویس را تغییر دهید یا مطلب را همان‌گونه بگذارید."
                    .into(),
            ],
            Refusal::NumberNew { number } => [
                format!(
                    "{number} is new to readers: a refile adds no number. Publish an update or a correction."
                ),
                format!(
                    "لم يرَ القراء الرقم {number} من قبل، وتعديل الصياغة لا يضيف رقما. انشر تحديثا أو تصحيحا."
                ),
                format!(
                    "خوانندگان عدد {number} را ندیده‌اند و ویرایش جزئی عددی نمی‌افزاید. آن را به‌روزرسانی یا اصلاح بخوانید."
                ),
            ],
            Refusal::NeedsApproval { words } => [
                format!(
                    "“{words}” is an allegation on a single unnamed source. Another editor must accept it."
                ),
                format!("«{words}» اتهام يستند إلى مصدر واحد بلا اسم. يجب أن يقبله محرر آخر."),
                format!("«{words}» اتهامی است که تنها یک منبع بی‌نام دارد. ویراستار دیگری باید آن را بپذیرد."),
            ],
            Refusal::NoReply { words } => [
                format!("“{words}” accuses somebody. Seek a reply and say when and how, or say why not."),
                format!("«{words}» يتهم أحدا. اطلب رده واذكر متى وكيف، أو اذكر لماذا لا."),
                format!("«{words}» کسی را متهم می‌کند. از او پاسخ بخواهید و بنویسید کی و چگونه، یا چرا نه."),
            ],
            Refusal::OwnAllegation  => [
                "You marked this allegation yourself; somebody else must accept it.".into(),
                "أنت من علّم هذا الاتهام؛ يجب أن يقبله غيرك.".into(),
                "این اتهام را خودتان علامت زده‌اید؛ دیگری باید آن را بپذیرد.".into(),
            ],
            Refusal::NotVouchedFor { words } => [
                format!(
                    "“{words}” rests on a source who is not named. Tick all four points, and write down who it is: it is sealed."
                ),
                format!("«{words}» يستند إلى مصدر لا نسميه. علّم النقاط الأربع واكتب من هو؛ يُختم عليه."),
                format!(
                    "«{words}» بر منبعی است که نامش را نمی‌آوریم. هر چهار نکته را علامت بزنید و بنویسید کیست؛ مهر می‌شود."
                ),
            ],
            Refusal::SourceNotAccepted { words } => [
                format!(
                    "“{words}” rests on a source who is not named. Another editor must know who it is and accept it."
                ),
                format!("«{words}» يستند إلى مصدر لا نسميه. يجب أن يعرفه محرر آخر ويقبله."),
                format!(
                    "«{words}» بر منبعی است که نامش را نمی‌آوریم. ویراستار دیگری باید او را بشناسد و بپذیرد."
                ),
            ],
            Refusal::OwnSource  => [
                "You brought this source yourself; somebody else must accept it.".into(),
                "أنت من جاء بهذا المصدر؛ يجب أن يقبله غيرك.".into(),
                "این منبع را خودتان آورده‌اید؛ دیگری باید آن را بپذیرد.".into(),
            ],
            Refusal::OwnVerdict  => [
                "A verdict needs a second editor: somebody else must second it.".into(),
                "يحتاج الحكم إلى محرر ثان يؤيده غير من اقترحه.".into(),
                "رأی را باید سردبیر دیگری تأیید کند.".into(),
            ],
            Refusal::NoEvidence  => [
                "A verdict needs evidence.".into(),
                "يحتاج الحكم إلى دليل.".into(),
                "رأی به سند نیاز دارد.".into(),
            ],
            Refusal::NoMethod  => [
                "A verdict needs a note on how it was checked.".into(),
                "يحتاج الحكم إلى بيان طريقة التحقق.".into(),
                "رأی به شرح شیوهٔ بررسی نیاز دارد.".into(),
            ],
            Refusal::VerdictClosed  => [
                "This verdict is not open any more.".into(),
                "لم يعد هذا الحكم مفتوحا.".into(),
                "این رأی دیگر باز نیست.".into(),
            ],
            Refusal::AccountClosed  => [
                "The account of whoever scheduled it is closed. Schedule it again.".into(),
                "حساب من جدوله مغلق. جدولوه من جديد.".into(),
                "حساب کسی که آن را زمان‌بندی کرده بود بسته شده است. دوباره زمان‌بندی کنید.".into(),
            ],
            Refusal::NeedsSecond  => [
                "Taking down needs two people: one proposes it, another who may publish agrees. Until then you can hold the article.".into(),
                "يحتاج الإنزال إلى شخصين: واحد يقترحه وآخر ممن يملكون النشر يوافق. إلى حين ذلك يمكن تعليق المقال.".into(),
                "برداشتن مطلب دو نفر می‌خواهد: یکی پیشنهاد می‌کند و دیگری که اجازهٔ انتشار دارد می‌پذیرد. تا آن زمان می‌توانید مطلب را نگه دارید.".into(),
            ],
            Refusal::ReasonTooShort  => [
                "Give readers a reason of at least three words.".into(),
                "اذكر للقراء سببا من ثلاث كلمات على الأقل.".into(),
                "برای خوانندگان دلیلی دست‌کم سه‌واژه‌ای بنویسید.".into(),
            ],
            Refusal::LastChief  => [
                "A newsroom needs a chief editor: make somebody else one first.".into(),
                "لا بد من رئيس تحرير. عيّن غيره أولا.".into(),
                "اتاق خبر سردبیر می‌خواهد. نخست دیگری را سردبیر کنید.".into(),
            ],
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

fn state_persian(state: ArticleState) -> &'static str {
    match state {
        ArticleState::Scheduled => "زمان‌بندی‌شده",
        ArticleState::Spiked => "کنارگذاشته",
        ArticleState::Published => "منتشرشده",
        ArticleState::Withheld => "نگه‌داشته",
        ArticleState::Withdrawn => "پس‌گرفته",
        ArticleState::Draft => "پیش‌نویس",
    }
}
