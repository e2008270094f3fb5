//! The words in dates: months, halves of the day, zones and the marks of calendars.

use jiff::civil::Weekday;

use super::calendar::Calendar;

/// Brings the spellings of one word together: small letters; Arabic and Persian yeh, kaf, alef and teh marbuta
/// unified; vowel signs, tatweel, ZWNJ and direction marks dropped.
pub(super) fn fold(word: &str) -> String {
    word.chars().filter_map(fold_char).flat_map(char::to_lowercase).collect()
}

fn fold_char(c: char) -> Option<char> {
    Some(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}' => return None,
        c if is_mark(c) => return None,
        c => c,
    })
}

/// Marks without a shape of their own: joiners, direction marks, the byte order mark.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

/// A month by its folded name.
pub(super) fn month(word: &str) -> Option<(Calendar, u8)> {
    if let Some(month) = gregorian_month(word) {
        return Some((Calendar::Gregorian, month));
    }
    if let Some(month) = jalali_month(word) {
        return Some((Calendar::Jalali, month));
    }
    hijri_month(word).map(|month| (Calendar::Hijri, month))
}

/// A month whose name has two words: `کانون` + `الثانی`.
pub(super) fn month_of_two(first: &str, second: &str) -> Option<(Calendar, u8)> {
    let ordinal = second.strip_prefix("ال").unwrap_or(second);
    let is_first = matches!(ordinal, "اول" | "اولی");
    let is_second = matches!(ordinal, "ثانی" | "ثانیه" | "اخر" | "اخره" | "اخری");
    let pick = |calendar, first_month, second_month| {
        is_first.then_some((calendar, first_month)).or(is_second.then_some((calendar, second_month)))
    };
    match first {
        "کانون" if is_first => Some((Calendar::Gregorian, 12)),
        "کانون" if is_second => Some((Calendar::Gregorian, 1)),
        "تشرین" => pick(Calendar::Gregorian, 10, 11),
        "ربیع" => pick(Calendar::Hijri, 3, 4),
        "جمادی" | "جماد" => pick(Calendar::Hijri, 5, 6),
        "ذو" | "ذی" | "ذوال" => match ordinal {
            "قعده" => Some((Calendar::Hijri, 11)),
            "حجه" => Some((Calendar::Hijri, 12)),
            _ => None,
        },
        _ => None,
    }
}

/// Names in English, Arabic (Egypt and Gulf, Levant and Iraq, Maghreb), Persian, and some languages whose feeds are
/// common.
fn gregorian_month(word: &str) -> Option<u8> {
    Some(match word {
        "jan" | "january" | "januar" | "janvier" | "janv" | "enero" | "ene" | "gennaio" | "janeiro"
        | "ocak" | "január" | "ιαν" | "января" | "янв" | "ینایر" | "ژانویه" | "جانفی" => {
            1
        }
        "feb" | "february" | "februar" | "février" | "fevrier" | "févr" | "fév" | "febrero" | "febbraio"
        | "fevereiro" | "şubat" | "február" | "φεβ" | "февраля" | "фев" | "فبرایر" | "شباط" | "فوریه"
        | "فیفری" => 2,
        "mar" | "march" | "märz" | "mär" | "mrz" | "mars" | "marzo" | "março" | "mart" | "március"
        | "μάρ" | "μαρ" | "марта" | "мар" | "مارس" | "اذار" | "مارچ" => 3,
        "apr" | "april" | "avril" | "avr" | "abril" | "abr" | "aprile" | "nisan" | "április" | "απρ"
        | "апреля" | "апр" | "ابریل" | "نیسان" | "افریل" | "اوریل" | "اپریل" => {
            4
        }
        "may" | "mai" | "mayo" | "maggio" | "maio" | "mayıs" | "május" | "μάι" | "μαϊ" | "мая" | "май"
        | "مایو" | "ایار" | "مای" | "مه" | "می" => 5,
        "jun" | "june" | "juni" | "juin" | "junio" | "giugno" | "junho" | "haziran" | "június" | "ιούν"
        | "ιον" | "июня" | "июн" | "یونیو" | "یونیه" | "حزیران" | "ژوئن" | "جوان" | "جون" => {
            6
        }
        "jul" | "july" | "juli" | "juillet" | "juil" | "julio" | "luglio" | "julho" | "temmuz" | "július"
        | "ιούλ" | "ιολ" | "июля" | "июл" | "یولیو" | "یولیه" | "تموز" | "ژوئیه" | "جویلیه" | "یولیوز"
        | "جولای" => 7,
        "aug" | "august" | "août" | "aout" | "agosto" | "ago" | "ağustos" | "augusztus" | "αύγ" | "αυγ"
        | "августа" | "авг" | "اغسطس" | "اب" | "اوت" | "غشت" | "اگوست" => 8,
        "sep" | "sept" | "september" | "septembre" | "septiembre" | "settembre" | "setembro" | "eylül"
        | "szeptember" | "σεπ" | "сентября" | "сен" | "سبتمبر" | "ایلول" | "سپتامبر" | "شتنبر" => {
            9
        }
        "oct" | "october" | "okt" | "oktober" | "octobre" | "octubre" | "ottobre" | "outubro" | "ekim"
        | "október" | "οκτ" | "октября" | "окт" | "اکتوبر" | "اکتبر" => 10,
        "nov" | "november" | "novembre" | "noviembre" | "novembro" | "kasım" | "νοέ" | "νοε" | "ноября"
        | "ноя" | "نوفمبر" | "نوامبر" | "نونبر" => 11,
        "dec" | "december" | "dez" | "dezember" | "décembre" | "decembre" | "déc" | "diciembre" | "dic"
        | "dicembre" | "dezembro" | "aralık" | "δεκ" | "декабря" | "дек" | "دیسمبر" | "دسامبر" | "دجنبر" => {
            12
        }
        _ => return None,
    })
}

