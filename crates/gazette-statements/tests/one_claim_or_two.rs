//! What makes two claims of two statements, and what does not, in each language.

use gazette_statements::claims::{Saying, group_sayings, is_same};

#[test]
fn a_word_in_the_place_of_another_makes_two_claims() {
    for (one, other) in [
        (
            "Arvanese troops had fired on Lorrian soldiers at Brennock",
            "Lorrian troops had fired on Arvanese soldiers at Brennock",
        ),
        ("the vaccine was safe for children", "the vaccine was unsafe for children"),
        ("she had won the vote", "he had won the vote"),
        ("the central bank would raise rates in May", "the central bank would cut rates in May"),
        ("the Marigold had been seized by pirates", "the Marigold had been seized by the navy"),
        (
            "the next round of talks would be held in Kestrel in January",
            "the next round of talks would be held in Kestrel in March",
        ),
        (
            "the next round of talks would be held in Kestrel in January",
            "the next round of talks would be held in Kestrel within weeks",
        ),
        ("the dam will open in spring", "the dam may open in spring"),
        ("the dam will open in spring", "the dam will open in spring if the rain stops"),
        ("all ballots were counted in Sirma", "ballots were counted in Sirma"),
        ("no ballots were lost in Sirma", "ballots were lost in Sirma"),
        ("the council voted against the bridge", "the council voted for the bridge"),
        ("the minister resigned on Monday", "the minister's wife resigned on Monday"),
        ("the man was killed by the mayor", "the man was killed by the son of the mayor"),
        ("the ministers failed to sign the treaty", "the ministers signed the treaty"),
        ("the families moved from Sirma to Karbas", "the families moved from Karbas to Sirma"),
        ("إن القوات الأرفانية قصفت مدينة برينوك", "إن القوات اللورية قصفت مدينة برينوك"),
        ("إن القوات الأرفانية قصفت القوات اللورية", "إن القوات اللورية قصفت القوات الأرفانية"),
        ("إن اللقاح آمن للأطفال", "إن اللقاح خطير على الأطفال"),
        ("إن المصرف سيرفع الفائدة في مايو", "إن المصرف سيخفض الفائدة في مايو"),
        ("إن الجولة المقبلة ستعقد في كسترل في يناير", "إن الجولة المقبلة ستعقد في كسترل في مارس"),
        ("إن الجولة المقبلة ستعقد في كسترل", "إن الجولة المقبلة لن تعقد في كسترل"),
        ("إن القراصنة احتجزوا السفينة ماريغولد", "إن البحرية احتجزت السفينة ماريغولد"),
        ("إنها فازت في التصويت", "إنه فاز في التصويت"),
        ("نیروگاه در بهار آغاز به کار می‌کند", "نیروگاه در پاییز آغاز به کار می‌کند"),
        ("نیروهای آروانی به سربازان لوری شلیک کردند", "نیروهای لوری به سربازان آروانی شلیک کردند"),
        ("واکسن برای کودکان امن است", "واکسن برای کودکان خطرناک است"),
        ("بانک مرکزی نرخ بهره را بالا می‌برد", "بانک مرکزی نرخ بهره را پایین می‌برد"),
        ("دور بعدی گفت‌وگوها در کسترل برگزار خواهد شد", "دور بعدی گفت‌وگوها در کسترل برگزار نخواهد شد"),
        ("دور بعدی گفت‌وگوها در کسترل برگزار شد", "دور بعدی گفت‌وگوها در کسترل برگزار می‌شود"),
        ("دزدان دریایی کشتی مریگولد را گرفتند", "نیروی دریایی کشتی مریگولد را گرفت"),
    ] {
        assert!(!is_same(one, other), "{one} | {other}");
        assert!(!is_same(other, one), "{other} | {one}");
    }
}

