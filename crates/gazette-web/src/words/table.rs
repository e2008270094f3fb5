//! Every word of the desk's pages in the three languages it speaks, side by side.
//!
//! A word that is missing in a language does not compile.

use gazette_news::Language;

macro_rules! words {
    ($($name:ident: $en:literal, $ar:literal, $fa:literal;)+) => {
        /// The words of one language.
        #[derive(Debug)]
        pub(crate) struct Words {
            /// The language they are of.
            pub(crate) language: Language,
            $(#[doc = $en] pub(crate) $name: &'static str,)+
        }

        static ENGLISH: Words = Words { language: Language::ENGLISH, $($name: $en,)+ };
        static ARABIC: Words = Words { language: Language::ARABIC, $($name: $ar,)+ };
        static PERSIAN: Words = Words { language: Language::PERSIAN, $($name: $fa,)+ };

        #[cfg(test)]
        pub(super) const ALL: &[[&str; 4]] = &[$([stringify!($name), $en, $ar, $fa],)+];
    };
}

impl Words {
    /// The words of a language; English where the desk does not speak it.
    pub(crate) fn of(language: Language) -> &'static Words {
        match language {
            Language::ARABIC => &ARABIC,
            Language::PERSIAN => &PERSIAN,
            _ => &ENGLISH,
        }
    }
}

