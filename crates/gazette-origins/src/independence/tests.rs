use super::*;
use gazette_news::{Precedence, StateControl};

fn owner(id: &str, group: Option<&str>) -> Owner {
    Owner {
        id: id.parse().expect("short"),
        name: id.to_owned(),
        country: None,
        group: group.map(|g| g.parse().expect("short")),
    }
}

fn outlet(id: &str, owner: Option<&str>, state: Option<&str>) -> Outlet {
    Outlet {
        id: id.parse().expect("short"),
        owner: owner.map(|o| o.parse().expect("short")),
        name: id.to_owned(),
        abbreviation: None,
        also: vec![],
        home: None,
        languages: vec![],
        agency: false,
        state_control: state.map(|basis| StateControl {
            label: "state-controlled".into(),
            basis: basis.into(),
            since: jiff::civil::date(2026, 1, 1),
            appeal: "https://desk.example/appeal".into(),
        }),
    }
}

fn counted(carriers: &[Carrier<'_>]) -> Independence {
    let owners = [owner("hill", Some("vale")), owner("dale", Some("vale")), owner("vale", None)];
    count(carriers, |id| owners.iter().find(|o| o.id == *id))
}

#[test]
fn ten_copies_of_one_text_are_one_owner() {
    let (paper, echo) = (outlet("paper", Some("hill"), None), outlet("echo", Some("other"), None));
    let first = Reprint::none(1);
    let copy = Reprint::tie(1, Some(1), 0.9, Basis::Text, Precedence::Time);
    let mut carriers = vec![Carrier {
        key: 1,
        outlet: Some(&paper),
        reprint: &first,
        agency: None,
        leans_on: None,
        copied_outlet: None,
    }];
    carriers.extend((2..12).map(|key| Carrier {
        key,
        outlet: Some(&echo),
        reprint: &copy,
        agency: None,
        leans_on: None,
        copied_outlet: None,
    }));
    let independence = counted(&carriers);
    assert_eq!((independence.dispatches, independence.origins, independence.owners), (11, 1, 1));
    assert_eq!(independence.rules[3].1, Fold::Copy { of: 1 });
}

#[test]
fn owners_groups_states_and_agencies_fold() {
    let outlets = [
        outlet("paper", Some("hill"), None),
        outlet("radio", Some("hill"), None),
        outlet("dispatch", Some("dale"), None),
        outlet("state-one", Some("bureau"), Some("Decree 1")),
        outlet("state-two", Some("office"), Some("Decree 1")),
        outlet("lone", None, None),
        outlet("echo", Some("far"), None),
        outlet("shout", Some("near"), None),
    ];
    let none: Vec<Reprint<u64>> = (0..8).map(Reprint::none).collect();
    let credit: Vec<Reprint<u64>> =
        (0..8).map(|k| Reprint::tie(k, None, 0.0, Basis::Credit, Precedence::Credit)).collect();
    let carriers: Vec<Carrier<'_>> = (0..8)
        .map(|k| {
            let by_agency = k >= 6;
            Carrier {
                key: k as u64,
                outlet: Some(&outlets[k]),
                reprint: if by_agency { &credit[k] } else { &none[k] },
                agency: by_agency.then_some(Agency::Named("Northern Cable Service")),
                leans_on: None,
                copied_outlet: None,
            }
        })
        .collect();
    let independence = counted(&carriers);
    assert_eq!(independence.owners, 4, "{:?}", independence.rules);
    assert_eq!(independence.rules[1].1, Fold::SameOwner { owner: "hill".into(), with: 0 });
    assert_eq!(independence.rules[2].1, Fold::SameGroup { group: "vale".into(), with: 0 });
    assert_eq!(independence.rules[4].1, Fold::SameState { state: "decree 1".into(), with: 3 });
    assert_eq!(
        independence.rules[7].1,
        Fold::SameAgency { agency: "Northern Cable Service".into(), with: 6 }
    );
}

#[test]
fn an_agency_counts_with_its_owner_wherever_its_copy_is_printed() {
    let wire = outlet("wire", Some("hill"), None);
    let (paper, echo) = (outlet("paper", Some("dale"), None), outlet("echo", Some("hill"), None));
    let credit = Reprint::tie(1, None, 0.0, Basis::Credit, Precedence::Credit);
    let (own_wire, own_echo) = (Reprint::none(2), Reprint::none(3));
    let by_credit = Carrier {
        key: 1,
        outlet: Some(&paper),
        reprint: &credit,
        agency: Some(Agency::Outlet(&wire)),
        leans_on: None,
        copied_outlet: None,
    };
    let own = |key, outlet, reprint| Carrier {
        key,
        outlet: Some(outlet),
        reprint,
        agency: None,
        leans_on: None,
        copied_outlet: None,
    };
    let found = counted(&[by_credit, own(2, &wire, &own_wire), own(3, &echo, &own_echo)]);
    assert_eq!(found.owners, 1, "{:?}", found.rules);
    assert_eq!(found.rules[0].1, Fold::CountsForAgency { agency: "wire".into() });
    assert_eq!(found.rules[1].1, Fold::SameAgency { agency: "wire".into(), with: 1 });
    assert_eq!(found.rules[2].1, Fold::SameOwner { owner: "hill".into(), with: 1 });
}

#[test]
fn one_state_counts_once_and_two_states_twice_however_their_labels_are_worded() {
    let of_country =
        |id: &str, country: Option<&str>| Owner { country: country.map(str::to_owned), ..owner(id, None) };
    let counted = |countries: [Option<&str>; 2], bases: [&str; 2]| {
        let owners = [of_country("one", countries[0]), of_country("two", countries[1])];
        let outlets =
            [outlet("radio", Some("one"), Some(bases[0])), outlet("tv", Some("two"), Some(bases[1]))];
        let ties = [Reprint::none(0), Reprint::none(1)];
        let carriers = [0, 1].map(|at| Carrier {
            key: at as u64,
            outlet: Some(&outlets[at]),
            reprint: &ties[at],
            agency: None,
            leans_on: None,
            copied_outlet: None,
        });
        count(&carriers, |id| owners.iter().find(|o| o.id == *id)).owners
    };
    let (decree, charter) = ("Decree 118", "The government appoints the director.");
    assert_eq!(counted([Some("Lorria"), Some("lorria ")], [decree, charter]), 1);
    assert_eq!(counted([Some("Lorria"), Some("Sahran")], [charter, charter]), 2);
    assert_eq!(counted([None, None], [charter, charter]), 1, "no country is known");
    assert_eq!(counted([None, None], [decree, charter]), 2);
}

#[test]
fn a_copy_counts_for_whoever_put_out_what_it_was_copied_from() {
    let copy = Reprint::tie(9, Some(9), 0.9, Basis::Text, Precedence::Time);
    let own = Reprint::none(2);
    let (paper, echo) = (outlet("paper", Some("hill"), None), outlet("echo", Some("other"), None));
    let by = |key, outlet, reprint, copied_outlet| Carrier {
        key,
        outlet: Some(outlet),
        reprint,
        agency: None,
        leans_on: None,
        copied_outlet,
    };
    // The paper's first text stands in another story: its copy and a further text of it are one owner, whichever comes first.
    let [copied, further] = [by(1, &echo, &copy, Some(&paper)), by(2, &paper, &own, None)];
    let found = counted(&[copied.clone(), further.clone()]);
    assert_eq!(found.owners, 1, "{:?}", found.rules);
    assert_eq!(found.rules[0].1, Fold::CountsForOrigin { of: 9, outlet: "paper".into() });
    let found = counted(&[further, copied]);
    assert_eq!(found.owners, 1, "{:?}", found.rules);
    assert_eq!(found.rules[1].1, Fold::Copy { of: 9 });
}

#[test]
fn copies_of_a_text_that_is_not_there_still_count_once() {
    let copy = Reprint::tie(9, Some(9), 0.9, Basis::Text, Precedence::Time);
    let (paper, echo) = (outlet("paper", Some("hill"), None), outlet("echo", Some("other"), None));
    let carriers = [
        Carrier {
            key: 1,
            outlet: Some(&paper),
            reprint: &copy,
            agency: None,
            leans_on: None,
            copied_outlet: None,
        },
        Carrier {
            key: 2,
            outlet: Some(&echo),
            reprint: &copy,
            agency: None,
            leans_on: None,
            copied_outlet: None,
        },
    ];
    assert_eq!((counted(&carriers).origins, counted(&carriers).owners), (1, 1));
}

#[test]
fn what_is_not_told_apart_does_not_count_beside_what_it_leans_on() {
    let outlets = [outlet("paper", Some("hill"), None), outlet("echo", Some("other"), None)];
    let ties = [Reprint::none(1), Reprint::none(2)];
    let carrier = |at: usize, leans_on| Carrier {
        key: at as u64 + 1,
        outlet: Some(&outlets[at]),
        reprint: &ties[at],
        agency: None,
        leans_on,
        copied_outlet: None,
    };
    let both = counted(&[carrier(0, None), carrier(1, Some(1))]);
    assert_eq!((both.origins, both.owners, both.not_told_apart), (2, 1, 1));
    assert_eq!(both.rules[1].1, Fold::NotToldApart { with: 1 });
    // What only one of the two says, it says itself.
    let alone = counted(&[carrier(1, Some(1))]);
    assert_eq!((alone.owners, alone.not_told_apart), (1, 0));
    // Two that lean on one text that is not among them are one.
    let two = counted(&[carrier(0, Some(9)), carrier(1, Some(9))]);
    assert_eq!((two.owners, two.not_told_apart), (1, 1));
}

#[test]
fn owners_in_a_circle_are_one_group() {
    let owners = [
        owner("a", Some("b")),
        owner("b", Some("c")),
        owner("c", Some("b")),
        owner("d", Some("d")),
        owner("lone", None),
    ];
    let head = |id: &str| group_of(&id.parse().expect("short"), |id| owners.iter().find(|o| o.id == *id));
    assert_eq!(["a", "b", "c", "d", "lone", "unknown"].map(head), ["b", "b", "b", "d", "lone", "unknown"]);
}
