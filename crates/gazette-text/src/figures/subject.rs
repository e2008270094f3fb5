//! What an amount or a share is of, and what happens on a day: the price of oil, the cost of a bailout, an election.

use gazette_news::Language;

use super::Cut;
use crate::fold;

/// What an amount, a share or a day is of, as far as newsrooms often tell it: one thing in three languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject(usize);

impl Subject {
    /// The subject that a word of a language names; `None` where it names none.
    pub fn of(word: &str, language: Language) -> Option<Subject> {
        find(&fold::key(word), language, SUBJECTS.len())
    }

    /// The subject that a language calls so.
    pub fn named(name: &str, language: Language) -> Option<Subject> {
        (0..SUBJECTS.len()).map(Subject).find(|subject| subject.name(language) == name)
    }

    /// What a language calls it.
    pub fn name(self, language: Language) -> &'static str {
        let (en, ar, fa) = SUBJECTS[self.0];
        let forms = match language {
            Language::ARABIC => ar,
            Language::PERSIAN => fa,
            _ => en,
        };
        forms.split(", ").next().unwrap_or(forms)
    }
}

/// Words looked at before an amount, and behind it.
const AHEAD: usize = 12;
const BEHIND: usize = 8;

impl Cut<'_> {
    /// What an amount is of: the nearest word of its clause that says so, by its name in the language of the text. What it
    /// costs or is worth says little where something else says what.
    pub(super) fn subject(&self, first: usize, end: usize) -> Option<String> {
        self.nearest_subject(first, end, EVENTS_FROM).map(|subject| subject.name(self.language).to_owned())
    }

    /// What happens on a day.
    pub(super) fn happening(&self, first: usize, end: usize) -> Option<String> {
        self.nearest_subject(first, end, SUBJECTS.len()).map(|subject| subject.name(self.language).to_owned())
    }

    fn nearest_subject(&self, first: usize, end: usize, until: usize) -> Option<Subject> {
        let stops = |k: &usize| self.stops(*k) || *k >= self.tokens.len();
        let behind = (end + 1..end + 1 + BEHIND).take_while(|k| !stops(k) && !self.is_number(*k));
        let before =
            (first.saturating_sub(AHEAD)..first).rev().take_while(|k| !stops(k) && !self.is_number(*k));
        let at = |k: usize| {
            let found = find(self.key(k), self.language, until)?;
            // "The unemployment rate" is no interest rate.
            let named = k.checked_sub(1).and_then(|b| find(self.key(b), self.language, until));
            Some(if found.0 == RATES { named.unwrap_or(found) } else { found })
        };
        let close: Vec<Subject> = behind.clone().take(3).filter_map(at).collect();
        let found: Vec<Subject> =
            close.into_iter().chain(before.filter_map(at)).chain(behind.filter_map(at)).collect();
        let is_telling = |subject: &&Subject| subject.0 >= TELLING_FROM;
        found.iter().find(is_telling).or(found.first()).copied()
    }
}

fn find(key: &str, language: Language, until: usize) -> Option<Subject> {
    let has = |forms: &str, word: &str| forms.split(", ").any(|form| fold::key(form) == word);
    let held = |word: &str| {
        SUBJECTS[..until].iter().position(|(en, ar, fa)| match language {
            Language::ARABIC => has(ar, word),
            Language::PERSIAN => has(fa, word),
            _ => has(en, word),
        })
    };
    let bare: &[&str] = match language {
        Language::ARABIC => &["", "ال", "و", "ب", "ل", "لل", "وال", "بال"],
        _ => &[""],
    };
    let open = bare.iter().filter_map(|lead| key.strip_prefix(lead)).find_map(held);
    let plural = || {
        let endings: &[&str] =
            if language == Language::PERSIAN { &["ها", "هاي", "ي", "هايي"] } else { &[] };
        endings.iter().filter_map(|end| key.strip_suffix(end)).find_map(held)
    };
    open.or_else(plural).map(Subject)
}