words! {
    // The frame
    desk: "Desk", "غرفة التحرير", "تحریریه";
    skip: "Skip to the content", "انتقل إلى المحتوى", "رفتن به محتوا";
    inbox: "Inbox", "الوارد", "ورودی";
    articles: "Articles", "المقالات", "مطالب";
    verdicts: "Verdicts", "الأحكام", "آرا";
    wires: "Wires", "الخطوط", "خطوط خبر";
    outlets: "Outlets", "الوسائل", "رسانه‌ها";
    people: "People", "الأشخاص", "همکاران";
    records: "Record", "السجل", "کارنامه";
    to_site: "To the site", "إلى الموقع", "به وب‌گاه";
    in_english: "English", "الإنجليزية", "انگلیسی";
    in_arabic: "Arabic", "العربية", "عربی";
    in_persian: "Persian", "الفارسية", "فارسی";
    language_choice: "Language", "اللغة", "زبان";
    times_utc: "Times are UTC.", "الأوقات بالتوقيت العالمي المنسق.", "زمان‌ها به وقت جهانی (UTC) است.";
    comma: ",", "،", "،";
    back: "Back", "رجوع", "بازگشت";
    save: "Save", "احفظ", "ذخیره";
    saved: "Saved.", "حُفظ.", "ذخیره شد.";
    signed_out: "You are signed out. Nothing is saved; your words wait in this tab.", "خرجت من الحساب. لم يُحفظ شيء، وكلماتك تنتظر في علامة التبويب هذه.", "از حساب بیرون آمده‌اید. چیزی ذخیره نشد؛ واژه‌هایتان در همین زبانه می‌ماند.";
    not_out_yet: "The site could not be made or kept. It is tried again and again; whoever runs the server finds the reason in its log.", "تعذر إنشاء الموقع أو حفظه. تُعاد المحاولة مرة بعد مرة؛ ويجد من يدير الخادم السبب في سجله.", "ساختن یا نگه‌داشتن وب‌گاه ممکن نشد. پیوسته دوباره آزموده می‌شود؛ گردانندهٔ کارساز علت را در گزارش آن می‌یابد.";
    turned: "Marks that turn the order of letters (U+202D, U+202E) were taken out.", "أُخرجت علامات تقلب ترتيب الحروف (U+202D، U+202E).", "نشانه‌هایی که ترتیب حروف را برمی‌گردانند (U+202D، U+202E) برداشته شد.";
    unsaved: "Not saved yet", "لم يُحفظ بعد", "هنوز ذخیره نشده";
    change: "Change", "غيّر", "تغییر";
    remove: "Remove", "أزل", "حذف";
    undo: "Undo", "تراجع", "واگرد";
    acts: "Acts", "إجراءات", "کارها";
    sure: "Are you sure?", "هل أنت متأكد؟", "مطمئنید؟";
    nothing_yet: "Nothing yet.", "لا شيء بعد.", "هنوز چیزی نیست.";
    not_known: "Not known", "غير معروف", "نامعلوم";
    until: "until", "حتى", "تا";
    since: "Since", "منذ", "از";
    never: "never", "لم يحدث", "هرگز";
    now_word: "now", "الآن", "اکنون";
    when: "When", "متى", "زمان";
    who: "Who", "من", "چه کسی";
    what: "What", "ماذا", "چه کار";
    on_what: "On what", "على ماذا", "روی چه";
    detail: "Detail", "تفصيل", "جزئیات";

    // What went wrong
    not_found: "There is no such page", "لا توجد صفحة كهذه", "چنین صفحه‌ای نیست";
    not_found_advice: "It was moved or never was. Look for it from the inbox.", "نُقلت أو لم تكن. ابحث عنها من الوارد.", "جابه‌جا شده یا هرگز نبوده است. از ورودی بجویید.";
    bad_form: "This form cannot be understood", "تعذر فهم هذه الاستمارة", "این فرم فهمیده نشد";
    bad_form_advice: "Go back, look at what is missing and send it again.", "ارجع وانظر ما ينقص ثم أرسلها ثانية.", "برگردید، ببینید چه کم است و دوباره بفرستید.";
    refused: "Not allowed by the rules.", "لا تسمح به القواعد.", "قواعد اجازه نمی‌دهد.";
    conflict: "Somebody else was first.", "سبقك غيرك.", "کسی پیش از شما دست به کار شد.";
    conflict_advice: "Things have changed since you opened the page. Open it again and decide anew; nothing was overwritten.", "تغيّر الأمر منذ فتحت الصفحة. افتحها ثانية وقرر من جديد؛ لم يُكتب فوق شيء.", "از زمانی که صفحه را باز کردید چیزی تغییر کرده است. دوباره بازش کنید و از نو تصمیم بگیرید؛ چیزی بازنویسی نشد.";
    too_many: "Too many tries", "محاولات كثيرة", "تلاش‌های زیاد";
    too_many_advice: "Wait a quarter of an hour and try again.", "انتظر ربع ساعة ثم حاول ثانية.", "یک ربع ساعت صبر کنید و دوباره بکوشید.";
    outside: "The other side did not play along", "لم يستجب الطرف الآخر", "طرف دیگر پاسخ نداد";
    outside_advice: "Check the address, or try again later.", "تحقق من العنوان أو حاول لاحقا.", "نشانی را بررسی کنید یا بعدا دوباره بکوشید.";
    unavailable: "The database cannot be used just now", "قاعدة البيانات غير متاحة الآن", "پایگاه داده اکنون در دسترس نیست";
    unavailable_advice: "Nothing was changed. Try again in a minute; if it stays, tell whoever runs this machine.", "لم يتغير شيء. حاول بعد دقيقة؛ وإن استمر فأخبر من يدير هذا الجهاز.", "چیزی تغییر نکرد. یک دقیقه بعد دوباره بکوشید؛ اگر ماند به گردانندهٔ دستگاه بگویید.";
    corrupt: "Something here is broken", "هنا خلل", "چیزی اینجا خراب است";
    corrupt_advice: "Tell whoever runs this machine: the log says what was met.", "أخبر من يدير هذا الجهاز: السجل يذكر ما حدث.", "به گردانندهٔ دستگاه بگویید: گزارش سامانه می‌گوید چه پیش آمد.";

    // Accounts
    sign_in: "Sign in", "تسجيل الدخول", "ورود";
    sign_out: "Sign out", "تسجيل الخروج", "خروج";
    form_kept: "Your session was over. What you sent is kept on this page; nothing of it has been done yet. Sign in to send it.", "انتهت جلستك. ما أرسلته محفوظ في هذه الصفحة ولم يُنفَّذ منه شيء بعد. سجّل الدخول لإرساله.", "نشست شما پایان یافته بود. آنچه فرستادید در همین صفحه نگه داشته شده و هنوز کاری با آن نشده است. برای فرستادن آن وارد شوید.";
    form_waits: "What you sent waits", "ما أرسلته ينتظر", "آنچه فرستادید منتظر است";
    form_waits_advice: "You are signed in again. Nothing of what you sent has been done yet: send it now, or leave it.", "سجّلت الدخول من جديد. لم يُنفَّذ شيء مما أرسلته بعد: أرسله الآن أو اتركه.", "دوباره وارد شدید. هنوز کاری با آنچه فرستادید نشده است: اکنون بفرستید یا رها کنید.";
    send_now: "Send it now", "أرسله الآن", "اکنون بفرست";
    leave_it: "Leave it", "اتركه", "رها کن";
    sign_in_hint: "No account? A chief editor makes you an invitation.", "ليس لك حساب؟ يدعوك رئيس التحرير.", "حساب ندارید؟ سردبیر برایتان دعوت می‌فرستد.";
    email: "E-mail", "البريد الإلكتروني", "رایانامه";
    password: "Password", "كلمة المرور", "گذرواژه";
    password_hint: "At least 10 letters; a short sentence is best.", "عشرة أحرف على الأقل؛ والجملة القصيرة أفضل.", "دست‌کم ۱۰ نویسه؛ یک جملهٔ کوتاه بهتر است.";
    wrong_password: "E-mail and password do not fit together.", "البريد وكلمة المرور لا يتطابقان.", "رایانامه و گذرواژه با هم نمی‌خوانند.";
    name: "Name", "الاسم", "نام";
    name_and_email: "Write your name and your e-mail address.", "اكتب اسمك وبريدك الإلكتروني.", "نام و رایانامهٔ خود را بنویسید.";
    email_taken: "This e-mail address has an account already: sign in with it, or, if that account was closed, join with another address.", "لهذا البريد حساب: سجّل الدخول به، أو انضم ببريد آخر إن كان ذلك الحساب قد أُغلق.", "این رایانامه حساب دارد: با آن وارد شوید یا، اگر آن حساب بسته شده است، با رایانامه‌ای دیگر بپیوندید.";
    join: "Join the newsroom", "انضم إلى غرفة التحرير", "پیوستن به تحریریه";
    join_as: "You are invited as", "أنت مدعو بصفة", "دعوت شده‌اید به عنوان";
    make_account: "Make my account", "أنشئ حسابي", "ساختن حساب";
    role_word: "Role", "الدور", "نقش";
    reporter: "Reporter", "مراسل", "خبرنگار";
    editor: "Editor", "محرر", "ویراستار";
    chief: "Chief editor", "رئيس تحرير", "سردبیر";
    invite: "Invite somebody", "ادع أحدا", "دعوت از کسی";
    make_invitation: "Make a link", "أنشئ رابطا", "ساختن پیوند";
    invitation_made: "Give this link to whom you invite:", "أعط هذا الرابط لمن تدعوه:", "این پیوند را به کسی که دعوت می‌کنید بدهید:";
    invitation_link: "Invitation link", "رابط الدعوة", "پیوند دعوت";
    shown_once: "It is shown this once; only its fingerprint is kept.", "يظهر هذه المرة فقط؛ لا يُحفظ منه إلا بصمته.", "تنها همین یک بار نشان داده می‌شود؛ فقط اثر انگشت آن نگه داشته می‌شود.";
    open_invitations: "Open invitations", "دعوات مفتوحة", "دعوت‌های باز";
    revoke_invitation: "Void the link", "أبطل الرابط", "باطل کردن پیوند";
    close_account: "Close the account", "أغلق الحساب", "بستن حساب";

    // Inbox
    search: "Search", "بحث", "جست‌وجو";
    found: "Found:", "نتائج:", "یافته‌ها:";
    view: "View", "عرض", "نما";
    spike: "Spike", "اطرح", "کنار بگذار";
    unspike: "Take back", "استعد", "برگردان";
    spiked: "Spiked", "المطروحة", "کنارگذاشته";
    spiked_done: "Put aside.", "وُضعت جانبا.", "کنار گذاشته شد.";
    nothing_in: "Nothing has come in yet. Add a wire:", "لم يرد شيء بعد. أضف خطا:", "هنوز چیزی نرسیده است. خطی بیفزایید:";
    nothing_spiked: "Nothing is put aside.", "لا شيء مطروح.", "چیزی کنار گذاشته نشده است.";
    nothing_found: "Nothing has all these words.", "لا شيء فيه هذه الكلمات كلها.", "چیزی با همهٔ این واژه‌ها نیست.";
    search_hint: "Dispatches, stories and articles are found by words of their texts and by the names of outlets; all words must occur. “Quotation marks” keep words together, an asterisk stands for any ending.", "تُعثر على البرقيات والأحداث والمقالات بكلمات نصوصها وبأسماء الوسائل؛ ويجب أن ترد الكلمات كلها. علامتا التنصيص «» تبقيان الكلمات متتالية، والنجمة * تقوم مقام أي نهاية.", "خبرها، رویدادها و مطلب‌ها با واژه‌های متن و نام رسانه‌ها یافته می‌شوند؛ همهٔ واژه‌ها باید در متن باشند. گیومه «» واژه‌ها را کنار هم نگه می‌دارد و ستاره * جای هر پایانی است.";
    stories_and_dispatches: "Stories and dispatches", "الأحداث والبرقيات", "رویدادها و خبرها";
    more_found: "More dispatches of this story that have them:", "برقيات أخرى من هذا الحدث فيها ذلك:", "خبرهای دیگر این رویداد که این را دارند:";
    changed_by_senders: "Changed by their senders", "غيّرها مرسلوها", "فرستنده تغییرشان داده";
    newest_first: "Newest first", "الأحدث أولا", "تازه‌ترین‌ها";
    older: "Older", "الأقدم", "قدیمی‌تر";
    keys: "Keys", "المفاتيح", "کلیدها";
    key_move: "down and up", "إلى أسفل وأعلى", "پایین و بالا";
    key_open: "open", "افتح", "باز کردن";
    key_spike: "spike", "اطرح", "کنار گذاشتن";
    killed: "Killed", "ملغاة", "لغوشده";
    held: "On hold", "معلّقة", "معلق";
    corrected: "Corrected", "مصحَّحة", "اصلاح‌شده";
    embargoed: "Embargoed", "محظورة مؤقتا", "ممنوع‌الانتشار";

    // Story
    story: "Story", "الحدث", "رویداد";
    this_story: "This story", "هذا الحدث", "این رویداد";
    title: "Title", "العنوان", "عنوان";
    last_heard: "Last heard", "آخر ما ورد", "آخرین خبر";
    held_by_editor: "bounds set by an editor", "حدّده محرر", "مرزش را ویراستار نهاده";
    how_counted: "How this was counted", "كيف حُسب هذا", "چگونه شمرده شد";
    newer_there: "Something new came in: show it", "ورد جديد: اعرضه", "خبر تازه رسید: نشان بده";
    timeline: "Timeline", "الخط الزمني", "خط زمان";
    origin: "origin", "أصل", "خاستگاه";
    reprint: "reprint", "إعادة نشر", "بازنشر";
    figures: "Figures", "الأرقام", "ارقام";
    replaced: "replaced since", "حل محله رقم أحدث", "جای خود را به عدد تازه‌تری داده";
    conflicting: "They differ", "متعارضة", "ناهمخوان";
    told_figure: "Figure", "الرقم", "رقم";
    said_by: "Who says so", "من قال", "گوینده";
    through: "Through", "عبر", "از راه";
    text_itself: "the text itself", "النص نفسه", "خود متن";
    at_least: "at least", "على الأقل", "دست‌کم";
    at_most: "at most", "على الأكثر", "حداکثر";
    about: "about", "نحو", "حدود";
    claims: "Claims", "الادعاءات", "ادعاها";
    claim: "Claim", "ادعاء", "ادعا";
    no_claims: "No claim was recognised in these dispatches.", "لم يُتعرف على ادعاء في هذه البرقيات.", "در این خبرها ادعایی شناخته نشد.";
    standing_not_known: "Not known", "غير معروف", "نامعلوم";
    standing_one_party: "One party says so", "قول طرف واحد", "گفتهٔ یک طرف";
    standing_conflicting: "The record contradicts itself", "الروايات متعارضة", "روایت‌ها ناهمخوان‌اند";
    dispatches_by_origin: "Dispatches by origin", "البرقيات بحسب الأصل", "خبرها بر پایهٔ خاستگاه";
    credited_not_held: "Credited, but not held here:", "منسوبة، وليست لدينا:", "به آن نسبت داده‌اند، ولی نزد ما نیست:";
    copied: "Copied", "منقولة", "بازنشر";
    copied_from: "Copied from", "منقولة عن", "بازنشر از";
    version_word: "Version", "نسخة", "نسخهٔ";
    write_from: "Write an article from the ticked", "اكتب مقالا مما اخترت", "نوشتن مطلب از برگزیده‌ها";
    move_or_split: "Move or split", "انقل أو افصل", "جابه‌جایی یا جدا کردن";
    move_there: "Move the ticked there", "انقل ما اخترت", "جابه‌جایی برگزیده‌ها";
    split_off: "Split the ticked off", "افصل ما اخترت", "جدا کردن برگزیده‌ها";
    tick_first: "Tick dispatches first", "اختر برقيات أولا", "نخست خبرهایی را برگزینید";
    into_story: "Into the story", "إلى الحدث", "به رویداد";
    copy_tree: "Who copied whom", "من نقل عمن", "چه کسی از که برداشته";
    copy_tree_alt: "A tree of who copied whom; the list of dispatches by origin says the same in words.", "شجرة من نقل عمن؛ وقائمة البرقيات بحسب الأصل تقول ذلك بالكلمات.", "درختِ این‌که چه کسی از که برداشته؛ فهرست خبرها همین را با واژه می‌گوید.";
    articles_on_it: "Articles on it", "مقالات عنه", "مطالب دربارهٔ آن";
    no_articles: "No articles yet.", "لا مقالات بعد.", "هنوز مطلبی نیست.";
    rename: "Rename", "غيّر العنوان", "تغییر عنوان";
    merge: "Merge into another story", "ادمج في حدث آخر", "ادغام در رویدادی دیگر";

    // Dispatch
    killed_advice: "Its sender forbids use. It must not be published; what was published from it must be withdrawn.", "مرسلها يمنع استخدامها. لا تُنشر، ويُسحب ما نُشر منها.", "فرستنده استفاده از آن را ممنوع کرده است. نباید منتشر شود؛ آنچه از آن منتشر شده باید پس گرفته شود.";
    held_advice: "Its sender asks to wait while it is checked.", "مرسلها يطلب الانتظار ريثما يتحقق.", "فرستنده می‌خواهد تا پایان بررسی صبر کنید.";
    corrected_advice: "This version mends an error of an earlier one.", "هذه النسخة تصحح خطأ في سابقتها.", "این نسخه خطای نسخهٔ پیشین را درست می‌کند.";
    older_version: "This is not the newest version; statements are marked in the newest only.", "ليست هذه أحدث نسخة؛ والتصريحات معلّمة في الأحدث وحدها.", "این تازه‌ترین نسخه نیست؛ گفته‌ها تنها در تازه‌ترین نسخه نشان‌دار شده‌اند.";
    newest_version: "Show the newest", "اعرض الأحدث", "تازه‌ترین را نشان بده";
    no_copy: "It came without copy.", "وردت بلا نص.", "بی‌متن رسیده است.";
    correct_reading: "Correct this reading", "صحح هذه القراءة", "اصلاح این خوانش";
    add_statement: "Add a statement", "أضف قولا", "افزودن گفته";
    pick_words: "Select words in the text, then say what they are", "حدد كلمات في النص ثم قل ما هي", "واژه‌ها را در متن برگزینید و بگویید چه هستند";
    pick_source: "Source", "المصدر", "منبع";
    pick_cue: "Cue", "فعل القول", "فعل گفتن";
    pick_content: "Content", "المقول", "محتوا";
    pick_more: "With Shift: one more piece", "مع Shift: جزء آخر", "با Shift: یک تکهٔ دیگر";
    mark_source: "Source", "المصدر", "منبع";
    mark_source_hint: "the phrase that names who speaks, at this place; empty if there is none", "العبارة التي تسمي المتحدث في هذا الموضع، أو لا شيء", "عبارتی که اینجا گوینده را نام می‌برد؛ اگر نیست، خالی";
    mark_cue: "Cue", "فعل القول", "فعل گفتن";
    mark_cue_hint: "the words that do the saying", "الكلمات التي تؤدي القول", "واژه‌هایی که گفتن را می‌رسانند";
    mark_content: "Content", "المقول", "محتوا";
    mark_content_hint: "all that was said; pieces are parted by …", "كل ما قيل، وتفصل … بين الأجزاء", "هر آنچه گفته شد؛ تکه‌ها با … جدا می‌شوند";
    mark_speaker: "Who that is", "من هو", "گوینده کیست";
    full_name: "Full name", "الاسم الكامل", "نام کامل";
    affiliation: "Affiliation", "الجهة", "وابستگی";
    without_name: "Without a name", "بلا اسم", "بدون نام";
    somebody_named: "does not apply", "لا ينطبق", "مورد ندارد";
    all_of_speaker: "The same for all other statements of this speaker", "كذلك في سائر أقوال هذا المتحدث", "برای دیگر گفته‌های این گوینده هم";
    stands_for: "The speaker", "المتحدث", "گوینده";
    kind_word: "Kind", "النوع", "نوع";
    kind_speech: "said it", "قاله", "آن را گفت";
    kind_attitude: "thinks, hopes or plans it", "يراه أو يرجوه أو ينويه", "به آن باور، امید یا قصد دارد";
    no_statement: "This is no statement", "ليس قولا", "این گفته نیست";
    words_not_in_text: "These words do not stand in the text: select them there, or copy them exactly.", "هذه الكلمات ليست في النص: حددها فيه أو انسخها كما هي.", "این واژه‌ها در متن نیست: آن‌ها را همان‌جا برگزینید یا عیناً رونوشت کنید.";
    mark_needs_cue: "A statement needs the words that do the saying.", "لا بد للقول من كلمات تؤديه.", "گفته باید واژه‌ای داشته باشد که گفتن را برساند.";
    mark_needs_content: "A statement needs content, unless the speaker declined to comment.", "لا بد للقول من مقول إلا إذا امتنع المتحدث عن التعليق.", "گفته باید محتوا داشته باشد، مگر آنکه گوینده از اظهارنظر خودداری کرده باشد.";
    marked_by: "Marked by", "وضع علاماته", "نشان‌گذاری از";
    take_back_marking: "Back to what the engine found", "عد إلى ما وجده المحرك", "بازگشت به یافتهٔ موتور";
    who_said_what: "Who said what", "من قال ماذا", "چه کسی چه گفت";
    no_statements: "No statements were found.", "لم يُعثر على تصريحات.", "گفته‌ای یافت نشد.";
    not_named: "Not named", "غير مسمى", "بی‌نام";
    confidence: "How likely the reading is right", "مدى احتمال صحة القراءة", "احتمال درستی خوانش";
    where_from: "Where it comes from", "من أين جاءت", "از کجا آمده";
    received: "Received", "وردت", "رسیده";
    credit: "Credit", "النسبة", "نسبت";
    credits: "Credits", "النسب", "نسبت‌ها";
    credits_hint: "one a line, as printed", "واحدة في كل سطر كما تُطبع", "هر سطر یکی، چنان‌که چاپ می‌شود";
    dateline: "Dateline", "سطر المكان", "سطر مکان";
    byline: "Byline", "الكاتب", "نویسنده";
    section: "Section", "القسم", "بخش";
    ed_note: "Note to editors", "ملاحظة للمحررين", "یادداشت برای سردبیران";
    address: "Address", "العنوان الإلكتروني", "نشانی";
    wire: "Wire", "الخط", "خط خبر";
    exact_bytes: "The exact bytes", "البايتات كما وردت", "بایت‌های اصلی";
    bytes: "bytes", "بايت", "بایت";
    faults: "Faults", "العيوب", "ایرادها";
    no_faults: "No faults.", "لا عيوب.", "ایرادی نیست.";
    articles_from_it: "Articles written from it", "مقالات كُتبت منها", "مطالب نوشته‌شده از آن";
    versions: "Versions", "النسخ", "نسخه‌ها";
    from_version: "From", "من", "از";
    to_version: "To", "إلى", "به";
    compare: "Compare", "قارن", "مقایسه";

    // Article
    begun: "begun", "بدأ", "آغاز";
    begin: "Begin", "ابدأ", "آغاز";
    begin_article: "Begin an article of our own", "ابدأ مقالا خاصا بنا", "آغاز مطلبی از خودمان";
    begin_hint: "To write from dispatches, tick them on the page of their story.", "لتكتب من برقيات اخترها في صفحة حدثها.", "برای نوشتن از خبرها، آن‌ها را در صفحهٔ رویدادشان برگزینید.";
    headline: "Headline", "العنوان", "تیتر";
    headline_attribution: "Who says so (in the headline)", "من قال (في العنوان)", "گوینده (در تیتر)";
    standfirst: "Standfirst", "المقدمة", "لید";
    body: "Body", "المتن", "متن";
    body_hint: "a blank line between paragraphs", "سطر فارغ بين الفقرات", "یک سطر خالی میان بندها";
    assertions: "What it says, and what that rests on", "ما يقوله وما يستند إليه", "آنچه می‌گوید و تکیه‌گاه آن";
    assertions_hint: "Copy the words as they stand in the body. Nothing without a source is published.", "انسخ الكلمات كما هي في المتن. لا يُنشر شيء بلا مصدر.", "واژه‌ها را همان‌گونه که در متن است بیاورید. هیچ چیز بی‌منبع منتشر نمی‌شود.";
    words_label: "Words of the body", "كلمات من المتن", "واژه‌هایی از متن";
    not_in_body: "not in the body any more", "لم تعد في المتن", "دیگر در متن نیست";
    sourced_by: "How it is sourced", "كيف أُسند", "چگونه منبع دارد";
    by_dispatches: "Somebody said so in dispatches", "قاله أحد في برقيات", "کسی در خبرها گفته";
    by_own_reporting: "Own reporting", "تغطية خاصة", "گزارش خودی";
    by_common_knowledge: "Common knowledge or public record", "معلوم للجميع أو في سجل عام", "دانستهٔ همگان یا در سندی عمومی";
    unsourced: "Without a source.", "بلا مصدر.", "بی‌منبع.";
    unsourced_hint: "These sentences tell a figure or name somebody, and nothing says how it is known. Name the source in the text, mark them below, or tick what they are.", "في هذه الجمل رقم أو اسم ولا شيء يقول كيف عُرف. اذكر المصدر في النص أو علّمها أدناه أو اختر ما هي.", "در این جمله‌ها عددی یا نامی آمده و گفته نشده از کجا دانسته شده است. منبع را در متن بیاورید، آن‌ها را پایین علامت بزنید یا بگویید از کدام‌اند.";
    by_waiver: "Waived, with a reason", "متجاوَز عنه بسبب", "با ذکر دلیل گذشته";
    attribution: "Who said so, for readers", "من قال، للقراء", "گوینده، برای خواننده";
    reason: "Reason", "السبب", "دلیل";
    rests_on: "Dispatches it rests on", "البرقيات التي يستند إليها", "خبرهایی که بر آن تکیه دارد";
    before_publication: "Before publication", "قبل النشر", "پیش از انتشار";
    nothing_to_point_out: "Nothing to point out.", "لا ملاحظات.", "نکته‌ای نیست.";
    save_first: "What is published is what was saved last.", "يُنشر ما حُفظ آخرا.", "آنچه آخرین بار ذخیره شده منتشر می‌شود.";
    publish: "Publish", "انشر", "انتشار";
    update: "Update", "حدّث", "به‌روزرسانی";
    update_hint: "New facts. Say exactly what and where.", "وقائع جديدة. اذكر ماذا وأين بدقة.", "واقعیت‌های تازه. دقیق بگویید چه و کجا.";
    advisory: "What is new", "ما الجديد", "چه تازه است";
    correct: "Correct", "صحّح", "اصلاح";
    correct_hint: "A factual error. It is always called a correction.", "خطأ في الوقائع. يسمى دائما تصحيحا.", "خطای واقعی. همیشه اصلاح خوانده می‌شود.";
    was: "What was wrong", "ما كان خطأ", "چه نادرست بود";
    is_now: "What is right", "ما الصواب", "درست چیست";
    clarify: "Clarify", "وضّح", "روشن‌سازی";
    clarify_hint: "True, but it misled.", "صحيح لكنه أوهم.", "درست بود ولی به اشتباه می‌انداخت.";
    refile: "Refile", "أعد الإرسال", "بازفرست";
    refile_hint: "A small error without bearing on the meaning.", "خطأ صغير لا يمس المعنى.", "خطای کوچکی که به معنا آسیب نمی‌زند.";
    note: "Note", "ملاحظة", "یادداشت";
    withdraw: "Withdraw", "اسحب", "پس گرفتن";
    withdraw_hint: "A notice stays in its place, for good.", "يبقى مكانه إشعار إلى الأبد.", "برای همیشه یادداشتی به جای آن می‌ماند.";
    reason_for_readers: "The reason, for readers", "السبب، للقراء", "دلیل، برای خوانندگان";
    kill: "Kill: it is wrong", "إلغاء: هو خطأ", "لغو: نادرست است";
    takedown: "Take down: for other reasons", "إنزال: لأسباب أخرى", "برداشتن: به دلایل دیگر";
    propose_takedown: "Propose to take it down", "اقترح إنزاله", "پیشنهاد برداشتن";
    takedown_hint: "For other reasons than an error. It takes two people, one of them a chief editor; until the second agrees it can be held, and the proposal taken back.", "لأسباب غير الخطأ. يحتاج إلى شخصين أحدهما رئيس تحرير؛ وإلى أن يوافق الثاني يمكن تعليق المقال والتراجع عن الاقتراح.", "به دلیلی جز خطا. دو نفر می‌خواهد که یکی سردبیر باشد؛ تا نفر دوم بپذیرد می‌توان مطلب را نگه داشت و پیشنهاد را پس گرفت.";
    takedown_waits: "A takedown waits for a second person.", "إنزال ينتظر شخصا ثانيا.", "برداشتنی در انتظار نفر دوم است.";
    takedown_own: "You proposed it; somebody else who may publish agrees.", "أنت من اقترحه؛ يوافق عليه غيرك ممن يملكون النشر.", "پیشنهاد از خود شماست؛ دیگری که اجازهٔ انتشار دارد می‌پذیرد.";
    takedown_alone: "Nobody else here may publish: a second person is needed. Invite one; until then you can hold the article.", "لا أحد غيرك هنا يملك النشر، ولا بد من شخص ثان. ادعُ أحدا؛ وإلى حين ذلك يمكنك تعليق المقال.", "کس دیگری اینجا اجازهٔ انتشار ندارد و نفر دومی لازم است. کسی را دعوت کنید؛ تا آن زمان می‌توانید مطلب را نگه دارید.";
    takedown_of_nobody: "The account of whoever proposed it is closed. Take the proposal back and make it anew.", "حساب من اقترحه مغلق. تراجعوا عن الاقتراح وقدموه من جديد.", "حساب پیشنهاددهنده بسته است. پیشنهاد را پس بگیرید و از نو بدهید.";
    agree_takedown: "Agree: take it down", "أوافق: أنزله", "می‌پذیرم: برداشته شود";
    take_back_takedown: "Take the proposal back", "تراجع عن الاقتراح", "پس گرفتن پیشنهاد";
    editors_publish: "An editor publishes.", "النشر للمحررين.", "انتشار با ویراستاران است.";
    withdrawn_advice: "Withdrawn. Readers see a notice in its place.", "سُحب. يرى القراء إشعارا مكانه.", "پس گرفته شد. خوانندگان یادداشتی به جای آن می‌بینند.";
    written_from: "Written from", "كُتب من", "نوشته‌شده از";
    editions: "Editions", "الطبعات", "ویراست‌ها";
    edition: "Edition", "الطبعة", "ویراست";
    log_leaf: "Leaf in the log:", "موضعه في السجل:", "جایگاه در دفتر:";
    what_changed: "What changed", "ما تغيّر", "چه تغییر کرد";
    overwrite_advice: "Your text is in the form below and is not saved yet. Take over what you need, then save.", "نصك في الاستمارة أدناه ولم يُحفظ بعد. خذ ما تحتاج ثم احفظ.", "متن شما در فرم زیر است و هنوز ذخیره نشده. آنچه لازم است بردارید و سپس ذخیره کنید.";
    theirs: "Only in the saved text", "في النص المحفوظ وحده", "تنها در متن ذخیره‌شده";
    yours: "Only in yours", "في نصك وحده", "تنها در متن شما";
    state_draft: "Draft", "مسودة", "پیش‌نویس";
    state_published: "Published", "منشور", "منتشرشده";
    state_withdrawn: "Withdrawn", "مسحوب", "پس‌گرفته";
    change_first: "First edition", "الطبعة الأولى", "ویراست نخست";
    change_update: "Update", "تحديث", "به‌روزرسانی";
    change_correction: "Correction", "تصحيح", "اصلاح";
    change_clarification: "Clarification", "توضيح", "روشن‌سازی";
    change_refile: "Refile", "إعادة إرسال", "بازفرست";
    change_withdrawal: "Withdrawal", "سحب", "پس‌گرفتن";
    change_hold: "Hold", "تعليق", "نگه‌داشتن";
    change_release: "Release", "إعادة نشر", "بازنشر";
    state_scheduled: "scheduled", "مجدول", "زمان‌بندی‌شده";
    state_spiked: "spiked", "مستبعد", "کنارگذاشته";
    state_withheld: "held", "معلّق", "نگه‌داشته";
    allegation: "Allegation", "اتهام", "اتهام";
    allegation_hint: "The engine never decides this: mark it where the words accuse somebody.", "لا يقرر هذا البرنامجُ: علّمه حيث تتهم الكلمات أحدا.", "برنامه هرگز در این باره تصمیم نمی‌گیرد: جایی علامت بزنید که واژه‌ها کسی را متهم می‌کند.";
    is_allegation: "The words accuse somebody", "الكلمات تتهم أحدا", "این واژه‌ها کسی را متهم می‌کند";
    source_unnamed: "Readers are not told who the source is", "لا يُذكر المصدر للقراء", "منبع برای خوانندگان نام برده نمی‌شود";
    reply_word: "Reply of whoever is accused", "رد المتهَم", "پاسخ کسی که متهم شده";
    reply_not_sought: "not sought yet", "لم يُطلب بعد", "هنوز خواسته نشده";
    reply_sought: "sought", "طُلب", "خواسته شد";
    reply_waived: "not sought, for a reason", "لم يُطلب، لسبب", "خواسته نشد، به دلیلی";
    unnamed_source: "A source who is not named", "مصدر لا نسميه", "منبعی که نامش را نمی‌آوریم";
    unnamed_source_hint: "For our own reporting. All four points must hold, and another editor must know who it is and accept it before it is published.", "لتغطيتنا الخاصة. يجب أن تصح النقاط الأربع، وأن يعرف محرر آخر من هو ويقبله قبل النشر.", "برای گزارش خودی. هر چهار نکته باید برقرار باشد و ویراستار دیگری پیش از انتشار او را بشناسد و بپذیرد.";
    source_not_named: "Readers are not told who the source is", "لا يُقال للقراء من المصدر", "به خوانندگان نمی‌گوییم منبع کیست";
    source_informs: "It is information, neither opinion nor speculation", "معلومات، لا رأي ولا تكهّن", "آگاهی است، نه نظر و نه گمان";
    source_vital: "The news needs it", "الخبر يحتاج إليها", "خبر به آن نیاز دارد";
    source_only_way: "It cannot be had from anybody who is named", "لا تُنال ممن يقبل ذكر اسمه", "از کسی که نامش بیاید به دست نمی‌آید";
    source_reliable: "The source is reliable and in a position to know", "المصدر موثوق وفي موقع يعلم فيه", "منبع درخور اعتماد است و در جایگاهی که بداند";
    source_identity: "Who it is", "من هو", "او کیست";
    identity_hint: "Sealed when you save. Only an editor who is to accept it can read it, and that is written down.", "يُختم عند الحفظ. لا يقرؤه إلا محرر يقبله، ويُدوَّن ذلك.", "هنگام ذخیره مهر می‌شود. تنها ویراستاری که باید بپذیرد می‌خواند و این نوشته می‌شود.";
    identity_kept: "Kept under seal. Write here only to replace it.", "محفوظ مختوما. لا تكتب هنا إلا لاستبداله.", "مهرشده نگه داشته شده. تنها برای جایگزینی اینجا بنویسید.";
    source_waits: "A source who is not named waits for another editor:", "مصدر لا نسميه ينتظر محررا آخر:", "منبعی بی‌نام چشم‌به‌راه ویراستار دیگری است:";
    learn_source: "See who it is", "اطّلع على من هو", "ببینید کیست";
    source_learnt_hint: "That you have read this is on the record; who it is is not.", "دُوّن أنك قرأت هذا، ولم يُدوَّن من هو.", "اینکه این را خوانده‌اید ثبت شد؛ اینکه او کیست نه.";
    accept_source: "I know who it is and accept it", "أعرف من هو وأقبله", "او را می‌شناسم و می‌پذیرم";
    back_to_article: "Back to the article", "عودة إلى المقال", "بازگشت به مطلب";
    reply_when: "When", "متى", "کی";
    reply_by: "How", "كيف", "چگونه";
    reply_answer: "The answer; blank if there was none", "الرد؛ اتركه فارغا إن لم يكن", "پاسخ؛ اگر نبود خالی بگذارید";
    waits_for_accept: "A single unnamed source: another editor must accept it.", "مصدر واحد بلا اسم: يجب أن يقبله محرر آخر.", "یک منبع بی‌نام: ویراستار دیگری باید بپذیرد.";
    accept: "Accept it", "اقبله", "می‌پذیرم";
    accepted: "accepted", "مقبول", "پذیرفته";
    reporter_there: "A reporter of ours was where the dateline says", "كان مراسل لنا حيث يقول سطر المكان", "خبرنگار ما آنجا بود که سطر مکان می‌گوید";
    see_on_site: "See it on the site", "شاهده على الموقع", "دیدن در وب‌گاه";
    embargo: "Embargo", "حظر النشر", "ممنوعیت انتشار";
    number_changed: "A number that readers have seen is another one now. If it was wrong, that is a correction.", "تغيّر رقم رآه القراء. إن كان خطأ فهذا تصحيح.", "عددی که خوانندگان دیده‌اند تغییر کرده است. اگر نادرست بود، این اصلاح است.";
    embargo_hint: "Until then nothing new of it is shown: no page, no feed, no word in the log. What is published already can be corrected and withdrawn.", "لا يظهر منه جديد قبل ذلك: لا صفحة ولا موجز ولا كلمة في السجل. وما نُشر يمكن تصحيحه وسحبه.", "تا آن زمان چیز تازه‌ای از آن نشان داده نمی‌شود: نه صفحه، نه خوراک و نه واژه‌ای در دفتر. آنچه منتشر شده را می‌توان اصلاح کرد یا پس گرفت.";
    not_before: "Not before (UTC)", "ليس قبل (بالتوقيت العالمي)", "نه پیش از (وقت جهانی)";
    set_embargo: "Set the embargo", "حدد الحظر", "تعیین ممنوعیت";
    lift_embargo: "Lift the embargo", "ارفع الحظر", "برداشتن ممنوعیت";
    schedule: "Schedule", "جدولة", "زمان‌بندی";
    schedule_hint: "It is published by itself at that time, as its draft then stands, if the rules still allow it.", "يُنشر تلقائيا في ذلك الوقت على حال مسودته حينها إن سمحت القواعد.", "در آن زمان خودبه‌خود منتشر می‌شود، چنان‌که پیش‌نویس آن گاه باشد و اگر قواعد هنوز اجازه دهد.";
    publish_at: "Publish at (UTC)", "النشر في (بالتوقيت العالمي)", "انتشار در (وقت جهانی)";
    or_publish_at: "or at a time (UTC)", "أو في وقت (بالتوقيت العالمي)", "یا در زمانی (وقت جهانی)";
    time_given: "A time is given: press Schedule, or clear the time to publish now.", "حددت وقتا: اضغط «جدولة»، أو امح الوقت للنشر الآن.", "زمانی نوشته‌اید: «زمان‌بندی» را بزنید، یا برای انتشار همین حالا زمان را پاک کنید.";
    time_needed: "Say at what time it is to be published.", "قل في أي وقت يُنشر.", "بگویید در چه زمانی منتشر شود.";
    to_be_published: "To be published by itself at", "يُنشر تلقائيا في", "خودبه‌خود منتشر می‌شود در";
    unschedule: "Take off the schedule", "أزل من الجدول", "برداشتن از زمان‌بندی";
    spike_article: "Spike this article", "استبعد المقال", "کنارگذاشتن مطلب";
    spike_article_hint: "Nobody outside has seen it: nothing is published, and it can be taken up again.", "لم يره أحد في الخارج: لا يُنشر شيء ويمكن استئنافه.", "بیرون کسی آن را ندیده است: چیزی منتشر نمی‌شود و می‌توان از سر گرفت.";
    reopen: "Take it up again", "استأنف العمل عليه", "از سر گرفتن";
    hold: "Hold", "علّق", "نگه‌داشتن";
    hold_hint: "Readers see a notice instead of the article until it is released, corrected or withdrawn.", "يرى القراء إشعارا بدل المقال إلى أن يعاد نشره أو يصحح أو يسحب.", "خوانندگان تا بازنشر، اصلاح یا پس‌گرفتن به جای مطلب یادداشتی می‌بینند.";
    release: "Release", "أعد النشر", "بازنشر";
    release_hint: "The article is shown again as it was published. Say what was found.", "يعرض المقال ثانية كما نُشر. قل ماذا وُجد.", "مطلب چنان‌که منتشر شده بود دوباره نشان داده می‌شود. بگویید چه یافتید.";
    explain: "Better the notice", "حسّن الإشعار", "بهتر کردن یادداشت";
    rests_no_more: "It rests on this no more", "لم يعد يستند إلى هذه", "دیگر بر این تکیه ندارد";
    need_a_look: "To be looked at again", "تحتاج إلى نظرة", "نیازمند بازبینی";
    need_a_look_hint: "What they rest on has changed since they were published. Printed labels are never changed in silence: you decide.", "تغيّر ما تستند إليه منذ نشرها. لا تُغيّر الوسوم المطبوعة في صمت: القرار لك.", "آنچه بر آن تکیه دارند پس از انتشار تغییر کرده است. برچسب‌های چاپ‌شده هرگز بی‌صدا عوض نمی‌شود: تصمیم با شماست.";
    looked: "I have looked", "اطّلعت", "دیدم";
    compare_two: "Compare any two word by word", "قارن أي نصين كلمة كلمة", "مقایسهٔ واژه‌به‌واژهٔ هر دو متن";
    older_text: "This text", "هذا النص", "این متن";
    newer_text: "with this one", "بهذا النص", "با این یک";
    open_word: "Open", "افتح", "باز کردن";
    other_language: "The two are in different languages: no words can be compared.", "النصان بلغتين مختلفتين: لا كلمات تُقارن.", "این دو به دو زبان‌اند: واژه‌ای برای مقایسه نیست.";
    same_words: "Word for word the same.", "النصان متطابقان كلمة كلمة.", "واژه‌به‌واژه یکسان.";
    other_numbers: "Other numbers told differently", "أرقام أخرى تختلف روايتها", "عددهای دیگری که گوناگون گفته شده‌اند";
    more_claims: "More claims", "أقوال أخرى", "گفته‌های دیگر";
    people_and_places: "Who speaks, and from where", "من يتكلم ومن أين", "چه کسانی سخن می‌گویند و از کجا";
    topics: "Topics", "الموضوعات", "موضوع‌ها";
    proposed: "proposed", "مقترحة", "پیشنهادی";
    topics_hint: "IPTC Media Topics; choose none for those proposed", "موضوعات IPTC؛ لا تختر شيئا لتبقى المقترحة", "موضوع‌های IPTC؛ برای پیشنهادی‌ها چیزی برنگزینید";
    key_tick: "Tick or untick", "علّم أو أزل العلامة", "علامت زدن یا برداشتن";
    key_compare: "Compare the two ticked", "قارن المعلّمين", "مقایسهٔ دو علامت‌خورده";
    doubt_label: "A label is not what the record shows now", "وسم لم يعد يطابق السجل", "برچسبی دیگر با کارنامه نمی‌خواند";
    counting: "Being counted again", "يُعاد عدّه", "در حال شمارش دوباره";
    counting_hint: "New dispatches have come; the numbers are those of the last count.", "وردت برقيات جديدة؛ والأعداد من آخر عدّ.", "خبرهای تازه رسیده است؛ شمارها از واپسین شمارش است.";
    counting_at: "The next one begins at", "ويبدأ العدّ التالي في", "شمارش بعدی در این ساعت آغاز می‌شود:";
    doubt_verdict: "The claim is not what it was when the verdict on it was signed", "لم يعد الادعاء كما كان حين وُقّع الحكم عليه", "ادعا دیگر همان نیست که رأی دربارهٔ آن امضا شد";
    claim_is_now: "The claim reads now:", "نص الادعاء الآن:", "متن کنونی ادعا:";
    claim_not_made: "Nobody makes this claim any more", "لم يعد أحد يقول هذا الادعاء", "دیگر کسی این ادعا را ندارد";
    changed_since_signed: "Changed since it was signed", "تغيّر منذ توقيعه", "پس از امضا تغییر کرده";
    doubt_kill: "Its sender killed a dispatch it rests on", "ألغى المرسل برقية يستند إليها", "فرستنده خبری را که بر آن تکیه دارد لغو کرد";
    doubt_hold: "Its sender holds back a dispatch it rests on", "علّق المرسل برقية يستند إليها", "فرستنده خبری را که بر آن تکیه دارد نگه داشت";
    doubt_correction: "Its sender corrected a dispatch it rests on", "صحح المرسل برقية يستند إليها", "فرستنده خبری را که بر آن تکیه دارد اصلاح کرد";
    doubt_update: "Its sender updated a dispatch it rests on", "حدّث المرسل برقية يستند إليها", "فرستنده خبری را که بر آن تکیه دارد روزآمد کرد";
    doubt_silent: "A dispatch it rests on was changed in silence", "غُيّرت برقية يستند إليها في صمت", "خبری که بر آن تکیه دارد بی‌صدا تغییر کرد";
    doubt_schedule: "It was not published at its time", "لم يُنشر في وقته", "در زمان خود منتشر نشد";

    // Verdicts
    two_person_rule: "A verdict comes into force when a second editor signs it.", "يسري الحكم حين يوقعه محرر ثان.", "رأی وقتی اجرا می‌شود که ویراستار دومی امضا کند.";
    no_verdicts: "No verdicts yet. Open a claim on a story's page to propose one.", "لا أحكام بعد. افتح ادعاء في صفحة حدث لتقترح حكما.", "هنوز رأیی نیست. برای پیشنهاد، ادعایی را در صفحهٔ رویداد باز کنید.";
    no_verdict_yet: "No verdict yet.", "لا حكم بعد.", "هنوز رأیی نیست.";
    waits_for_second: "Waits for a second editor", "ينتظر محررا ثانيا", "در انتظار ویراستار دوم";
    decided: "Decided", "بُتّ فيها", "تصمیم‌گرفته";
    in_force: "In force", "ساري", "جاری";
    taken_back: "Taken back", "مسحوب", "پس‌گرفته";
    take_back: "Take back", "اسحب الحكم", "پس گرفتن رأی";
    proposed_by: "Proposed by", "اقترحه", "پیشنهاد";
    seconded_by: "seconded by", "أيّده", "تأیید";
    second: "Second it", "أيّد", "تأیید می‌کنم";
    another_must_second: "Somebody else must second it.", "يجب أن يؤيده غيرك.", "کسی جز شما باید تأیید کند.";
    propose_verdict: "Propose a verdict", "اقترح حكما", "پیشنهاد رأی";
    rating_word: "Rating", "التقدير", "درجه";
    method: "Method", "الطريقة", "شیوه";
    method_hint: "how it was checked, for others to repeat", "كيف جرى التحقق، ليعيده غيرك", "چگونه بررسی شد، تا دیگران تکرار کنند";
    evidence: "Evidence", "الأدلة", "اسناد";
    evidence_hint: "Each address is fetched and a copy is kept.", "يُجلب كل عنوان وتُحفظ منه نسخة.", "هر نشانی خوانده و نسخه‌ای از آن نگه داشته می‌شود.";
    what_it_shows: "What it shows", "ما يُظهره", "چه را نشان می‌دهد";
    archived: "Kept as", "محفوظ باسم", "نگه‌داشته با نام";
    rating_false: "False", "خطأ", "نادرست";
    rating_misleading: "Misleading", "مضلل", "گمراه‌کننده";
    rating_unproven: "Unproven", "غير مثبت", "ثابت‌نشده";
    rating_mostly_true: "Mostly true", "صحيح في مجمله", "بیشتر درست";
    rating_true: "True", "صحيح", "درست";

    // Wires
    no_wires: "No wires yet.", "لا خطوط بعد.", "هنوز خطی نیست.";
    add_wire: "Add a wire", "أضف خطا", "افزودن خط";
    bad_short_name: "A short name has small Latin letters, digits and hyphens, and begins and ends with a letter or digit.", "الاسم القصير حروف لاتينية صغيرة وأرقام وواصلات، ويبدأ وينتهي بحرف أو رقم.", "نام کوتاه از حروف کوچک لاتین، رقم و خط تیره است و با حرف یا رقم آغاز و پایان می‌یابد.";
    outlet_taken: "That short name is taken: open the outlet to change it, or choose another name", "هذا الاسم القصير مستخدم: افتح الوسيلة لتغييرها، أو اختر اسما آخر", "این نام کوتاه گرفته شده است: رسانه را برای تغییر باز کنید، یا نام دیگری برگزینید";
    change_owner: "Change owner", "غيّر المالك", "تغییر مالک";
    owner_taken: "That short name is taken: change the owner beside its outlets, or choose another name", "هذا الاسم القصير مستخدم: غيّر المالك بجانب وسائله، أو اختر اسما آخر", "این نام کوتاه گرفته شده است: مالک را کنار رسانه‌هایش تغییر دهید، یا نام دیگری برگزینید";
    owner_in_circle: "An owner cannot be part of itself, by way of others either", "لا يكون المالك جزءا من نفسه، ولا عبر غيره", "مالک نمی‌تواند بخشی از خود باشد، به واسطهٔ دیگران هم نه";
    folder_taken: "Another wire takes the files of that folder. Choose another folder.", "خط آخر يأخذ ملفات هذا المجلد. اختر مجلدا آخر.", "خط دیگری پرونده‌های این پوشه را برمی‌دارد. پوشهٔ دیگری برگزینید.";
    name_taken: "There is a wire of that name already. Choose another name.", "يوجد خط بهذا الاسم. اختر اسما آخر.", "خطی با این نام هست. نام دیگری برگزینید.";
    needs_address: "Give the address of the feed or page: it begins with https:// or http://", "اكتب عنوان الخلاصة أو الصفحة: يبدأ بـ https:// أو http://", "نشانی خوراک یا صفحه را بنویسید: با https:// یا http:// آغاز می‌شود";
    needs_folder: "Give the folder a plain name: it lies in the newsroom's inbox/. Folders elsewhere are set in gazette.toml.", "أعط المجلد اسما بسيطا: مكانه داخل inbox/ في دليل غرفة الأخبار. وتُحدَّد المجلدات الأخرى في gazette.toml.", "نامی ساده به پوشه بدهید: جایش درون inbox/ در پوشهٔ تحریریه است. پوشه‌های دیگر در gazette.toml تعیین می‌شوند.";
    outlet_first: "A wire belongs to an outlet. Add one first:", "الخط لوسيلة. أضفها أولا:", "هر خط از رسانه‌ای است. نخست آن را بیفزایید:";
    short_name: "Short name", "اسم قصير", "نام کوتاه";
    short_name_hint: "small letters, digits, hyphens", "حروف لاتينية صغيرة وأرقام وواصلات", "حروف کوچک لاتین، رقم، خط تیره";
    outlet: "Outlet", "الوسيلة", "رسانه";
    kind: "Kind", "النوع", "گونه";
    feed: "Feed", "خلاصة", "خوراک";
    feed_hint: "RSS, Atom or JSON Feed, asked regularly", "RSS أو Atom أو JSON Feed، تُسأل بانتظام", "RSS، Atom یا JSON Feed، پیوسته پرسیده می‌شود";
    page: "Page", "صفحة", "صفحه";
    page_hint: "one page, asked regularly", "صفحة واحدة تُسأل بانتظام", "یک صفحه، پیوسته پرسیده می‌شود";
    folder: "Folder", "مجلد", "پوشه";
    folder_hint: "files dropped into a folder of the newsroom's inbox", "ملفات تُلقى في مجلد داخل صندوق وارد غرفة الأخبار", "پرونده‌هایی که در پوشه‌ای از صندوق ورودی تحریریه گذاشته می‌شود";
    push: "Push", "دفع", "ارسال";
    push_hint: "the sender posts to a secret address", "يرسل المرسل إلى عنوان سري", "فرستنده به نشانی محرمانه می‌فرستد";
    push_made: "Give this address to the sender:", "أعط هذا العنوان للمرسل:", "این نشانی را به فرستنده بدهید:";
    push_address: "Push address", "عنوان الدفع", "نشانی ارسال";
    address_or_folder: "Address or folder", "العنوان أو المجلد", "نشانی یا پوشه";
    paused: "Paused", "متوقف", "ایستاده";
    pause: "Pause", "أوقف", "ایست";
    resume: "Resume", "استأنف", "ادامه";
    gone: "Gone for good", "زال نهائيا", "برای همیشه رفته";
    poll_now: "Ask now", "اسأل الآن", "اکنون بپرس";
    next_poll: "Next asked", "السؤال التالي", "پرسش بعدی";
    last_tried: "Last asked", "آخر سؤال", "آخرین پرسش";
    last_week: "In the last week:", "في الأسبوع الأخير:", "در هفتهٔ گذشته:";
    failures: "Failures in a row:", "إخفاقات متتالية:", "ناکامی‌های پیاپی:";
    moved_to: "Says it has moved to", "يقول إنه انتقل إلى", "می‌گوید رفته است به";
    read_a_page: "Read one page by its address", "اقرأ صفحة بعنوانها", "خواندن یک صفحه با نشانی";
    read_it: "Read it", "اقرأها", "بخوان";
    captures: "What came in", "ما ورد", "آنچه رسید";
    dispatches_word: "Dispatches", "البرقيات", "خبرها";

    // Outlets
    owners_hint: "Independence is counted by owner: two outlets of one owner, or of one group, count once.", "يُحسب الاستقلال بحسب المالك: وسيلتان لمالك واحد أو مجموعة واحدة تُحسبان مرة.", "استقلال بر پایهٔ مالک شمرده می‌شود: دو رسانهٔ یک مالک یا یک گروه یک بار شمرده می‌شوند.";
    owner: "Owner", "المالك", "مالک";
    owner_not_known: "Owner not known", "المالك غير معروف", "مالک نامعلوم";
    part_of: "Part of", "تابع لـ", "بخشی از";
    agency: "Agency", "وكالة", "خبرگزاری";
    no_outlets: "No outlets.", "لا وسائل.", "رسانه‌ای نیست.";
    add_outlet: "Add an outlet", "أضف وسيلة", "افزودن رسانه";
    add_owner: "Add an owner", "أضف مالكا", "افزودن مالک";
    country: "Country", "البلد", "کشور";
    home_page: "Home page", "الموقع", "وب‌گاه";
    abbreviation: "Abbreviation", "الاختصار", "کوته‌نوشت";
    other_names: "Other names it is credited by", "أسماء أخرى تُنسب بها", "نام‌های دیگری که با آن نسبت داده می‌شود";
    one_a_line: "one a line", "واحد في كل سطر", "هر سطر یکی";
    state_label: "Label for control by a government", "وسم السيطرة الحكومية", "برچسب کنترل دولتی";
    state_label_hint: "For editorial control, not for public funding alone. It is printed with its basis and where to appeal; leave it blank for none.", "للسيطرة على التحرير لا لمجرد التمويل العام. يُطبع مع أساسه وجهة الاعتراض؛ اتركه فارغا إن لم يكن.", "برای کنترل بر تحریریه، نه صرف بودجهٔ عمومی. با مبنا و راه اعتراض چاپ می‌شود؛ اگر نیست خالی بگذارید.";
    label_word: "Label", "الوسم", "برچسب";
    basis_word: "Basis", "الأساس", "مبنا";
    appeal: "Where to appeal", "جهة الاعتراض", "راه اعتراض";

    // Records
    deeds: "What was done", "ما جرى", "آنچه انجام شد";
    deeds_hint: "Written down as it happens, never changed or removed.", "يُدوَّن حين يحدث ولا يُغيَّر ولا يُحذف.", "همان‌گاه نوشته می‌شود و هرگز تغییر یا حذف نمی‌شود.";
    jobs: "Jobs", "المهام", "کارها";
    jobs_failed: "Jobs that failed", "مهام أخفقت", "کارهای ناکام";
    job_read: "Reading what came in", "قراءة ما ورد", "خواندن آنچه رسید";
    job_words: "Reading words for the search", "قراءة الكلمات للبحث", "خواندن واژه‌ها برای جست‌وجو";
    job_count: "Counting stories again", "إعادة عدّ الأحداث", "شمارش دوبارهٔ رویدادها";
    due_since: "due since", "مستحقة منذ", "سررسیده از";
    jobs_waiting: "Jobs waiting:", "مهام تنتظر:", "کارهای در انتظار:";
    no_quarantine: "No job has failed for good.", "لا مهمة أخفقت نهائيا.", "کاری برای همیشه ناکام نمانده است.";
    quarantine_hint: "These failed again and again and are set apart. Mend the cause, then let them run.", "أخفقت مرارا فعُزلت. أصلح السبب ثم أعد تشغيلها.", "این‌ها بارها ناکام ماندند و کنار گذاشته شدند. علت را رفع کنید و دوباره اجرا کنید.";
    retry: "Let it run again", "أعد تشغيلها", "اجرای دوباره";

    // Kinds
    measure_deaths: "Deaths", "الوفيات", "کشته‌ها";
    measure_injured: "Injured", "المصابون", "زخمی‌ها";
    measure_missing: "Missing", "المفقودون", "ناپدیدشدگان";
    measure_displaced: "Displaced", "النازحون", "آوارگان";
    measure_detained: "Detained", "المحتجزون", "بازداشت‌شدگان";
    measure_money: "Money", "المبالغ", "مبلغ‌ها";
    measure_percent: "Percent", "النسب المئوية", "درصدها";
    measure_count: "Counts", "أعداد", "شمارها";
    basis_credit: "by its credit", "بحسب نسبتها", "بنا بر نسبت";
    basis_text: "by its text", "بحسب نصها", "بنا بر متن";
    basis_both: "by credit and text", "بحسب النسبة والنص", "بنا بر نسبت و متن";
    basis_none: "own copy", "نص خاص", "متن خودی";
    precedence_credit: "as it says itself", "كما تقول هي", "چنان‌که خود می‌گوید";
    precedence_time: "the other was earlier", "الأخرى أسبق", "دیگری زودتر بود";
    precedence_unknown: "who was first is not known", "لا يُعرف الأسبق", "نخستین معلوم نیست";
    voice_direct: "quoted", "اقتباس", "نقل مستقیم";
    voice_indirect: "reported", "بالمعنى", "نقل غیرمستقیم";
    voice_mixed: "partly quoted", "اقتباس جزئي", "نقل آمیخته";
    polarity_affirmed: "affirmed", "مؤكَّد", "تأیید";
    polarity_denied: "denied", "منفي", "تکذیب";
    polarity_asked: "asked", "متسائل", "پرسش";
    polarity_declined: "declined to comment", "امتنع عن التعليق", "از اظهار نظر خودداری کرد";
    unnamed: "unnamed", "بلا اسم", "بی‌نام";
    unnamed_plural: "several unnamed", "عدة بلا أسماء", "چند تن بی‌نام";
    document: "document", "وثيقة", "سند";
    missing_source: "source missing", "المصدر غائب", "بی‌منبع";
}
