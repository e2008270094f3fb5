//! Why an editor may not do something, in her language.

use gazette_news::Language;
use jiff::Timestamp;

use crate::{Permission, Role};

/// Why not. Exhaustive: whoever shows refusals shows them all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Her role does not include it.
    Role {
        /// What she wanted.
        wanted: Permission,
        /// What she is.
        role: Role,
    },
    /// The article is not in a state that allows it.
    State {
        /// What was wanted: `"correct"`.
        act: &'static str,
        /// How things stand: `"withdrawn"`.
        state: &'static str,
    },
    /// The embargo has not run out (rule 21).
    Embargoed {
        /// Until when.
        until: Timestamp,
    },
    /// A time that has passed cannot be scheduled.
    Past {
        /// Which.
        at: Timestamp,
    },
    /// An assertion has no source (rule 1).
    Unsourced {
        /// Its words.
        words: String,
    },
    /// Republished copy lost its credit (rule 8).
    NoCredit {
        /// Whose credit is missing.
        agency: String,
    },
    /// A dispatch the article rests on was killed by its sender (rule 19).
    Killed {
        /// Its headline.
        headline: String,
    },
    /// The site lacks a page that readers must find before anything is published (rule 27).
    NoPolicy {
        /// Which: `"corrections"`.
        id: &'static str,
        /// In which language.
        language: Language,
    },
    /// The act needs words that are missing (rules 15 and 18).
    Missing {
        /// Which field: `"was"`.
        field: &'static str,
    },
    /// A correction must be called one (rule 14): these words hide it.
    Euphemism {
        /// The word used.
        word: String,
    },
    /// A refile changes more than a slip (rule 16).
    MeaningChanged {
        /// The first word that came or went.
        word: String,
    },
    /// A correction quotes what no edition said, or what the new one does not say (rule 15).
    NotPrinted {
        /// The words.
        words: String,
    },
    /// Readers would see nothing that differs from the edition before (rules 15, 18 and 33).
    NothingChanged {
        /// What was wanted: `"correct"`.
        act: &'static str,
    },
    /// What she calls a refile prints a number that readers have not seen (rule 16).
    NumberNew {
        /// The number.
        number: String,
    },
    /// What she calls a refile or a clarification changes a number: that is a correction (rule 16).
    NumberChanged {
        /// What it was.
        was: String,
        /// What it is now.
        is: String,
    },
    /// She cannot second her own verdict.
    OwnVerdict,
    /// An allegation rests on a single unnamed source that no second person has accepted (rules 6 and 9).
    NeedsApproval {
        /// Its words.
        words: String,
    },
    /// Whoever is accused was not asked (rule 22).
    NoReply {
        /// The allegation's words.
        words: String,
    },
    /// She marked the allegation herself: another accepts it.
    OwnAllegation,
    /// Of a source of ours that is not named, something that is asked is not said, or who it is was not kept (rule 10).
    NotVouchedFor {
        /// Its words.
        words: String,
    },
    /// Nobody else knows who a source of ours is and accepted it (rule 10).
    SourceNotAccepted {
        /// Its words.
        words: String,
    },
    /// She brought the source herself: another accepts it.
    OwnSource,
    /// A verdict without evidence or method (rule 26).
    VerdictWithout {
        /// `"evidence"` or `"method"`.
        what: &'static str,
    },
    /// The verdict is not open any more.
    VerdictClosed,
    /// The account of whoever scheduled it is closed: nothing is published in her name any more.
    AccountClosed,
    /// Taking down what readers see needs a second person who agrees (rule 23).
    NeedsSecond,
    /// The reason for readers is too short to be one (rule 23).
    ReasonTooShort,
    /// She is the only chief: without one, nobody could ever make one again.
    LastChief,
}

