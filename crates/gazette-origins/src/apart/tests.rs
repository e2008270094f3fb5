use super::*;

const REPORT: &str = "Elspeth Run, a retired postwoman, conducted the choir of Dove's End under the open sky on Sunday because \
    the forest fire took the roof of the church. The audience sat on straw bales and an accordion replaced the organ. They \
    sang the ferry song and the song of the two tailors. The bishop has promised a new roof.";

fn account<'t>(key: u64, outlet: &'t str, text: &'t str) -> Account<'t> {
    Account { key, text, title: None, language: None, outlet, agency: None, published: None, origin: key }
}

fn leaning(accounts: &[Account<'_>]) -> Vec<(u64, u64)> {
    let mut gazetteer = Gazetteer::new();
    for account in accounts {
        gazetteer.number(account.outlet);
    }
    super::leaning(accounts, &gazetteer)
}

#[test]
fn a_report_written_anew_leans_and_one_gathered_apart_does_not() {
    let anew = "Because the fire took the church roof, the choir of Dove's End sang under the open sky on Sunday. The audience \
        sat on straw bales; an accordion replaced the organ. Elspeth Run conducted the ferry song and the song of the tailors.";
    let apart = "I found the forester at the gate, where he had stood all evening. He said that he would rebuild the steps \
        himself, with oak from his own yard, if the parish let him. Bats flew over the benches he carried.";
    let accounts =
        [account(1, "Mill Gazette", REPORT), account(2, "Spool", anew), account(3, "Lantern", apart)];
    assert_eq!(leaning(&accounts), [(2, 1)]);
}

#[test]
fn an_outlet_does_not_lean_on_itself_nor_a_text_on_its_own_copy() {
    let again = account(2, "Mill Gazette", REPORT);
    assert_eq!(leaning(&[account(1, "Mill Gazette", REPORT), again]), []);
    let copy = Account { origin: 2, ..account(1, "Spool", REPORT) };
    assert_eq!(leaning(&[copy, again]), []);
}

#[test]
fn a_translation_that_names_nobody_leans() {
    let english = "The election commission said on Monday that the governor won by 412 votes and that turnout was 71 percent. \
        The opposition candidate asked the court for a recount.";
    let arabic = "قالت لجنة الانتخابات يوم الاثنين إن الحاكم فاز بفارق 412 صوتا وإن نسبة المشاركة بلغت 71 في المئة. وطلب مرشح \
        المعارضة من المحكمة إعادة الفرز.";
    assert_eq!(leaning(&[account(1, "Mill Gazette", english), account(2, "البيدر", arabic)]), [(2, 1)]);
    let other = "قال حراس الغابة إن الحريق أتى على 57 بيتا وإن المستشفى استقبل الجرحى. وطلب الوزير من الجيش طائرات لنقل الماء \
        إلى القرى.";
    assert_eq!(leaning(&[account(1, "Mill Gazette", english), account(2, "البيدر", other)]), []);
}

#[test]
fn what_somebody_told_an_agency_that_goes_unnamed_is_taken_for_its_text() {
    for (text, is_cited) in [
        ("The share was not on the table, he told a news agency.", true),
        ("وقال كبير المفاوضين لوكالة أنباء إن الحصة ليست مطروحة.", true),
        ("او به یک خبرگزاری گفت سهم آب روی میز نیست.", true),
        ("She runs a news stand; the agency let her go.", false),
        ("وقالت وكالة الأنباء إن الحصة ليست مطروحة.", false),
    ] {
        assert_eq!(cites_agency(&Words::read(text)), is_cited, "{text}");
    }
}

#[test]
fn all_the_same_figures_in_other_words_lean() {
    let report = "Fire destroyed 31 boats in the harbour of Astow, and 240 firemen fought it for nine hours. The damage is 18 \
        million crowns, insurers said.";
    let anew = "It took nine hours before the quay was dark again, and 31 skippers have lost what they lived from. Some 240 men \
        and women had come with their hoses. Eighteen million crowns will hardly pay for it, one hears.";
    let apart = "The harbour master of Astow saw 12 masts above water on Monday and said that 31 boats were gone. Nets for 90 \
        thousand crowns lay in ashes beside three bicycles.";
    let accounts =
        [account(1, "Mill Gazette", report), account(2, "Spool", anew), account(3, "Lantern", apart)];
    assert_eq!(leaning(&accounts), [(2, 1)]);
}

#[test]
fn a_thousand_texts_of_one_word_are_bounded_work() {
    let text = "dam ".repeat(20_000);
    let accounts: Vec<Account<'_>> =
        (0..1_000).map(|key| account(key, if key % 2 == 0 { "Spool" } else { "Lantern" }, &text)).collect();
    assert!(leaning(&accounts).len() < MOST);
}
