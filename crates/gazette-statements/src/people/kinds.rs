//! Kinds of bodies: by what nouns English copy takes them up again, and by what words in their names they are known. "The carrier" is
//! Jalmar Air, "the chipmaker" Orvane Semiconductor, "the party" the Congress of Provincial Electors.

use std::sync::OnceLock;

use gazette_text::fold;

use crate::hash::List;
use crate::listed::Words;

/// The kinds of a word, or of all the words of a name, as bits.
pub(super) type Kinds = u64;

/// What any company is.
pub(super) const COMPANY: Kinds = 1;

/// The kinds that a noun takes up: what may be called so.
pub(super) fn called(key: &str) -> Kinds {
    tables().0.get(key).copied().unwrap_or(0)
}

/// The kinds that a word in a name tells.
pub(super) fn told_by(key: &str) -> Kinds {
    tables().1.get(key).copied().unwrap_or(0)
}

/// Whether a word ends the name of a company and is else no word: "Ltd", "Oyj".
pub(super) fn is_suffix(key: &str) -> bool {
    static WORDS: Words = Words::new(SUFFIXES);
    WORDS.hold(key.trim_end_matches('.'))
}

/// Whether a noun is for a company by its trade, as copy says it before or instead of a name.
pub(super) fn is_trade(key: &str) -> bool {
    // "The mine Lubudi" is a place.
    let wide = matches!(
        key,
        "group"
            | "house"
            | "network"
            | "mine"
            | "line"
            | "yard"
            | "market"
            | "store"
            | "grid"
            | "chain"
            | "major"
            | "giant"
            | "parent"
            | "partner"
            | "side"
            | "employer"
            | "owner"
            | "buyer"
            | "seller"
            | "client"
            | "tenant"
            | "landlord"
            | "rail"
            | "bus"
            | "oil"
            | "tech"
            | "trader"
            | "station"
            | "venture"
            | "affiliate"
            | "concern"
            | "toll"
            | "outlet"
            | "consultant"
            | "broker"
            | "underwriter"
            | "union"
    );
    called(key) & TRADES != 0 && !wide
}

/// Whether a noun may be for a company and for a person: "miner", "lender".
pub(super) fn is_either(key: &str) -> bool {
    matches!(
        key,
        "miner"
            | "brewer"
            | "distiller"
            | "publisher"
            | "builder"
            | "housebuilder"
            | "grocer"
            | "baker"
            | "driller"
            | "explorer"
            | "trader"
            | "exporter"
            | "importer"
            | "shipper"
            | "planter"
            | "grower"
            | "packager"
            | "fisher"
            | "logger"
            | "printer"
            | "undertaker"
            | "contractor"
            | "developer"
            | "organiser"
            | "organizer"
            | "promoter"
            | "buyer"
            | "bidder"
            | "seller"
            | "client"
            | "owner"
            | "operator"
            | "supplier"
            | "partner"
            | "sponsor"
            | "rival"
            | "regulator"
            | "landlord"
            | "tenant"
            | "employer"
            | "concessionaire"
    )
}

const SUFFIXES: &str = "corp corporation inc incorporated ltd limited plc co company llc llp lp ag sa se nv bv gmbh kg ab asa as oy oyj spa srl sarl sas sac saa sab \
     bhd berhad tbk pt pte pty pjsc psc jsc ojsc ooo oao pao zao kk kft zrt doo dd ead ad sae saog saoc qsc wll holding holdings group grupo gruppo groupe";