impl Refusal {
    /// The sentence to show: what is refused and what to do about it.
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::ARABIC => self.arabic(),
            Language::PERSIAN => self.persian(),
            _ => self.english(),
        }
    }

    fn english(&self) -> String {
        match self {
            Refusal::Role { role, .. } => {
                format!("This is not for a {}. Ask somebody with a higher role.", role.as_str())
            }
            Refusal::State { act, state } => format!("One cannot {act} an article that is {state}."),
            Refusal::Embargoed { until } => format!("Embargoed until {until}: nothing is shown before."),
            Refusal::Past { at } => format!("{at} has passed. Choose a later time, or publish now."),
            Refusal::Unsourced { words } => {
                format!(
                    "“{words}” has no source. Attribute it, mark it as own reporting, or waive it with a reason."
                )
            }
            Refusal::NoCredit { agency } => format!("The copy is from {agency}: keep its credit."),
            Refusal::Killed { headline } => {
                format!("“{headline}” was killed by its sender and must not be used. Take it out first.")
            }
            Refusal::NoPolicy { id, language } => {
                format!(
                    "The site has no page “{id}” in the language “{language}”. Write it in policies.toml first."
                )
            }
            Refusal::Missing { field } => format!("Say “{field}”: readers must learn exactly what and why."),
            Refusal::Euphemism { word } => {
                format!("“{word}” hides a correction. Say what was wrong and what is right.")
            }
            Refusal::MeaningChanged { word } => format!(
                "“{word}” came or went: that is more than a slip. Publish it as a correction, an update or a clarification."
            ),
            Refusal::NotPrinted { words } => format!(
                "“{words}” does not stand in the article. Quote what the edition before said, and what the new one says, in their own words."
            ),
            Refusal::NumberChanged { was, is } => {
                format!("{was} became {is}: a changed number is a correction. Publish it as one.")
            }
            Refusal::NothingChanged { act } => {
                format!(
                    "Readers would see nothing new: there is nothing to {act}. Change the draft first, or leave the article as it is."
                )
            }
            Refusal::NumberNew { number } => {
                format!(
                    "{number} is new to readers: a refile adds no number. Publish an update or a correction."
                )
            }
            Refusal::NeedsApproval { words } => {
                format!(
                    "“{words}” is an allegation on a single unnamed source. Another editor must accept it."
                )
            }
            Refusal::NoReply { words } => {
                format!("“{words}” accuses somebody. Seek a reply and say when and how, or say why not.")
            }
            Refusal::OwnAllegation => {
                "You marked this allegation yourself; somebody else must accept it.".into()
            }
            Refusal::NotVouchedFor { words } => format!(
                "“{words}” rests on a source who is not named. Tick all four points, and write down who it is: it is sealed."
            ),
            Refusal::SourceNotAccepted { words } => {
                format!(
                    "“{words}” rests on a source who is not named. Another editor must know who it is and accept it."
                )
            }
            Refusal::OwnSource => "You brought this source yourself; somebody else must accept it.".into(),
            Refusal::OwnVerdict => "A verdict needs a second editor: somebody else must second it.".into(),
            Refusal::VerdictWithout { what } => format!("A verdict needs {what}."),
            Refusal::VerdictClosed => "This verdict is not open any more.".into(),
            Refusal::AccountClosed => {
                "The account of whoever scheduled it is closed. Schedule it again.".into()
            }
            Refusal::NeedsSecond => {
                "Taking down needs two people: one proposes it, another who may publish agrees. Until then you can hold the article.".into()
            }
            Refusal::ReasonTooShort => "Give readers a reason of at least three words.".into(),
            Refusal::LastChief => "A newsroom needs a chief editor: make somebody else one first.".into(),
        }
    }

    fn arabic(&self) -> String {
        match self {
            Refusal::Role { .. } => "هذا ليس من صلاحيات دورك. اطلبه ممن يملك دورا أعلى.".into(),
            Refusal::State { state, .. } => format!("لا يمكن ذلك والمقال في حالة «{}».", state_arabic(state)),
            Refusal::Embargoed { until } => format!("محظور النشر حتى {until}؛ لا يظهر شيء قبل ذلك."),
            Refusal::Past { at } => format!("{at} وقت مضى. اختر وقتا لاحقا أو انشر الآن."),
            Refusal::Unsourced { words } => {
                format!(
                    "«{words}» بلا مصدر. انسبه إلى قائله أو علّمه تغطية خاصة أو تجاوز القاعدة مع ذكر السبب."
                )
            }
            Refusal::NoCredit { agency } => format!("النص من {agency}؛ أبقِ على نسبته إليها."),
            Refusal::Killed { headline } => {
                format!("«{headline}» ألغاها مرسلها ولا يجوز استخدامها. أخرجها أولا.")
            }
            Refusal::NoPolicy { id, language } => {
                format!("ليس للموقع صفحة «{id}» باللغة «{language}». اكتبها أولا في policies.toml.")
            }
            Refusal::Missing { field } => format!("املأ حقل «{field}»؛ للقارئ أن يعرف ماذا ولماذا بالضبط."),
            Refusal::Euphemism { word } => format!("«{word}» تخفي تصحيحا. قل ما كان خطأ وما هو الصواب."),
            Refusal::MeaningChanged { word } => {
                format!("أضيفت أو حُذفت «{word}»، وهذا أكثر من هفوة. انشره تصحيحا أو تحديثا أو توضيحا.")
            }
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

    fn persian(&self) -> String {
        match self {
            Refusal::Role { .. } => "این کار در اختیار نقش شما نیست. از کسی با نقش بالاتر بخواهید.".into(),
            Refusal::State { state, .. } => format!("این کار در وضعیت «{}» ممکن نیست.", state_persian(state)),
            Refusal::Embargoed { until } => {
                format!("تا {until} ممنوع‌الانتشار است؛ پیش از آن چیزی نشان داده نمی‌شود.")
            }
            Refusal::Past { at } => format!("{at} گذشته است. زمانی دیرتر برگزینید یا همین حالا منتشر کنید."),
            Refusal::Unsourced { words } => {
                format!(
                    "«{words}» منبع ندارد. آن را به گوینده‌اش نسبت دهید، گزارش خودی بخوانید یا با ذکر دلیل بگذرید."
                )
            }
            Refusal::NoCredit { agency } => format!("این متن از {agency} است؛ نام آن را نگه دارید."),
            Refusal::Killed { headline } => {
                format!("«{headline}» را فرستنده‌اش لغو کرده و نباید به کار رود. نخست آن را بیرون بگذارید.")
            }
            Refusal::NoPolicy { id, language } => {
                format!("وب‌گاه صفحهٔ «{id}» به زبان «{language}» ندارد. نخست آن را در policies.toml بنویسید.")
            }
            Refusal::Missing { field } => format!("«{field}» را بنویسید؛ خواننده باید دقیقاً بداند چه و چرا."),
            Refusal::Euphemism { word } => {
                format!("«{word}» اصلاح را پنهان می‌کند. بگویید چه نادرست بود و درست چیست.")
            }
            Refusal::MeaningChanged { word } => format!(
                "«{word}» افزوده یا برداشته شده است؛ این بیش از لغزشی کوچک است. به نام اصلاح، روزآمدسازی یا روشن‌سازی منتشر کنید."
            ),
            Refusal::NotPrinted { words } => format!(
                "«{words}» در مطلب نیست. آنچه را ویراست پیشین گفته بود و آنچه را ویراست تازه می‌گوید به همان واژه‌ها بیاورید."
            ),
            Refusal::NumberChanged { was, is } => {
                format!("{was} به {is} تغییر کرده است؛ تغییر عدد اصلاح است. به نام اصلاح منتشر کنید.")
            }
            Refusal::NothingChanged { .. } => {
                "خوانندگان چیز تازه‌ای نخواهند دید. نخست پیش‌نویس را تغییر دهید یا مطلب را همان‌گونه بگذارید."
                    .into()
            }
            Refusal::NumberNew { number } => {
                format!(
                    "خوانندگان عدد {number} را ندیده‌اند و ویرایش جزئی عددی نمی‌افزاید. آن را به‌روزرسانی یا اصلاح بخوانید."
                )
            }
            Refusal::NeedsApproval { words } => {
                format!("«{words}» اتهامی است که تنها یک منبع بی‌نام دارد. ویراستار دیگری باید آن را بپذیرد.")
            }
            Refusal::NoReply { words } => {
                format!("«{words}» کسی را متهم می‌کند. از او پاسخ بخواهید و بنویسید کی و چگونه، یا چرا نه.")
            }
            Refusal::OwnAllegation => "این اتهام را خودتان علامت زده‌اید؛ دیگری باید آن را بپذیرد.".into(),
            Refusal::NotVouchedFor { words } => format!(
                "«{words}» بر منبعی است که نامش را نمی‌آوریم. هر چهار نکته را علامت بزنید و بنویسید کیست؛ مهر می‌شود."
            ),
            Refusal::SourceNotAccepted { words } => {
                format!(
                    "«{words}» بر منبعی است که نامش را نمی‌آوریم. ویراستار دیگری باید او را بشناسد و بپذیرد."
                )
            }
            Refusal::OwnSource => "این منبع را خودتان آورده‌اید؛ دیگری باید آن را بپذیرد.".into(),
            Refusal::OwnVerdict => "رأی را باید سردبیر دیگری تأیید کند.".into(),
            Refusal::VerdictWithout { what: "evidence" } => "رأی به سند نیاز دارد.".into(),
            Refusal::VerdictWithout { .. } => "رأی به شرح شیوهٔ بررسی نیاز دارد.".into(),
            Refusal::AccountClosed => {
                "حساب کسی که آن را زمان‌بندی کرده بود بسته شده است. دوباره زمان‌بندی کنید.".into()
            }
            Refusal::NeedsSecond => {
                "برداشتن مطلب دو نفر می‌خواهد: یکی پیشنهاد می‌کند و دیگری که اجازهٔ انتشار دارد می‌پذیرد. تا آن زمان می‌توانید مطلب را نگه دارید.".into()
            }
            Refusal::ReasonTooShort => "برای خوانندگان دلیلی دست‌کم سه‌واژه‌ای بنویسید.".into(),
            Refusal::LastChief => "اتاق خبر سردبیر می‌خواهد. نخست دیگری را سردبیر کنید.".into(),
            Refusal::VerdictClosed => "این رأی دیگر باز نیست.".into(),
        }
    }
}

fn state_arabic(state: &str) -> &'static str {
    match state {
        "scheduled" => "مجدول",
        "spiked" => "مستبعد",
        "published" => "منشور",
        "withheld" => "محجوب",
        "withdrawn" => "مسحوب",
        _ => "مسودة",
    }
}

