//! Who a description is that only goes on: «این مدیر شهری» right after somebody spoke, «وأردف لاعب الوسط السابق», «المسؤول ذاته».

use gazette_news::{Anonymity, Language};

use super::{Choice, Known, People, Phrase, Sex, bare, callings, edges, sex};
use crate::lexicon::Class;
use crate::listed::Words;

/// Arabic verbs that only the one uses who has just spoken, with «و» before them and without.
static GOING_ON: Words = Words::new(
    "اضاف اضافت تابع تابعت اردف اردفت واصل واصلت استطرد استطردت زاد زادت اكمل اكملت استدرك استدركت ختم ختمت اختتم اختتمت",
);
/// Offices that one holds or does not: whoever has just spoken as something else is not he.
static EXACT: Words = Words::new(
    "رييس وزير مدير محافظ والي متحدث ناطق سفير قايد امين نقيب عميد مفتي ملك امير حاكم مندوب مبعوث وكيل نايب عضو ممثل منسق مستشار مصدر",
);
/// What a Persian description says somebody's work is in, and words of offices in that.
const FIELDS: &[(&str, &str)] = &[
    ("قضايي", "قوه قضاييه دادستان دادستاني قاضي دادگاه دادگستري بازپرس داديار"),
    ("انتظامي", "پليس انتظامي فراجا امنيه قوماندان"),
    ("نظامي", "ارتش سپاه نظامي فرمانده دريايي هوايي زميني دفاع"),
    ("ارتش", "ارتش دريايي هوايي زميني"),
    ("نفتي", "نفت نفتي پالايشگاه گاز پتروشيمي پايانههاي"),
    ("شهري", "شهردار شهرداري شورا شوراي شهر مترو قطار اتوبوسراني"),
    ("پارلماني", "مجلس نماينده پارلمان ولسي"),
    ("مجلس", "مجلس نماينده كميسيون"),
    ("ورزشي", "تيم سرمربي مربي فدراسيون باشگاه"),
    ("صنعتي", "شركت كارخانه مديرعامل صنايع"),
    ("بانكي", "بانك"),
    ("دانشگاهي", "دانشگاه استاد پژوهشگاه"),
    ("ديپلمات", "سفير خارجه سفارت"),
];

