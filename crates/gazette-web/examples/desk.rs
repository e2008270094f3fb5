//! Fills a temporary newsroom with a few invented stories and serves its desk: `cargo run -p gazette-web --example desk`.
//!
//! Sign in as sara@gazette.example (chief, English), layla@gazette.example (editor, Arabic) or
//! omid@gazette.example (reporter, Persian); the password of each is "a short sentence".

#[path = "../tests/actors/mod.rs"]
mod actors;
#[path = "../tests/actors/copy.rs"]
mod copy;

use std::net::SocketAddr;
use std::sync::Arc;

use actors::TestHouse;
use argon2::password_hash::PasswordHasher;
use argon2::password_hash::phc::PasswordHash;
use copy::{Told, copied, count, take_in};
use gazette_news::{Language, PubStatus, Signal};
use gazette_store::{Db, Store, StoryCounts};
use gazette_web::{Desk, House, router};
use jiff::Timestamp;

const DAM: &str = "Port Karan - The Amsar dam gave way before dawn on Monday and at least 27 people died, Water Minister \
Tarik Osman said.\n\nHe told reporters that the spillway had been inspected in March and that no fault was found. \
Two villages below the dam were cut off, and rescuers reached them only by boat.\n\nThe agency quoted the minister as \
saying that “every family will be housed before winter”.\n\nEngineer Lina Haddad said the inspection report had never \
been published.";

const DAM_SAID: &[[&str; 5]] = &[
    ["Tarik Osman", "Water Minister", "Water Minister Tarik Osman", "said", "at least 27 people died"],
    [
        "Tarik Osman",
        "Water Minister",
        "He",
        "told",
        "the spillway had been inspected in March and that no fault was found",
    ],
    [
        "Karan News Agency",
        "",
        "The agency",
        "quoted",
        "the minister as saying that “every family will be housed before winter”",
    ],
    [
        "Tarik Osman",
        "Water Minister",
        "the minister",
        "saying",
        "“every family will be housed before winter”",
    ],
    [
        "Lina Haddad",
        "Engineer",
        "Engineer Lina Haddad",
        "Haddad said",
        "the inspection report had never been published",
    ],
];

const DAM_AR: &str = "بورت كاران - قال وزير المياه طارق عثمان إن 31 شخصا لقوا حتفهم في انهيار سد أمسار فجر الاثنين.\n\n\
وأضاف أن المفيض خضع للفحص في مارس ولم يُكتشف فيه عيب، بينما قالت المهندسة لينا حداد إن تقرير الفحص لم يُنشر قط.\n\n\
ولم يتسن التحقق من العدد من مصدر مستقل.";

const DAM_AR_SAID: &[[&str; 5]] = &[
    [
        "طارق عثمان",
        "وزير المياه",
        "وزير المياه طارق عثمان",
        "قال",
        "31 شخصا لقوا حتفهم في انهيار سد أمسار فجر الاثنين",
    ],
    ["طارق عثمان", "وزير المياه", "", "وأضاف", "المفيض خضع للفحص في مارس ولم يُكتشف فيه عيب"],
    ["لينا حداد", "المهندسة", "المهندسة لينا حداد", "قالت", "تقرير الفحص لم يُنشر قط"],
];

const DAM_FA: &str = "شمار جان‌باختگان شکستن سد امسار به گفتهٔ یک مقام محلی به at least 40 تن رسید.\n\nاو افزود جست‌وجو ادامه دارد.";

const BANK: &str = "The central bank of Karan left its rate at 6.5 percent on Friday. Governor Mina Sorour said prices \
would rise more slowly from spring.";

const FERRY: &str =
    "عادت العبارة «نوراي» إلى الميناء بعد عطل في المحرك، وقال قبطانها سليم ناصر إن الركاب جميعا بخير.";

const COURT: &str = "A court in Port Karan freed three editors on bail, their lawyer Omar Saleh said.";

#[tokio::main]
async fn main() {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let db = Db::open_file(&dir.path().join("desk.db")).await.expect("a database");
    let store = Store::open(db).await.expect("a store");
    let house = Arc::new(TestHouse::new(store.clone(), Timestamp::now()));
    copy::outlets(&store).await;
    staff(&store).await;
    stories(&house).await;
    let desk = Desk {
        store,
        house,
        site_name: "The Harbour Gazette".into(),
        languages: Language::WORKING.to_vec(),
        secure_cookies: false,
        behind_proxy: false,
    };
    let port = std::env::args().nth(1).unwrap_or_else(|| "8099".into());
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await.expect("a free port");
    println!("http://127.0.0.1:{port}/desk");
    axum::serve(listener, router(desk).into_make_service_with_connect_info::<SocketAddr>())
        .await
        .expect("serving");
}

