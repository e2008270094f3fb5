//! Offices whose holder the text names in passing: «شهردار مهرگان گفت … عباسقلی رنجبردوست افزود», «محكمة الجنايات،
//! برئاسة القاضي رأفت دسوقي».

use gazette_news::{Anonymity, Language};

use super::{Choice, Known, People, Phrase, Sex, bare, demonyms, edges, folded};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// Sentences after an office's in which its holder is named.
const SENTENCES: u32 = 3;
/// And where she is the only one of whom no office is told.
const FAR: u32 = 8;
/// The last paragraph that may be the lead, behind a headline and a dateline.
const LEAD: u32 = 2;
/// How many statements on somebody is looked for who is named after an office.
const NEXT: usize = 9;
/// Words of titles between «برئاسة» and a name.
const TITLES: usize = 5;
/// Words back to the body that somebody presides over.
const BODY: usize = 12;

impl People<'_, '_> {
    /// An office that nobody is told to hold, before a full name that is told with none: copy names nobody without
    /// saying who that is.
    pub(super) fn by_introduction(&self, n: usize) -> Option<Choice> {
        let office = self.phrases[n].as_ref().filter(|phrase| self.is_open_office(phrase))?;
        self.introduced_later(n, office).or_else(|| self.introduced_before(office))
    }