/// The nouns by which companies of a trade, and other bodies, are taken up, and the words of names that tell them.
#[rustfmt::skip]
const KINDS: &[(&str, &str)] = &[
    ("company firm business group corporation conglomerate enterprise startup start-up employer contractor supplier operator owner \
      manufacturer maker producer developer exporter importer trader consortium concessionaire venture unicorn multinational giant organiser \
      organizer promoter sponsor client bidder buyer seller partner consultancy consultant tenant landlord subsidiary parent affiliate concern",
     "industries enterprises international global trading ventures partners works solutions services systems consulting associates brothers \
      sons & hire aggregates foods"),
    ("miner mine producer driller", "mining mines mine minerals mineral metals metal copper gold nickel lithium silver platinum iron cobalt zinc tin uranium coal \
      resources minera mineira mineração exploration diamonds bauxite rutile graphite"),
    ("lender bank creditor brokerage broker house", "bank banco banca banque bancorp bankas banka finance credit capital savings securities brokerage trust"),
    ("carrier airline airliner", "air airlines airways aviation wings jet aero líneas aerolíneas avia"),
    ("chipmaker foundry tech technology", "semiconductor semiconductors chips micro microelectronics electronics devices silicon technologies"),
    ("utility grid supplier provider", "electric electricity power energy light water supply grid hydro gas utilities sewerage transmission"),
    ("automaker carmaker truckmaker manufacturer maker", "motors motor auto automobiles automotive cars vehicles trucks"),
    ("drugmaker drug-maker pharma vaccine-maker biotech", "pharma pharmaceutical pharmaceuticals laboratories labs biologics biotech therapeutics genetics vaccines remedies"),
    ("refiner oil producer major driller explorer", "oil petroleum refining refinery petrochemicals energy gas naft drilling lng"),
    ("retailer supermarket chain grocer store", "stores supermarkets retail mart market foods fashion grocers"),
    ("insurer reinsurer underwriter", "insurance assurance mutual mutuelle reinsurance life re"),
    ("shipper carrier line shipbuilder shipowner shipyard ferry yard", "shipping lines line marine maritime ferries shipyard shipyards dock yards containers tankers navigation"),
    ("telecom operator carrier provider", "telecom telecoms mobile communications telekom wireless cable broadband cellular"),
    ("builder housebuilder developer contractor constructor", "construction homes properties property estates realty building builders contractors engineering infrastructure obras"),
    ("meatpacker packer brewer bottler distiller dairy baker grower planter", "meat meats breweries brewery beverages dairies dairy foods frigorífico bakeries tea coffee cocoa sugar plantations farms"),
    ("steelmaker smelter foundry", "steel smelting aluminium aluminum metals foundry"),
    ("operator concessionaire toll railway railroad railways bus", "highway highways expressway lebuhraya tollways railways railway rail railroad tramways tram metro transit bus buses coaches transport terminal terminales terminals ports lines"),
    ("newspaper paper daily weekly magazine tabloid broadsheet website outlet publication", "times post herald tribune gazette chronicle telegraph guardian express courier mail journal standard mirror star sun today daily weekly news"),
    ("broadcaster channel station network", "tv television radio broadcasting fm channel"),
    ("agency newswire wire", "news agency press wire"),
    ("ministry", "ministry"),
    ("department directorate", "department directorate"),
    ("agency", "agency administration service bureau office authority"),
    ("authority regulator watchdog", "authority regulator commission agency board council office ombudsman"),
    ("commission panel inquiry tribunal watchdog body", "commission tribunal inquiry panel"),
    ("committee panel body", "committee"),
    ("council body authority", "council"),
    ("board body", "board"),
    ("union federation body organisation organization", "union unions federation confederation syndicate congress association workers' workers dockers' dockers miners' teachers' nurses' drivers' pilots' \
      farmers' guild brotherhood"),
    ("federation association league body", "federation association league confederation fa"),
    ("association group body lobby organisation organization guild chamber industry", "association guild chamber federation council alliance society institute"),
    ("party faction opposition bloc coalition group movement", "party congress front movement democrats republicans greens alliance union league coalition labour labor liberals conservatives \
      socialists communists forum rally renewal reform people's partido parti"),
    ("group militia rebels movement faction insurgents organisation organization", "front army movement brigade brigades council forces liberation islamic resistance"),
    ("charity group organisation organization ngo nonprofit non-profit trust aid foundation body", "trust foundation doctors aid relief watch rescue action charity save crescent cross concern network \
      friends society children mothers families survivors association alliance initiative observatory monitor rights"),
    ("watchdog group monitor observatory organisation organization", "watch monitor observatory rights transparency network"),
    ("bank", "bank"),
    ("university college school institution academy", "university college school academy polytechnic institute"),
    ("institute centre center think-tank institution", "institute centre center observatory laboratory foundation survey"),
    ("hospital clinic", "hospital clinic infirmary"),
    ("club side team", "club fc united city rovers athletic rangers wanderers sporting cf albion lions"),
    ("court tribunal", "court tribunal"),
    ("church diocese archdiocese synod", "church diocese archdiocese synod patriarchate"),
    ("service office met forecaster weather", "service office bureau meteorological"),
    ("army military forces junta command", "army forces command military defence defense"),
    ("navy coastguard guard", "navy guard coastguard"),
    ("museum gallery library archive", "museum gallery library archive archives"),
    ("fund foundation", "fund foundation"),
    ("alliance coalition network body", "alliance coalition network"),
    ("chamber", "chamber"),
    ("exchange bourse market", "exchange bourse"),
    ("cooperative co-operative", "cooperative co-operative"),
    ("society", "society"),
    ("mission embassy delegation", "mission embassy delegation"),
    ("panel", "panel"),
];

/// How many of the kinds, from the first on, are companies; and papers, channels and wires, which are no less a trade.
const COMPANIES: usize = 17;
const TRADES: Kinds = (1 << 20) - 1;

type Tables = (List<String, Kinds>, List<String, Kinds>);

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let (mut called, mut told): Tables = Default::default();
        for (n, (nouns, words)) in KINDS.iter().enumerate() {
            let company = if n < COMPANIES { COMPANY } else { 0 };
            nouns.split_whitespace().for_each(|noun| *called.entry(fold::key(noun)).or_insert(0) |= 1 << n);
            words
                .split_whitespace()
                .for_each(|word| *told.entry(fold::key(word)).or_insert(0) |= 1 << n | company);
        }
        SUFFIXES.split_whitespace().for_each(|suffix| *told.entry(suffix.to_owned()).or_insert(0) |= COMPANY);
        (called, told)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_takes_up_the_bodies_whose_names_tell_that_they_are_such() {
        for (noun, word) in [
            ("carrier", "airways"),
            ("chipmaker", "semiconductor"),
            ("company", "oyj"),
            ("company", "airways"),
            ("party", "congress"),
            ("watchdog", "authority"),
            ("lender", "banco"),
        ] {
            assert_ne!(called(noun) & told_by(word), 0, "{noun} {word}");
        }
        for (noun, word) in
            [("carrier", "bank"), ("party", "airways"), ("table", "bank"), ("company", "ministry")]
        {
            assert_eq!(called(noun) & told_by(word), 0, "{noun} {word}");
        }
        assert!(is_trade("chipmaker") && !is_trade("ministry") && !is_trade("union"));
    }
}