/// Where those begin that tell what is paid for or measured, and those that only happen.
const TELLING_FROM: usize = 2;
const RATES: usize = 2;
const EVENTS_FROM: usize = 49;

/// The names of each in English, Arabic and Persian, then other forms.
#[rustfmt::skip]
const SUBJECTS: &[(&str, &str, &str)] = &[
    ("cost, costs, costing", "كلفة, تكلفة, تكاليف", "هزینه, هزینهٔ"),
    ("price, prices, priced", "سعر, أسعار, ثمن", "قیمت, بها"),
    ("interest rates, rates, rate, interest", "الفائدة, فائدة, الفوائد", "نرخ بهره, بهره, بهرهٔ"),
    ("inflation", "التضخم, تضخم", "تورم"),
    ("unemployment, jobless", "البطالة, بطالة", "بیکاری"),
    ("growth, economy, gdp", "النمو, نمو, الاقتصاد", "رشد, اقتصاد"),
    ("bailout, rescue", "الإنقاذ, إنقاذ", "نجات"),
    ("losses, loss, lost, lose", "الخسائر, خسائر, خسارة, خسر, خسرت", "زیان, ضرر, خسارت"),
    ("oil, crude, barrel", "النفط, نفط, برميل, الخام", "نفت, بشکه"),
    ("gas", "الغاز, غاز", "گاز"),
    ("fuel, petrol, diesel, gasoline", "الوقود, وقود, البنزين, بنزين", "سوخت, بنزین"),
    ("bread, flour, wheat", "الخبز, خبز, القمح, قمح, طحين", "نان, گندم, آرد"),
    ("water", "المياه, مياه, ماء", "آب"),
    ("electricity", "الكهرباء, كهرباء", "برق"),
    ("debt, debts", "الديون, ديون, دين, الدين", "بدهی"),
    ("deficit", "العجز, عجز", "کسری"),
    ("budget", "الموازنة, موازنة, الميزانية, ميزانية", "بودجه, بودجهٔ"),
    ("exports, export", "الصادرات, صادرات", "صادرات"),
    ("imports, import", "الواردات, واردات", "واردات"),
    ("turnout", "المشاركة, مشاركة, الإقبال", "مشارکت"),
    ("profit, profits", "الأرباح, أرباح, ربح", "سود"),
    ("revenue, revenues, sales, income", "الإيرادات, إيرادات, عائدات, مبيعات", "درآمد, فروش"),
    ("aid, grant", "المساعدات, مساعدات, منحة, معونة", "کمک"),
    ("loan, loans", "القرض, قرض, قروض", "وام"),
    ("fine, fines, fined", "الغرامة, غرامة", "جریمه, جریمهٔ"),
    ("ransom", "الفدية, فدية", "باج"),
    ("compensation, damages", "التعويضات, تعويضات, تعويض", "غرامت"),
    ("wages, wage, salary, salaries, pay", "الأجور, أجور, رواتب, راتب, أجر", "دستمزد, حقوق"),
    ("pensions, pension", "المعاشات, معاشات, معاش", "مستمری"),
    ("tax, taxes, duty, tariff, tariffs", "الضرائب, ضرائب, ضريبة, رسوم", "مالیات, تعرفه, تعرفهٔ"),
    ("investment, investments, invest, invested", "الاستثمارات, استثمارات, استثمار", "سرمایه‌گذاری"),
    ("deposits, deposit", "الودائع, ودائع", "سپرده"),
    ("shares, share, stocks, stock", "الأسهم, أسهم", "سهام"),
    ("rent, rents", "الإيجارات, إيجارات, إيجار", "اجاره"),
    ("pipeline, pipelines", "خط الأنابيب, أنابيب, أنبوب", "خط لوله, لوله, لولهٔ"),
    ("bridge, bridges", "الجسر, جسر, جسور", "پل"),
    ("dam, dams, reservoir", "السد, سد, سدود, خزان", "سد, مخزن"),
    ("road, roads, motorway", "الطريق, طريق, طرق", "جاده, بزرگراه"),
    ("railway, railways, rail", "السكة الحديد, سكة, سكك", "راه‌آهن"),
    ("airport", "المطار, مطار", "فرودگاه"),
    ("port, harbour, harbor", "الميناء, ميناء, مرفأ", "بندر"),
    ("hospital, hospitals", "المستشفى, مستشفى, مستشفيات", "بیمارستان"),
    ("school, schools", "المدرسة, مدرسة, مدارس", "مدرسه, مدارس"),
    ("stadium", "الملعب, ملعب", "ورزشگاه"),
    ("refinery, plant, factory", "المصنع, مصنع, مصفاة, معمل", "کارخانه, پالایشگاه, نیروگاه"),
    ("contract, deal, agreement", "العقد, عقد, صفقة, اتفاق", "قرارداد, توافق"),
    ("rebuilding, reconstruction", "إعادة الإعمار, إعمار", "بازسازی"),
    ("capacity", "القدرة, قدرة, طاقة", "ظرفیت"),
    ("votes, vote", "الأصوات, أصوات", "آرا, آراء"),
    ("election, elections, poll, polls", "الانتخابات, انتخابات", "انتخابات"),
    ("referendum", "الاستفتاء, استفتاء", "همه‌پرسی"),
    ("talks, negotiations, summit, meeting", "المحادثات, محادثات, مفاوضات, قمة, اجتماع", "گفت‌وگو, مذاکرات, نشست"),
    ("trial, hearing, verdict", "المحاكمة, محاكمة, جلسة", "محاکمه, دادگاه"),
    ("strike", "الإضراب, إضراب", "اعتصاب"),
    ("ceasefire, truce", "وقف إطلاق النار, هدنة", "آتش‌بس"),
    ("deadline", "المهلة, مهلة", "مهلت"),
    ("payment, paid", "الدفع, دفع, تسديد", "پرداخت"),
    ("opening, open, opened, reopen, reopened, inaugurated", "الافتتاح, افتتاح, يفتتح, سيفتتح, فتح, سيفتح, ستفتح", "گشایش, افتتاح, باز"),
    ("closure, close, closed, shut", "الإغلاق, إغلاق, سيغلق, ستغلق", "تعطیلی, تعطیل, بسته"),
    ("visit", "الزيارة, زيارة", "سفر, دیدار"),
    ("withdrawal, withdraw, withdrew", "الانسحاب, انسحاب, ستنسحب, سينسحب", "خروج, عقب‌نشینی"),
    ("launch, begin, start, started, began", "البدء, بدء, سيبدأ, ستبدأ, بدأ, بدأت, إطلاق", "آغاز, شروع"),
    ("evacuation, evacuated", "الإجلاء, إجلاء, إخلاء", "تخلیه"),
    ("resignation, resign, resigned", "الاستقالة, استقالة, استقال", "استعفا"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_subject_has_its_place() {
        assert_eq!(Subject::of("rates", Language::ENGLISH), Some(Subject(RATES)));
        assert_eq!(Subject::of("cost", Language::ENGLISH), Some(Subject(0)));
        assert_eq!(Subject::of("elections", Language::ENGLISH), Some(Subject(EVENTS_FROM)));
        assert_eq!(Subject::of("التضخم", Language::ARABIC), Subject::of("تورم", Language::PERSIAN));
        for (at, (en, ar, fa)) in SUBJECTS.iter().enumerate() {
            for (forms, language) in
                [(en, Language::ENGLISH), (ar, Language::ARABIC), (fa, Language::PERSIAN)]
            {
                let first = forms.split(", ").next().unwrap_or(forms);
                let is_word = !first.contains(' ');
                assert!(!is_word || Subject::of(first, language) == Some(Subject(at)), "{first}");
            }
        }
    }
}