    /// «حجت‌الاسلام … گفت. نماینده ولی فقیه افزود»: whoever spoke last, if the text has told no office of hers.
    fn introduced_before(&self, office: &Phrase) -> Option<Choice> {
        let before = self.spoken.partition_point(|(at, _)| *at < office.place.0);
        let mut named =
            self.spoken[..before].iter().map(|(_, index)| *index).filter(|i| self.known[*i].named);
        let index = named.next()?;
        // Of several it may be any.
        let alone = named.all(|i| i == index) && !self.is_reporter(office);
        let known = &self.known[index];
        let language = self.page.language;
        let titles = |list: &Vec<String>| list.iter().all(|word| edges::is_title_word(word, language));
        let pair = (office.sex, known.sex_by_name);
        let clash = matches!(pair, (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
        let person = known.named && !known.body && known.person && !clash;
        let open = known.role_lists.iter().all(titles);
        (language == Language::PERSIAN && person && open && alone && office.place.1 > office.place.0)
            .then_some(Choice::Party(index))
    }

    fn introduced_later(&self, n: usize, office: &Phrase) -> Option<Choice> {
        // English copy names nobody so late but whom its lead tells of.
        let english = self.page.language == Language::ENGLISH;
        let opens = self.page.words[office.place.0].paragraph <= LEAD;
        let outside = self.is_told_outright(n) && (!english || opens);
        let later = (n + 1..self.asked.len()).filter(|&m| self.is_told_outright(m));
        let again = |p: &&Phrase| {
            p.name.is_none() && self.bare_words(p.place).starts_with(&self.bare_words(office.place))
        };
        // «لارس ویگو، مدیرکل آژانس»: who is told with an office of her own comes between.
        let other = |p: &&Phrase| {
            let owner =
                p.name.and_then(|name| self.owners(&folded(self.page, name).into(), p.sex).first().copied());
            let offices = |index: usize| self.known[index].role_lists.iter().any(|list| list.len() > 1);
            let office = p.role_head.is_some_and(|k| title_office(self.page, k).is_none());
            !english && (office && p.name.is_some() || owner.is_some_and(offices))
        };
        let mut phrases = later.take(8).filter_map(|m| self.phrases[m].as_ref());
        // «به گزارش خبرنگار ما»: who reports comes between.
        // «این مسئول» points back, and «یک داوطلب» is nobody; another office between has a holder of its own.
        let nameless = |p: &&Phrase| {
            let points = self.page.class(p.place.0) == Class::Determiner || p.indefinite;
            !english && p.name.is_none() && points
        };
        let phrase =
            phrases.find(|p| !p.pronoun && !self.is_reporter(p) && !again(p) && !other(p) && !nameless(p))?;
        let sentence = |phrase: &Phrase| self.page.words[phrase.place.0].sentence;
        let apart = sentence(phrase).checked_sub(sentence(office)).filter(|apart| *apart > 0)?;
        let index = self.told_first(phrase).filter(|_| outside && self.goes_with_title(office, phrase))?;
        let near = match self.page.language {
            _ if office.indefinite => apart <= 1,
            Language::ENGLISH => apart <= SENTENCES,
            _ if apart <= SENTENCES => true,
            _ => apart <= FAR && (phrase.role_head.is_some() || self.is_only_open_one(index)),
        };
        if !near {
            return None;
        }
        let known = &self.known[index];
        let pair = (office.sex, known.sex_by_name);
        let clash = matches!(pair, (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
        (!clash && !known.body).then_some(Choice::Party(index))
    }

    /// Who is named in full for the first time, with nothing but titles, in one of the next sources after an office told
    /// without a name; and how far off, as one number below 20.
    pub(super) fn introduced_after(&self, n: usize) -> Option<(usize, u64)> {
        let office = self.phrases[n].as_ref().filter(|p| p.name.is_none() && !p.pronoun)?;
        let one = office.anonymity == Anonymity::Unnamed && !self.is_reporter(office);
        let later = (n + 1..self.asked.len().min(n + NEXT)).filter(|&m| self.is_told_outright(m));
        let named = later.filter_map(|m| self.phrases[m].as_ref()).filter(|p| !p.pronoun && p.name.is_some());
        for (passed, phrase) in named.filter(|_| one).enumerate() {
            let fits = |index: &usize| {
                let pair = (office.sex, self.known[*index].sex_by_name);
                !matches!(pair, (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male))
                    && !self.known[*index].body
            };
            if let Some(index) = self.told_first(phrase).filter(fits) {
                let (here, there) = (&self.page.words[office.place.0], &self.page.words[phrase.place.0]);
                let sentences = u64::from(there.sentence.saturating_sub(here.sentence).min(4));
                let paragraphs = u64::from(there.paragraph.saturating_sub(here.paragraph).min(1));
                return Some((index, sentences + 5 * paragraphs + if passed > 0 { 10 - 1 } else { 0 }));
            }
        }
        None
    }

    /// Whether of all persons of the text whom it names in full this is the only one whose office it does not tell.
    fn is_only_open_one(&self, index: usize) -> bool {
        let language = self.page.language;
        let titles = |list: &Vec<String>| list.iter().all(|word| edges::is_title_word(word, language));
        let open = |known: &Known| {
            let person = known.named && known.person && !known.body && known.words.len() > 1;
            person && known.role_lists.iter().all(titles)
        };
        self.known.iter().enumerate().all(|(i, known)| open(known) == (i == index))
    }

    /// «وصف عضو مجلس النواب … وقال النائب مصطفى …»: an office that is a title of the name too must be one of the same house.
    fn goes_with_title(&self, office: &Phrase, named: &Phrase) -> bool {
        let Some(kin) = named.role_head.and_then(|k| title_office(self.page, k)) else { return true };
        let head = office.role_head.map_or("", |k| bare(self.page.key(k), self.page.language));
        kin.contains(&head)
    }

    /// Whether a statement stands in no other but the report of an agency: «به گزارش ایسنا، …».
    fn is_told_outright(&self, n: usize) -> bool {
        let Some(outer) = self.asked[n].outer else { return true };
        let (first, last) = self.asked[outer].cue;
        let reports = (first..=last).any(|k| self.page.key(k) == "گزارش");
        reports && self.asked[outer].outer.is_none()
    }

    fn is_reporter(&self, phrase: &Phrase) -> bool {
        let (first, last) = phrase.place;
        (first..=last).any(|k| matches!(self.page.key(k), "خبرنگار" | "خبرگزاري" | "مراسل" | "وكاله"))
    }

    /// Whether a source is an office with its article or what it is held in, which no name in the text goes with.
    fn is_open_office(&self, phrase: &Phrase) -> bool {
        // «أحد الناجين»
        let one_of =
            self.page.language == Language::ARABIC && matches!(self.page.key(phrase.place.0), "احد" | "احدي");
        let whole = phrase.name.is_none() && !phrase.pronoun && (!phrase.indefinite || one_of);
        let whole = whole && (!phrase.of_another || self.page.language != Language::ENGLISH);
        let (first, last) = phrase.place;
        let english = self.page.language == Language::ENGLISH;
        // «معالي وزير النقل»
        let honoured = |k: &usize| !english && super::honours::is_honour(self.page.key(*k)) && *k < last;
        let first = first + (first..=last).take_while(honoured).count();
        let noun = match () {
            () if english => last,
            () if one_of => phrase.role_head.unwrap_or(first),
            () => first,
        };
        let one = phrase.role_head == Some(noun) && phrase.anonymity == Anonymity::Unnamed;
        // «استاندار»
        let alone = self.page.language == Language::PERSIAN && !self.page.key(first).ends_with('ي');
        let told = last > first || edges::is_definite(self.page, first) || alone;
        whole && one && told && (one_of || self.holders(phrase).is_empty())
    }

    /// Whom a phrase names in full for the first time, with nothing beside the name but titles.
    fn told_first(&self, phrase: &Phrase) -> Option<usize> {
        // "Councillor Imogen Thwaite-Parry" of whoever leads the council.
        let english = self.page.language == Language::ENGLISH;
        let light = |(first, last): &Stretch| {
            let capital = self.page.words[*first].shape != 0;
            english && first == last && capital && self.page.class(*first) == Class::Role
        };
        let plain = phrase.role_head.is_none_or(|k| title_office(self.page, k).is_some())
            || english && phrase.roles.iter().all(light);
        let name = phrase.name.filter(|(first, last)| last > first && plain)?;
        // "Blessing Onyekwere-Tamuno, 44".
        let title = |k: usize| {
            edges::is_title(self.page, k)
                && (self.page.class(k) != Class::Role || title_office(self.page, k).is_some() || english)
                || self.page.class(k) == Class::Title
                || english && self.page.class(k) == Class::Number
                || self.page.class(k).is_mark()
                || edges::is_definite(self.page, k)
                    && demonyms::is_demonym(self.page.key(k), self.page.language)
        };
        let bare_name = phrase.roles.iter().all(|role| light(role) || (role.0..=role.1).all(title));
        let index = *self.owners(&folded(self.page, name).into(), phrase.sex).first()?;
        // A headline may have named her already.
        let heading = |at: usize| self.is_heading(self.page.words[at].paragraph as usize);
        let own = self.mentions.iter().filter(|(_, i)| *i == index);
        let first = own.map(|(at, _)| *at).find(|at| *at == name.0 || !heading(*at));
        let known = &self.known[index];
        (bare_name && first == Some(name.0) && (known.person || known.personal)).then_some(index)
    }

    /// «محكمة الجنايات، برئاسة القاضي رأفت دسوقي»: he presides over the court.
    pub(super) fn learn_chairs(&mut self) {
        if self.page.language == Language::ENGLISH {
            self.learn_leaders();
            return;
        }
        let led: Vec<(usize, Vec<String>)> =
            self.mentions.iter().filter_map(|(at, index)| Some((*index, self.presided(*at)?))).collect();
        for (index, office) in led {
            self.known[index].hold(office.clone());
            self.known[index].role_lists.push(office);
        }
    }

    /// "Under the chairmanship of MP Rita Falk", "chaired by Tom Rye", "Rasmus Tveit leads the Rural Alliance": whoever leads is the leader.
    fn learn_leaders(&mut self) {
        let led: Vec<(usize, Vec<String>)> = self
            .mentions
            .iter()
            .filter_map(|(at, index)| Some((*index, leads(self.page, *at, &self.known[*index])?)))
            .collect();
        for (index, office) in led {
            let known = &mut self.known[index];
            if known.body {
                continue;
            }
            known.hold(office.clone());
            if known.role_lists.len() < super::LONGEST_ROLE && !known.role_lists.contains(&office) {
                known.role_lists.push(office);
            }
        }
    }

    /// The office of whoever is named at a place after «برئاسة» or «به ریاست», as the words of a role.
    fn presided(&self, name: usize) -> Option<Vec<String>> {
        let page = self.page;
        let (begin, _) = page.sentence_of(name);
        let from = begin.max(name.saturating_sub(TITLES));
        let chairs = |key: &str| match page.language {
            Language::ARABIC => matches!(
                key,
                "برياسه"
                    | "يتراسه"
                    | "تراسه"
                    | "يراسه"
                    | "يتراسها"
                    | "تراسها"
                    | "تتراسه"
                    | "تتراسها"
                    | "تراسته"
                    | "تراستها"
            ),
            Language::PERSIAN => key == "رياست",
            _ => false,
        };
        let chair = (from..name).rev().find(|&k| chairs(page.key(k)))?;
        let titled = (chair + 1..name).all(|k| edges::is_title(page, k) || page.class(k) == Class::Title);
        let before = chair.checked_sub(1 + usize::from(page.language == Language::PERSIAN))?;
        // «وفدا من علماء نيجيريا»
        let body = |k: &usize| {
            let open = page.key(*k).strip_suffix('ا').filter(|_| page.language == Language::ARABIC);
            edges::is_body(page, *k) || open.is_some_and(edges::is_body_noun)
        };
        let body = (begin.max(chair.saturating_sub(BODY))..=before).find(body)?;
        let mut words = self.bare_words((body, before));
        if page.language == Language::ARABIC
            && let Some(noun) = words.first_mut()
        {
            *noun =
                noun.strip_suffix('ا').filter(|open| edges::is_body_noun(open)).unwrap_or(noun).to_owned();
        }
        titled.then(|| std::iter::once("رييس".to_owned()).chain(words).collect())
    }

    fn bare_words(&self, (first, last): Stretch) -> Vec<String> {
        let words = (first..=last).filter(|&k| !self.page.class(k).is_mark());
        words.map(|k| bare(self.page.key(k), self.page.language).to_owned()).collect()
    }
}

/// The offices that a title with its article goes with before an Arabic name, where it is an office itself: «القاضي», «النائبة».
fn title_office(page: &Page<'_>, k: usize) -> Option<&'static [&'static str]> {
    if page.language == Language::PERSIAN {
        let judge: &[&str] =
            &["رييس", "قاضي", "سخنگو", "سخنگوي", "دادستان", "بازپرس", "معاون", "مستشار", "داديار"];
        return (page.key(k) == "قاضي").then_some(judge);
    }
    if page.language != Language::ARABIC || !edges::is_definite(page, k) {
        return None;
    }
    Some(match bare(page.key(k), Language::ARABIC) {
        "قاضي" | "قاض" => {
            &["رييس", "قاضي", "قاض", "مدعي", "مدع", "نايب", "عضو", "محقق", "وكيل", "ممثل"]
        }
        "نايب" => &["عضو", "رييس", "نايب", "مقرر", "امين", "سياسي", "قيادي", "متحدث", "زعيم"],
        "سفير" => &[
            "سفير",
            "مندوب",
            "مبعوث",
            "متحدث",
            "مساعد",
            "وكيل",
            "نايب",
            "ممثل",
            "وزير",
            "رييس",
            "مدير",
            "امين",
        ],
        "محامي" | "محام" => {
            &["محامي", "محام", "وكيل", "رييس", "نقيب", "متحدث", "عضو", "منسق", "مدير"]
        }
        "اميرال" | "ادميرال" | "جنرال" | "كولونيل" | "ضابط" | "قبطان" => {
            &["قايد", "رييس", "متحدث", "مدير", "مسوول", "قبطان", "وزير", "حاكم", "ضابط"]
        }
        "طبيب" => &["مدير", "رييس", "طبيب", "وزير", "استشاري", "نقيب", "خبير", "مسوول"],
        "مستشار" => &["رييس", "مستشار", "وزير", "نايب", "عضو", "قاضي", "مدير"],
        "استاذ" => &["رييس", "مدير", "عميد", "نقيب", "عضو", "استاذ", "امين", "منسق", "متحدث"],
        "كابتن" | "مدرب" | "لاعب" => &["مدرب", "مدير", "رييس", "قايد"],
        "امير" | "شيخ" => {
            &["وزير", "رييس", "امير", "محافظ", "حاكم", "مفتي", "امام", "خطيب", "امين", "شيخ", "وكيل", "مدير"]
        }
        _ => return None,
    })
}

/// The office that an English sentence gives whoever is named at a place by a verb, as the words of a role.
fn leads(page: &crate::page::Page<'_>, name: usize, known: &super::Known) -> Option<Vec<String>> {
    const REACH: usize = 6;
    let (begin, end) = page.sentence_of(name);
    let title = |k: usize| edges::is_title(page, k) || page.class(k) == Class::Stop && !page.words[k].spaced;
    let before = (begin..name).rev().find(|&k| !title(k));
    // "Under the chairmanship of", "chaired by".
    if let Some(link) = before.filter(|&k| k > begin && matches!(page.key(k), "of" | "by")) {
        let office = office_of(page.key(link - 1), page.key(link) == "of")?;
        return Some(vec![office.to_owned()]);
    }
    // "Rasmus Tveit leads the Rural Alliance", "Ann Foss, who chairs the board".
    let after = (name + 1..=end.min(name + known.words.len() + 4))
        .find(|&k| office_of(page.key(k), false).is_some())?;
    let light = |k: usize| {
        page.words[k].shape != 0
            || matches!(page.key(k), "," | "who" | "has" | "also" | "now" | "currently")
            || page.class(k) == Class::Particle
    };
    let verb = (name + 1..after).all(light) && page.key(after).ends_with(['s', 'd']);
    let office = office_of(page.key(after), false).filter(|_| verb && page.key(after + 1) != "by")?;
    let body = (after + 1..=end.min(after + REACH))
        .take_while(|&k| !page.class(k).is_mark() && !page.class(k).is_verbal());
    let words = body.filter(|&k| page.class(k) != Class::Determiner).map(|k| page.key(k).to_owned());
    Some(std::iter::once(office.to_owned()).chain(words).collect())
}

/// The noun of who does this: "chairs" makes a chair.
fn office_of(key: &str, noun: bool) -> Option<&'static str> {
    Some(match key {
        "chairmanship" if noun => "chair",
        "leadership" if noun => "leader",
        "presidency" if noun => "president",
        "command" if noun => "commander",
        _ if noun => return None,
        "chaired" | "chairs" => "chair",
        "leads" | "led" => "leader",
        "heads" | "headed" => "head",
        "presides" => "president",
        "directs" => "director",
        "commands" | "commanded" => "commander",
        "coaches" | "coached" => "coach",
        "owns" | "owned" => "owner",
        "founded" => "founder",
        "edits" => "editor",
        "captains" => "captain",
        _ => return None,
    })
}
