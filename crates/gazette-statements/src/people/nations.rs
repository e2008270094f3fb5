//! Who is from where: "the Norwegian" is whoever the text has from Norway, and nobody's name.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::listed::Words;
use crate::page::Page;

/// Countries and regions with the words for who is from there, where these do not begin alike.
const APART: &str = "netherlands dutch dutchman dutchwoman;holland dutch dutchman dutchwoman hollander;denmark dane danish;france french \
     frenchman frenchwoman;switzerland swiss;greece greek;spain spanish spaniard;poland pole polish;wales welsh welshman welshwoman;\
     scotland scot scottish scotsman scotswoman;ireland irish irishman irishwoman;england english englishman englishwoman;britain briton \
     british;uk briton british;u.k. briton british;us american;u.s. american;america american;states american;philippines filipino filipina;\
     manila filipino filipina;finland finn finnish;sweden swede swedish;norway norwegian;germany german;turkey turk turkish;croatia croat \
     croatian;serbia serb serbian;slovakia slovak;slovenia slovene;czechia czech;prague czech;thailand thai;emirates emirati;uae emirati;\
     myanmar burmese;burma burmese;ivory ivorian;zealand kiwi;monaco monegasque;lebanon lebanese;china chinese;malta maltese;sudan sudanese;senegal senegalese;congo congolese;portugal portuguese;\
     cyprus cypriot;iceland icelander icelandic;brittany breton;basque basque;cornwall cornishman cornish;yorkshire yorkshireman;\
     israel israeli;iraq iraqi;oman omani;yemen yemeni;qatar qatari;kuwait kuwaiti;pakistan pakistani;bangladesh bangladeshi;\
     azerbaijan azeri azerbaijani;tajikistan tajik;uzbekistan uzbek;kazakhstan kazakh;turkmenistan turkmen;kyrgyzstan kyrgyz;\
     afghanistan afghan;somalia somali;mali malian;laos laotian;argentina argentine argentinian;peru peruvian;panama panamanian;\
     glasgow glaswegian;naples neapolitan;manchester mancunian;liverpool liverpudlian;vienna viennese;moscow muscovite;sydney sydneysider";

/// Words for who is from somewhere that no ending tells.
static LONE: Words = Words::new(
    "dane swede finn pole turk serb croat scot briton greek czech slovak slovene thai swiss basque breton afghan kazakh \
     uzbek tajik turkmen azeri kurd arab berber zulu maori sikh icelander greenlander new-yorker londoner dutchman filipino filipina kiwi \
     argentine german frenchman frenchwoman spaniard cypriot japanese chinese vietnamese portuguese lebanese sudanese congolese \
     senegalese maltese nepalese taiwanese burmese gabonese togolese beninese italian belgian russian ukrainian belarusian romanian \
     bulgarian hungarian austrian albanian bosnian croatian serbian slovenian macedonian montenegrin estonian latvian lithuanian armenian \
     georgian norwegian egyptian libyan tunisian algerian moroccan mauritanian nigerian ghanaian kenyan ugandan tanzanian rwandan \
     burundian ethiopian eritrean somali zambian zimbabwean malawian mozambican angolan namibian botswanan cameroonian chadian malian \
     ivorian liberian gambian guinean nigerien iranian syrian jordanian palestinian saudi bahraini indian malaysian singaporean indonesian \
     cambodian korean mongolian australian fijian samoan tongan canadian mexican guatemalan honduran salvadoran nicaraguan panamanian \
     cuban haitian dominican jamaican trinidadian barbadian bahamian colombian venezuelan ecuadorian peruvian bolivian chilean paraguayan \
     uruguayan brazilian argentinian african asian european texan californian minnesotan virginian floridian hawaiian alaskan \
     pennsylvanian oregonian sicilian sardinian catalan bavarian moravian bohemian tyrolean chechen tatar uighur tibetan kashmiri punjabi \
     gujarati bengali tamil parisian berliner",
);

/// Endings of the words for who is from somewhere.
const ENDINGS: &[&str] =
    &["ian", "ean", "an", "ese", "ish", "i", "ite", "er", "ois", "man", "woman", "ine", "iot", "ard", "ic"];

/// Who belongs to a party, an order or a faith: as little a name as where somebody is from.
static FELLOWS: Words = Words::new(
    "conservative liberal democrat republican socialist green communist centrist nationalist unionist independent tory \
     labourite federalist separatist islamist populist christian muslim hindu jew buddhist quaker methodist anglican lutheran benedictine \
     jesuit franciscan dominican carmelite cistercian presbyterian",
);

/// The words for who is from there, by place; and the other way round.
fn apart() -> &'static HashMap<&'static str, Vec<&'static str>> {
    static PAIRS: OnceLock<HashMap<&'static str, Vec<&'static str>>> = OnceLock::new();
    PAIRS.get_or_init(|| {
        let mut pairs: HashMap<&str, Vec<&str>> = HashMap::new();
        for line in APART.split(';') {
            let mut words = line.split_whitespace();
            let Some(place) = words.next() else { continue };
            for word in words {
                pairs.entry(word).or_default().push(place);
            }
        }
        pairs
    })
}

/// Whether an English word with a capital looks like one for who is from somewhere.
pub(super) fn is_from_somewhere(key: &str) -> bool {
    LONE.hold(key)
        || apart().contains_key(key)
        || key.len() > 4 && ENDINGS.iter().any(|end| key.ends_with(end))
}

/// Whether a word tells of what party somebody is.
pub(super) fn is_of_a_party(key: &str) -> bool {
    static PARTIES: Words = Words::new(
        "conservative labour labor liberal democrat republican socialist green communist centrist nationalist unionist tory federalist",
    );
    PARTIES.hold(key)
}

/// Whether a word means for certain who is from somewhere, or of what party or faith.
pub(super) fn is_denizen(key: &str) -> bool {
    LONE.hold(key) || FELLOWS.hold(key) || apart().contains_key(key)
}

/// Whether `from` is a word for who is from `place`: "Norwegian" of "Norway", "Torganian" of "Torgania".
pub(super) fn is_of(from: &str, place: &str) -> bool {
    if apart().get(from).is_some_and(|places| places.contains(&place)) {
        return true;
    }
    let alike = from.chars().zip(place.chars()).take_while(|(a, b)| a == b).count();
    let (long, rest) = (from.chars().count(), place.chars().count());
    let ends = |key: &str| ENDINGS.iter().any(|end| key.ends_with(end));
    // "Idahoan" of Idaho, "Samoan" of Samoa, "Lisbonite"; "Malian" of Mali.
    let whole = alike + 1 >= rest && alike >= 3;
    from != place && ends(from) && (whole || alike >= 4 && rest - alike <= 2) && long - alike <= 5
}

/// Whether a page has the place that a word is from.
pub(super) fn is_told(page: &Page<'_>, k: usize) -> bool {
    let from = page.key(k);
    super::edges::near(page, k).any(|j| page.words[j].shape == 1 && is_of(from, page.key(j)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_from_a_place_is_known_by_its_name() {
        for (from, place) in [
            ("norwegian", "norway"),
            ("dane", "denmark"),
            ("torganian", "torgania"),
            ("idahoan", "idaho"),
            ("malian", "mali"),
            ("icelander", "iceland"),
            ("omani", "oman"),
        ] {
            assert!(is_of(from, place), "{from} {place}");
        }
        for (from, place) in [("norwegian", "denmark"), ("guardian", "guarda-mor")] {
            assert!(!is_of(from, place), "{from} {place}");
        }
    }
}
