//! The sentences in Persian.

use gazette_news::{ArticleState, Language, isolated};

use super::Refusal;

impl Refusal {
    pub(super) fn persian(&self) -> String {
        match self {
            Refusal::Role { .. } => "این کار در اختیار نقش شما نیست. از کسی با نقش بالاتر بخواهید.".into(),
            Refusal::State { state, .. } => format!("این کار در وضعیت «{}» ممکن نیست.", state_persian(*state)),
            Refusal::Embargoed { until } => {
                format!("تا {until} ممنوع‌الانتشار است؛ پیش از آن چیزی نشان داده نمی‌شود.")
            }
            Refusal::Past { at } => format!("{at} گذشته است. زمانی دیرتر برگزینید یا همین حالا منتشر کنید."),
            Refusal::Unsourced { words } => {
                format!(
                    "«{words}» منبع ندارد. آن را به گوینده‌اش نسبت دهید، گزارش خودی بخوانید یا با ذکر دلیل بگذرید."
                )
            }
            Refusal::FigureNowhere { figure, words } => format!(
                "هیچ خبری که برای «{words}» برگزیده شده رقم {figure} را ندارد. خبری را که دارد برگزینید، رقم را درست کنید یا بگویید از کجا دانسته شده است."
            ),
            Refusal::NameNowhere { name, words } => format!(
                "هیچ خبری که برای «{words}» برگزیده شده نام {name} را ندارد. خبری را که دارد برگزینید، نام را درست کنید یا بگویید از کجا دانسته شده است."
            ),
            Refusal::NoCredit { agency } => format!("این متن از {agency} است؛ نام آن را نگه دارید."),
            Refusal::Killed { headline } => {
                format!("«{headline}» را فرستنده‌اش لغو کرده و نباید به کار رود. نخست آن را بیرون بگذارید.")
            }
            Refusal::NoPolicy { page, language } => format!(
                "وب‌گاه هنوز صفحهٔ «{}» ندارد و پیش از آن چیزی منتشر نمی‌شود. این صفحه می‌گوید: {} سردبیر آن را در {} می‌نویسد.",
                isolated(page.title(*language)),
                page.asks(Language::PERSIAN),
                isolated("/desk/policies")
            ),
            Refusal::Missing { words } => format!(
                "«{}» را بنویسید؛ خواننده باید دقیقاً بداند چه و چرا.",
                words.called(Language::PERSIAN)
            ),
            Refusal::Euphemism { word } => {
                format!("«{word}» اصلاح را پنهان می‌کند. بگویید چه نادرست بود و درست چیست.")
            }
            Refusal::MeaningChanged { word } => format!(
                "«{word}» افزوده یا برداشته شده است؛ این بیش از لغزشی کوچک است. به نام اصلاح، روزآمدسازی یا روشن‌سازی منتشر کنید."
            ),
            Refusal::TakenBack { word } => format!(
                "«{word}» افزوده یا برداشته شده است: روشن‌سازی بر گفته می‌افزاید و چیزی از آن را پس نمی‌گیرد. به نام اصلاح منتشر کنید."
            ),
            Refusal::Untold { word } => format!(
                "«{word}» افزوده یا برداشته شده است و اصلاح آن را به خوانندگان نمی‌گوید. همهٔ آنچه نادرست بود و همهٔ آنچه درست است بیاورید."
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