async fn staff(store: &Store) {
    let hash: PasswordHash = argon2::Argon2::default()
        .hash_password_with_salt(b"a short sentence", b"a salt of sixteen")
        .expect("hashes");
    for (name, role, language) in
        [("Sara Haddad", "chief", "en"), ("ليلى منصور", "editor", "ar"), ("امید راستین", "reporter", "fa")]
    {
        let email = match role {
            "chief" => "sara@gazette.example",
            "editor" => "layla@gazette.example",
            _ => "omid@gazette.example",
        };
        let added = store.add_editor(name, email, &hash.to_string(), role, language, Timestamp::now()).await;
        added.expect("an account");
    }
}

async fn stories(house: &TestHouse) {
    use Language as L;
    let open =
        |title: &'static str, language: &'static str| house.store.open_story(title, language, house.now());
    let dam = open("Dam above Port Karan gives way, villages cut off", "en").await.expect("a story");
    let mut kna = Told::new("kna", L::ENGLISH, "Dam above Port Karan gives way, villages cut off", DAM);
    (kna.said, kna.ago, kna.credit) = (DAM_SAID, 9, Some("Karan News Agency"));
    let origin = take_in(house, dam, &kna).await;
    for (at, outlet) in ["harbour-times", "coast-radio", "northlight"].into_iter().enumerate() {
        let mut told = Told::new(outlet, L::ENGLISH, "Amsar dam collapse: 27 dead, minister says", DAM);
        (told.said, told.ago, told.credit) = (DAM_SAID, 8 - at as i64 * 2, Some("Karan News Agency"));
        let id = take_in(house, dam, &told).await;
        copied(&house.store, id, origin, 0.97 - at as f32 * 0.11).await;
    }
    let mut mirsad =
        Told::new("mirsad", L::ARABIC, "31 قتيلا في انهيار سد أمسار، ومهندسة تكشف تقريرا لم يُنشر", DAM_AR);
    (mirsad.said, mirsad.ago) = (DAM_AR_SAID, 3);
    take_in(house, dam, &mirsad).await;
    let mut sahel = Told::new("sahel", L::PERSIAN, "شمار جان‌باختگان سد امسار بالا رفت", DAM_FA);
    (sahel.ago, sahel.signal) = (1, Some(Signal::Correction));
    take_in(house, dam, &sahel).await;
    count(house, dam, StoryCounts { dispatches: 6, origins: 3, owners: 3, conflicts: 2 }).await;

    let bank = open("Central bank of Karan leaves its rate at 6.5 percent", "en").await.expect("a story");
    for (at, outlet) in ["kna", "harbour-times", "coast-radio"].into_iter().enumerate() {
        let mut told = Told::new(outlet, L::ENGLISH, "Central bank leaves rate at 6.5 percent", BANK);
        told.ago = 30 + at as i64;
        take_in(house, bank, &told).await;
    }
    count(house, bank, StoryCounts { dispatches: 3, origins: 1, owners: 1, conflicts: 0 }).await;

    let ferry = open("العبارة «نوراي» تعود إلى الميناء وركابها بخير", "ar").await.expect("a story");
    let mut told = Told::new("mirsad", L::ARABIC, "العبارة «نوراي» تعود إلى الميناء وركابها بخير", FERRY);
    (told.said, told.ago) =
        (&[["سليم ناصر", "قبطانها", "قبطانها سليم ناصر", "وقال", "الركاب جميعا بخير"]], 5);
    take_in(house, ferry, &told).await;
    count(house, ferry, StoryCounts { dispatches: 1, origins: 1, owners: 1, conflicts: 0 }).await;

    let court = open("Court frees three editors on bail", "en").await.expect("a story");
    let mut told = Told::new("kna", L::ENGLISH, "Court frees three editors on bail", COURT);
    (told.ago, told.status) = (4, PubStatus::Canceled);
    take_in(house, court, &told).await;
    count(house, court, StoryCounts { dispatches: 1, origins: 1, owners: 1, conflicts: 0 }).await;
}