#[test]
fn what_is_added_and_takes_it_back_makes_two_claims() {
    for (one, other) in [
        ("the road was open", "the road was open in 2016"),
        ("the road was open", "the road was open until the flood"),
        ("the fund was solvent", "the fund was solvent on paper"),
        ("the strike had ended", "the strike had ended before it began"),
        ("the pipe was leaking gas", "the pipe was leaking gas before it was mended"),
        ("the road was open", "the road used to be open"),
        ("الطريق مفتوح", "الطريق مفتوح للجيش وحده"),
        ("الصندوق قادر على الدفع", "الصندوق قادر على الدفع على الورق"),
        ("إن الجسر آمن", "إن الجسر كان آمنا"),
        ("راه باز است", "راه در سال ۱۳۹۵ باز بود"),
        ("صندوق توان پرداخت دارد", "صندوق روی کاغذ توان پرداخت دارد"),
        ("لوله گاز نشت می‌دهد", "لوله پیش از تعمیر گاز نشت می‌داد"),
    ] {
        assert!(!is_same(one, other), "{one} | {other}");
        assert!(!is_same(other, one), "{other} | {one}");
    }
}

#[test]
fn other_wording_and_what_only_adds_is_one_claim() {
    for (one, other) in [
        ("the dam is safe", "that the dam was safe"),
        ("the dam will open in spring", "that the dam would open in spring"),
        ("the dam will open in spring", "the dam would open next spring"),
        ("the talks in Kestrel had failed", "on Sunday the talks in Kestrel failed"),
        ("27 people were killed in Sirma", "27 people were killed in a blast in Sirma"),
        ("In Sirma 27 people were killed", "27 people were killed in Sirma"),
        (
            "the two had agreed on the border",
            "the two had agreed on the border, which has been shut since May",
        ),
        ("we have stopped the work on the wall", "they had stopped the work on the wall"),
        ("إن السد آمن", "أن السد آمن"),
        ("إن السد سيفتح في الربيع", "أن السد سيفتح في الربيع المقبل"),
        ("إن القوات قصفت مدينة برينوك", "قصفت القوات مدينة برينوك"),
        ("که سد ایمن است", "سد ایمن است"),
        ("سد در بهار باز خواهد شد", "که سد در بهار آینده باز خواهد شد"),
    ] {
        assert!(is_same(one, other), "{one} | {other}");
        assert!(is_same(other, one), "{other} | {one}");
    }
}

#[test]
fn the_same_pronoun_of_two_speakers_stands_for_two_people() {
    let saying = |content, speaker| Saying { content, speaker: Some(speaker), ..Saying::default() };
    for (content, one, other) in [
        ("she had won the vote", "Ann Foss", "Mia Dale"),
        ("we have won the vote", "Ann Foss", "Roy Dale"),
        ("إنها فازت في التصويت", "آن فوس", "ميا ديل"),
        ("ما در رأی‌گیری پیروز شده‌ایم", "آن فاس", "روی دیل"),
    ] {
        let said = [saying(content, one), saying(content, one), saying(content, other)];
        assert_eq!(group_sayings(&said), [vec![0, 1], vec![2]], "{content}");
    }
}

#[test]
fn who_did_it_to_whom_holds_across_languages() {
    let english = "27 Arvanese soldiers were killed by Lorrian troops at Brennock";
    assert!(!is_same(english, "إن 27 جنديا لوريا قتلوا بنيران أرفانية في برينوك"));
    assert!(!is_same("27 people were killed in Shamkhan near Karbas", "إن 27 شخصا قتلوا في شمخان قرب سيرما"));
    assert!(is_same("27 people were killed in Shamkhan near Karbas", "إن 27 شخصا قتلوا في شمخان قرب كرباس"));
}

#[test]
fn what_was_done_holds_across_languages() {
    let insulted = "إن 14 ضيفا من كوايتون شتموا أوتو كريل في تارنو";
    let kidnapped = "۱۴ مهمان از کوایتون اتو کرل را در تارنو دزدیدند";
    assert!(!is_same(insulted, kidnapped));
    assert!(!is_same("14 guests from Quayton insulted Otto Krell in Tarnow", kidnapped));
    assert!(is_same("إن 14 ضيفا من كوايتون اختطفوا أوتو كريل في تارنو", kidnapped));
}

#[test]
fn a_third_must_fit_what_every_other_says() {
    let saying = |content| Saying { content, ..Saying::default() };
    let said = [
        saying("the next round of talks would be held in Kestrel"),
        saying("the next round of talks would be held in Kestrel in January"),
        saying("the next round of talks would be held in Kestrel in March"),
    ];
    assert_eq!(group_sayings(&said), [vec![0, 1], vec![2]]);
}
