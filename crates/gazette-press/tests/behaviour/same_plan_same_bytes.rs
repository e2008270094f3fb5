use crate::common::plan;

#[test]
fn equal_plans_give_equal_bytes_in_whatever_order_the_articles_stand() {
    let pages = gazette_press::press(&plan()).expect("pressed");
    assert_eq!(pages, gazette_press::press(&plan()).expect("pressed"));
    let mut turned = plan();
    turned.articles.reverse();
    assert_eq!(pages, gazette_press::press(&turned).expect("pressed"));
}

#[test]
fn pages_come_in_the_order_of_their_paths() {
    let pages = gazette_press::press(&plan()).expect("pressed");
    assert!(pages.is_sorted_by(|a, b| a.path < b.path));
    assert!(pages.iter().all(|page| page.path.starts_with('/') && !page.bytes.is_empty()));
}