fn state_persian(state: &str) -> &'static str {
    match state {
        "scheduled" => "زمان‌بندی‌شده",
        "spiked" => "کنارگذاشته",
        "published" => "منتشرشده",
        "withheld" => "نگه‌داشته",
        "withdrawn" => "پس‌گرفته",
        _ => "پیش‌نویس",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_speaks_three_languages() {
        let refusals = [
            Refusal::Role { wanted: Permission::Publish, role: Role::Reporter },
            Refusal::State { act: "correct", state: "withdrawn" },
            Refusal::Embargoed { until: Timestamp::UNIX_EPOCH },
            Refusal::Past { at: Timestamp::UNIX_EPOCH },
            Refusal::Unsourced { words: "x".into() },
            Refusal::NoCredit { agency: "x".into() },
            Refusal::Killed { headline: "x".into() },
            Refusal::NoPolicy { id: "about", language: Language::ENGLISH },
            Refusal::Missing { field: "was" },
            Refusal::Euphemism { word: "recast".into() },
            Refusal::NotPrinted { words: "x".into() },
            Refusal::MeaningChanged { word: "x".into() },
            Refusal::NothingChanged { act: "update" },
            Refusal::NumberNew { number: "99".into() },
            Refusal::NumberChanged { was: "27".into(), is: "40".into() },
            Refusal::OwnVerdict,
            Refusal::NeedsApproval { words: "x".into() },
            Refusal::NoReply { words: "x".into() },
            Refusal::OwnAllegation,
            Refusal::NotVouchedFor { words: "x".into() },
            Refusal::SourceNotAccepted { words: "x".into() },
            Refusal::OwnSource,
            Refusal::VerdictWithout { what: "evidence" },
            Refusal::VerdictWithout { what: "method" },
            Refusal::VerdictClosed,
            Refusal::AccountClosed,
            Refusal::NeedsSecond,
            Refusal::ReasonTooShort,
            Refusal::LastChief,
        ];
        for refusal in &refusals {
            let said = Language::WORKING.map(|language| refusal.sentence(language));
            assert!(said[0].is_ascii() || said[0].contains('“'), "{said:?}");
            assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
        }
    }
}