impl People<'_, '_> {
    /// Whoever has just spoken, where such a description can only be of her.
    pub(super) fn by_pointing(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.name.is_none() && !p.pronoun && !p.of_another)?;
        if phrase.anonymity != Anonymity::Unnamed || phrase.indefinite {
            return None;
        }
        match self.page.language {
            Language::PERSIAN => self.by_this(phrase).or_else(|| self.by_field(phrase)),
            Language::ARABIC => self.by_same(n, phrase).or_else(|| self.by_going_on(n, phrase)),
            _ => None,
        }
    }

    /// «این مدیر شهری تأکید کرد» in the sentence after somebody's.
    fn by_this(&self, phrase: &Phrase) -> Option<Choice> {
        let page = self.page;
        let (first, last) = phrase.place;
        let pointed = page.class(first) == Class::Determiner && last > first && page.key(first) == "اين";
        if !pointed || phrase.role_head != Some(first + 1) {
            return None;
        }
        let (at, index) = self.spoke_last(first)?;
        let (here, there) = (&page.words[first], &page.words[at]);
        let next = here.paragraph == there.paragraph && here.sentence == there.sentence + 1;
        let known = &self.known[index];
        let noun = bare(page.key(first + 1), page.language);
        let (own, wide) = (callings::families(noun), callings::wider(noun));
        let called = known.role_words.iter().any(|word| word == noun);
        let open = own == 0 || known.callings == 0 || known.callings & (own | wide) != 0;
        let fits = self.is_one(known) && (called || known.named && open);
        (next && fits).then_some(Choice::Party(index))
    }

    /// «این مقام قضایی»: the one of those who spoke whose office is in that field, of several the last.
    fn by_field(&self, phrase: &Phrase) -> Option<Choice> {
        let page = self.page;
        let (first, last) = phrase.place;
        if page.class(first) != Class::Determiner || page.key(first) != "اين" {
            return None;
        }
        let field =
            |k: usize| FIELDS.iter().find(|(field, _)| *field == page.key(k)).map(|(_, words)| *words);
        let words = (first + 1..=last).rev().find_map(field)?;
        let before = self.spoken.partition_point(|(at, _)| *at < first);
        let in_it = |known: &Known| {
            known.role_words.iter().any(|held| words.split(' ').any(|word| bare(word, page.language) == held))
        };
        let mut lately = self.spoken[..before].iter().rev().map(|(_, index)| *index);
        lately
            .find(|i| self.known[*i].named && self.is_one(&self.known[*i]) && in_it(&self.known[*i]))
            .map(Choice::Party)
    }

    /// «ذات المتحدثة», «المسؤول ذاته»: the last person of that sex who spoke.
    fn by_same(&self, n: usize, phrase: &Phrase) -> Option<Choice> {
        let page = self.page;
        let (first, last) = phrase.place;
        let itself = |k: usize| matches!(page.key(k), "نفسه" | "نفسها" | "ذاته" | "ذاتها");
        let before = matches!(page.key(first), "ذات" | "نفس");
        let after = itself(last) || page.words.get(last + 1).is_some_and(|_| itself(last + 1));
        let noun = first + usize::from(before);
        let person = phrase.role_head.is_some_and(|k| k >= noun && page.class(k) == Class::Role);
        if !(before || after) || !person {
            return None;
        }
        let told = if page.key(noun).ends_with('ه') { Sex::Female } else { self.sex_told(n, phrase) };
        self.last_person(first, told).map(Choice::Party)
    }

    /// «وأضافت الطبيبة», «وأردف لاعب الوسط الدولي السابق»: what no office of another is.
    fn by_going_on(&self, n: usize, phrase: &Phrase) -> Option<Choice> {
        let page = self.page;
        let (first, last) = phrase.place;
        let verb = page.key(self.asked[n].cue.0);
        let goes_on = GOING_ON.hold(verb) || verb.strip_prefix('و').is_some_and(|rest| GOING_ON.hold(rest));
        let noun = bare(page.key(first), page.language);
        let definite = edges::is_definite(page, first) || last > first && edges::is_definite(page, last);
        let exact = EXACT.hold(noun) || noun.strip_prefix('و').is_some_and(|rest| EXACT.hold(rest));
        let of_body = edges::is_body(page, first) || (first..=last).any(|k| page.class(k).is_mark());
        if !goes_on || !definite || exact || of_body {
            return None;
        }
        // Somebody else was called so.
        let (_, index) = self.spoke_last(first)?;
        let called = |known: &Known| known.role_words.iter().any(|word| word == noun);
        let other = self.known.iter().enumerate().any(|(i, known)| i != index && called(known));
        let known = &self.known[index];
        let fits = known.named && self.is_one(known) && self.may_be_told(known, self.sex_told(n, phrase));
        (fits && !other).then_some(Choice::Party(index))
    }

    fn sex_told(&self, n: usize, phrase: &Phrase) -> Sex {
        match phrase.sex {
            Sex::Unknown => sex::of_cue(self.page, self.asked[n].cue),
            sex => sex,
        }
    }

    /// Who spoke last before a place, and where.
    fn spoke_last(&self, place: usize) -> Option<(usize, usize)> {
        self.spoken[..self.spoken.partition_point(|(at, _)| *at < place)].last().copied()
    }

    fn last_person(&self, place: usize, told: Sex) -> Option<usize> {
        let before = self.spoken.partition_point(|(at, _)| *at < place);
        let mut lately = self.spoken[..before].iter().rev().map(|(_, index)| *index);
        lately.find(|i| self.is_one(&self.known[*i]) && self.may_be_told(&self.known[*i], told))
    }

    /// Whether a party is one person.
    fn is_one(&self, known: &Known) -> bool {
        let person = known.person || known.personal;
        person
            && !(known.named && known.body)
            && !matches!(known.anonymity, Anonymity::UnnamedPlural | Anonymity::Document)
    }

    fn may_be_told(&self, known: &Known, told: Sex) -> bool {
        let own = if known.sex_by_name == Sex::Unknown { known.sex } else { known.sex_by_name };
        !matches!((told, own), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male))
    }
}