/// Names in Iran and in Afghanistan, and Iran's in Latin letters.
fn jalali_month(word: &str) -> Option<u8> {
    Some(match word {
        "فروردین" | "حمل" | "farvardin" => 1,
        "اردیبهشت" | "ثور" | "ordibehesht" => 2,
        "خرداد" | "جوزا" | "khordad" => 3,
        "تیر" | "سرطان" | "tir" => 4,
        "مرداد" | "امرداد" | "اسد" | "mordad" => 5,
        "شهریور" | "سنبله" | "shahrivar" => 6,
        "مهر" | "میزان" | "mehr" => 7,
        "ابان" | "عقرب" | "aban" => 8,
        "اذر" | "قوس" | "azar" => 9,
        "دی" | "جدی" | "dey" => 10,
        "بهمن" | "دلو" | "bahman" => 11,
        "اسفند" | "حوت" | "esfand" => 12,
        _ => return None,
    })
}

fn hijri_month(word: &str) -> Option<u8> {
    Some(match word {
        "محرم" | "المحرم" | "muharram" => 1,
        "صفر" | "safar" => 2,
        "جمادیالاولی" | "جمادیالاول" => 5,
        "جمادیالثانی" | "جمادیالثانیه" | "جمادیالاخره" | "جمادیالاخر" => {
            6
        }
        "ربیعالاول" => 3,
        "ربیعالثانی" | "ربیعالاخر" => 4,
        "رجب" | "rajab" => 7,
        "شعبان" | "shaban" => 8,
        "رمضان" | "ramadan" => 9,
        "شوال" | "shawwal" => 10,
        "ذوالقعده" | "ذیالقعده" | "ذیقعده" => 11,
        "ذوالحجه" | "ذیالحجه" | "ذیحجه" => 12,
        _ => return None,
    })
}

/// `Some(true)` for the second half of the day, `Some(false)` for the first.
pub(super) fn half_of_day(word: &str) -> Option<bool> {
    match word {
        "am" | "a.m" | "오전" | "ص" | "صباحا" | "صباح" | "قظ" | "صبح" | "πμ" | "上午" | "午前" => {
            Some(false)
        }
        "pm" | "p.m" | "오후" | "م" | "مساء" | "ظهرا" | "بظ" | "عصر" | "بعدازظهر" | "μμ" | "下午"
        | "午後" => Some(true),
        _ => None,
    }
}

/// A named zone's offset from UTC in seconds, as in RFC 822 section 5.1 and in common use since.
pub(super) fn zone(word: &str) -> Option<i32> {
    let minutes = match word {
        "z" | "ut" | "utc" | "gmt" | "wet" | "غرینتش" | "گرینویچ" => 0,
        "bst" | "cet" | "west" | "mez" => 60,
        "cest" | "eet" | "sast" | "mesz" | "cat" => 120,
        "eest" | "msk" | "trt" | "eat" | "ast3" => 180,
        "irst" => 210,
        "msd" | "gst" => 240,
        "aft" => 270,
        "pkt" => 300,
        "ist" => 330,
        "wib" | "ict" => 420,
        "hkt" | "sgt" | "awst" => 480,
        "jst" | "kst" => 540,
        "aest" => 600,
        "aedt" => 660,
        "nzst" => 720,
        "nzdt" => 780,
        "nst" => -210,
        "adt" => -180,
        "ast" | "edt" => -240,
        "est" | "cdt" | "et" => -300,
        "cst" | "mdt" => -360,
        "mst" | "pdt" => -420,
        "pst" | "akdt" => -480,
        "akst" => -540,
        "hst" => -600,
        _ => return None,
    };
    Some(minutes * 60)
}

/// The mark of a calendar after a year: «1446 هـ», «۱۴۰۳ ش».
pub(super) fn era(word: &str) -> Option<Calendar> {
    match word {
        "ه" | "هجری" | "هجریه" | "ق" | "قمری" | "هق" | "ah" => Some(Calendar::Hijri),
        "ش" | "شمسی" | "هش" | "خورشیدی" => Some(Calendar::Jalali),
        "میلادی" | "میلادیه" | "ad" | "ce" => Some(Calendar::Gregorian),
        _ => None,
    }
}

/// A day of the week by its folded name, in the three languages of the house. Persian ones are joined or of two words,
/// of which the second alone is Saturday: those of two words are left out.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" | "mon" | "الاثنین" | "الاتنین" | "دوشنبه" => Weekday::Monday,
        "tuesday" | "tue" | "tues" | "الثلاثاء" | "سهشنبه" => Weekday::Tuesday,
        "wednesday" | "wed" | "الاربعاء" | "چهارشنبه" => Weekday::Wednesday,
        "thursday" | "thu" | "thurs" | "الخمیس" | "پنجشنبه" => Weekday::Thursday,
        "friday" | "fri" | "الجمعه" | "جمعه" => Weekday::Friday,
        "saturday" | "sat" | "السبت" => Weekday::Saturday,
        "sunday" | "sun" | "الاحد" | "یکشنبه" => Weekday::Sunday,
        _ => return None,
    })
}

/// Words that may stand between a day, its month and its year.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "of" | "de"
            | "del"
            | "the"
            | "st"
            | "nd"
            | "rd"
            | "th"
            | "er"
            | "ماه"
            | "من"
            | "شهر"
            | "سال"
            | "لسنه"
            | "عام"
            | "ام"
            | "لعام"
            | "di"
            | "da"
    )
}
