//! Finding dispatches, stories and articles by their words.
//!
//! What a thing is found by is one line of folded words, kept in the transaction that changes the thing. Both engines index
//! that line word by word – SQLite with FTS5, PostgreSQL with GIN – and neither reads it in a way of its own: it is cut at
//! its spaces and nothing else. A phrase is looked for in the line itself. So both find the same.

use gazette_news::{ArticleId, ArticleText, DispatchId, Outlet, StoryId};
use gazette_text::search::{self, Question, Sought, Term};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::jobs::enqueue;
use crate::{Dialect, Draft, EditionBody, Result, Row, Store, Tx, Value, values};

/// The kind of jobs that read the words of what was kept before there was a search. Their payload is a [`ReadWords`].
pub const READ_WORDS: &str = "read-words";

/// Things read in one transaction.
const AT_ONCE: i64 = 500;

/// Lines that PostgreSQL reads for a phrase before it reads all that have its words.
const LATEST: i64 = 2_000;

/// The place of that number among a statement's values.
const NEAR: usize = 3;

/// Marks a word that says what kind of thing a line is of: no text has it, since folded words are letters and digits.
const KIND_MARK: char = '\u{E000}';

/// Marks a word that says whose a dispatch is.
const OUTLET_MARK: char = '\u{E001}';

/// Stands for the hyphen of a short name in such a word: SQLite parts words at a hyphen.
const HYPHEN: &str = "\u{E002}";

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Findable {
    /// Dispatches, by the words of their newest version and the names of their outlets.
    Dispatch,
    /// Stories, by their titles.
    Story,
    /// Articles, by the words of their draft and of what readers see.
    Article,
}

impl Findable {
    fn place(self) -> i64 {
        self as i64
    }

    fn word(self) -> String {
        format!("{KIND_MARK}{}", self.place())
    }

    /// The line of the thing with this number, or the same of another kind.
    fn id(self, number: i64) -> i64 {
        3 * number + self.place()
    }

    fn next(self) -> Option<Findable> {
        match self {
            Findable::Dispatch => Some(Findable::Story),
            Findable::Story => Some(Findable::Article),
            Findable::Article => None,
        }
    }
}

/// What a job is to read: the things of a kind after a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadWords {
    /// The kind.
    pub of: Findable,
    /// The number.
    pub after: i64,
}

impl ReadWords {
    /// To read everything.
    pub const ALL: ReadWords = ReadWords { of: Findable::Dispatch, after: 0 };
}

impl Store {
    /// The numbers of the things that have all that is asked for, the latest first, from before `before` on.
    pub async fn search(
        &self,
        of: Findable,
        question: &Question,
        before: Option<i64>,
        limit: i64,
    ) -> Result<Vec<i64>> {
        if question.is_empty() {
            return Ok(Vec::new());
        }
        let outlets = if of == Findable::Dispatch { self.outlets().await? } else { Vec::new() };
        let terms: Vec<Term> = question.terms.iter().map(|term| with_outlets(term, &outlets)).collect();
        let before = before.map_or(i64::MAX, |number| of.id(number));
        let rows = match self.db.dialect() {
            Dialect::Sqlite => {
                let (sql, values) = statement(Dialect::Sqlite, of, &terms, before, limit);
                self.db.rows_owned(sql, &values).await?
            }
            Dialect::Postgres => self.search_server(of, &terms, before, limit).await?,
        };
        rows.iter().map(|row| Ok((row.int(0)? - of.place()) / 3)).collect()
    }

    /// As [`Store::search`], the lines by their ids, on PostgreSQL.
    async fn search_server(&self, of: Findable, terms: &[Term], before: i64, limit: i64) -> Result<Vec<Row>> {
        let mut tx = self.db.write().await?;
        // Its planner takes reading all lines for cheap, and each of them would be cut into words anew.
        tx.run("set local enable_seqscan = off", values![]).await?;
        // Nor does it stop reading lines for a phrase once there are enough: the latest are read first.
        let steps: &[i64] = if terms.iter().any(has_phrase) { &[LATEST, i64::MAX] } else { &[i64::MAX] };
        let mut rows = Vec::new();
        for near in steps {
            let (sql, mut values) = statement(Dialect::Postgres, of, terms, before, limit);
            values[NEAR] = (*near).into();
            rows = tx.rows_owned(sql, &values).await?;
            if rows.len() as i64 >= limit {
                break;
            }
        }
        Ok(rows)
    }

    /// Reads the words of some things anew, and says which are next; `None` where these were the last.
    pub async fn read_words(&self, what: ReadWords) -> Result<Option<ReadWords>> {
        let mut tx = self.db.write().await?;
        let next = read_some(&mut tx, what).await?;
        tx.commit().await?;
        Ok(next)
    }

    /// As [`Store::read_words`], as a job that leaves the rest to another one.
    pub async fn read_words_by_jobs(&self, what: ReadWords, now: Timestamp) -> Result<()> {
        let mut tx = self.db.write().await?;
        if let Some(next) = read_some(&mut tx, what).await? {
            enqueue(&mut tx, READ_WORDS, &serde_json::to_string(&next)?, now).await?;
        }
        tx.commit().await
    }
}

/// A term that the name of an outlet has is met by its dispatches as well.
fn with_outlets(term: &Term, outlets: &[Outlet]) -> Term {
    let is_called_so = |outlet: &&Outlet| {
        let names = [Some(&outlet.name), outlet.abbreviation.as_ref()].into_iter().flatten();
        names.chain(&outlet.also).any(|name| term.is_in(name))
    };
    let named =
        outlets.iter().filter(is_called_so).map(|outlet| Sought::Word(outlet_word(outlet.id.as_str())));
    Term { any_of: term.any_of.iter().cloned().chain(named).collect() }
}

fn outlet_word(id: &str) -> String {
    format!("{OUTLET_MARK}{}", id.replace('-', HYPHEN))
}

/// The statement that finds the lines, and its values.
fn statement(
    dialect: Dialect,
    of: Findable,
    terms: &[Term],
    before: i64,
    limit: i64,
) -> (String, Vec<Value>) {
    let wanted = wanted(dialect, of, terms);
    // The last is PostgreSQL's alone: how many of the latest lines with the words are read for a phrase.
    let mut values: Vec<Value> = values![wanted, before, limit, i64::MAX].to_vec();
    let mut sql = match dialect {
        Dialect::Sqlite => "select t.id from search_index i join search_text t on t.id = i.rowid \
                           where search_index match $1 and i.rowid < $2 and $4 > 0"
            .to_owned(),
        // The lines are found by the index first: walking through all of them by number would read each one.
        Dialect::Postgres => "with found as materialized (select id from search_text \
                             where array_to_tsvector(string_to_array(words, ' ')) @@ cast($1 as tsquery)), \
                             near as materialized (select id from found where id < $2 order by id desc limit $4) \
                             select n.id from near n cross join lateral \
                             (select words from search_text where id = n.id offset 0) t where true"
            .to_owned(),
    };
    for term in terms.iter().filter(|term| has_phrase(term)) {
        let lines = term.any_of.iter().map(|sought| {
            values.push(pattern(sought).into());
            format!("' ' || t.words || ' ' like ${}", values.len())
        });
        sql += &format!(" and ({})", lines.collect::<Vec<_>>().join(" or "));
    }
    let order = if dialect == Dialect::Sqlite { "i.rowid" } else { "n.id" };
    (format!("{sql} order by {order} desc limit $3"), values)
}

fn has_phrase(term: &Term) -> bool {
    term.any_of.iter().any(|sought| matches!(sought, Sought::Phrase(_)))
}

/// What the index is asked for, in its engine's language. Words are letters and digits, so that nothing needs escaping.
fn wanted(dialect: Dialect, of: Findable, terms: &[Term]) -> String {
    let (and, or) = match dialect {
        Dialect::Sqlite => (" AND ", " OR "),
        Dialect::Postgres => (" & ", " | "),
    };
    let one = |word: &str| match dialect {
        Dialect::Sqlite => format!("\"{word}\""),
        Dialect::Postgres => format!("'{word}'"),
    };
    let sought = |sought: &Sought| match sought {
        Sought::Word(word) => one(word),
        Sought::Begins(word) if dialect == Dialect::Sqlite => format!("{} *", one(word)),
        Sought::Begins(word) => format!("{}:*", one(word)),
        Sought::Phrase(words) => {
            format!("({})", words.iter().map(|word| one(word)).collect::<Vec<_>>().join(and))
        }
    };
    let all =
        terms.iter().map(|term| format!("({})", term.any_of.iter().map(sought).collect::<Vec<_>>().join(or)));
    std::iter::once(one(&of.word())).chain(all).collect::<Vec<_>>().join(and)
}

/// What a line with it is like.
fn pattern(sought: &Sought) -> String {
    match sought {
        Sought::Word(word) => format!("% {word} %"),
        Sought::Begins(word) => format!("% {word}%"),
        Sought::Phrase(words) => format!("% {} %", words.join(" ")),
    }
}

/// The parts of a dispatch that it is found by.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Told {
    headline: Option<String>,
    headline_attribution: Option<String>,
    summary: Option<String>,
    byline: Option<String>,
    dateline: Option<Printed>,
    credit: Option<Printed>,
    text: String,
}

#[derive(Deserialize)]
struct Printed {
    text: String,
}

/// Keeps what a dispatch is found by, inside a transaction.
pub(crate) async fn keep_dispatch(tx: &mut Tx, id: DispatchId) -> Result<()> {
    let sql = "select d.outlet_id, d.headline, v.parts from dispatch d \
               join dispatch_version v on v.dispatch_id = d.id and v.version = d.version where d.id = $1";
    let Some(row) = tx.row(sql, values![id.0]).await? else { return Ok(()) };
    let (outlet, headline) = (outlet_word(&row.text(0)?), row.text_or_null(1)?);
    // What another build kept is found by its headline at least.
    let told: Told = row.json(2).unwrap_or_default();
    let printed = |printed: Option<Printed>| printed.map(|printed| printed.text);
    let parts = [
        told.headline.or(headline),
        told.headline_attribution,
        told.summary,
        Some(told.text),
        told.byline,
        printed(told.dateline),
        printed(told.credit),
    ];
    let words = search::line(parts.iter().flatten().map(String::as_str));
    keep(tx, Findable::Dispatch, id.0, &format!("{outlet} {words}")).await
}

/// Keeps what a story is found by, inside a transaction. One that went into another is found no more.
pub(crate) async fn keep_story(tx: &mut Tx, id: StoryId) -> Result<()> {
    let sql = "select title, case when spiked = 1 and not exists (select 1 from dispatch where story_id = story.id) \
               then 1 else 0 end from story where id = $1";
    let Some(row) = tx.row(sql, values![id.0]).await? else { return Ok(()) };
    match row.flag(1)? {
        true => leave_out(tx, Findable::Story, id.0).await,
        false => keep(tx, Findable::Story, id.0, &search::line([row.text(0)?.as_str()])).await,
    }
}

/// Keeps what an article is found by, inside a transaction: its draft and what readers see of it.
pub(crate) async fn keep_article(tx: &mut Tx, id: ArticleId) -> Result<()> {
    let sql = "select a.draft, (select e.body from edition e where e.article_id = a.id order by e.number desc limit 1) \
               from article a where a.id = $1";
    let Some(row) = tx.row(sql, values![id.0]).await? else { return Ok(()) };
    let draft: Option<Draft> = row.text_or_null(0)?.map(|json| serde_json::from_str(&json)).transpose()?;
    let shown: Option<EditionBody> =
        row.text_or_null(1)?.map(|json| serde_json::from_str(&json)).transpose()?;
    let texts = [draft.map(|draft| draft.text), shown.map(|body| body.text)];
    keep(tx, Findable::Article, id.0, &search::line(texts.iter().flatten().flat_map(printed_parts))).await
}

fn printed_parts(text: &ArticleText) -> impl Iterator<Item = &str> {
    let around = [&text.headline_attribution, &text.standfirst, &text.dateline, &text.byline];
    let around = around.into_iter().flatten().map(String::as_str);
    let credits = text.credits.iter().map(|credit| credit.text.as_str());
    [text.headline.as_str(), text.body.as_str()].into_iter().chain(around).chain(credits)
}

async fn keep(tx: &mut Tx, of: Findable, number: i64, words: &str) -> Result<()> {
    let (id, line) = (of.id(number), format!("{} {words}", of.word()).trim_end().to_owned());
    let sql = "insert into search_text (id, words) values ($1, $2) \
               on conflict (id) do update set words = excluded.words";
    tx.run(sql, values![id, &line]).await?;
    if tx.dialect() == Dialect::Sqlite {
        let sql = "insert or replace into search_index (rowid, words) values ($1, $2)";
        tx.run(sql, values![id, &line]).await?;
    }
    Ok(())
}

async fn leave_out(tx: &mut Tx, of: Findable, number: i64) -> Result<()> {
    let id = of.id(number);
    tx.run("delete from search_text where id = $1", values![id]).await?;
    if tx.dialect() == Dialect::Sqlite {
        tx.run("delete from search_index where rowid = $1", values![id]).await?;
    }
    Ok(())
}

async fn read_some(tx: &mut Tx, what: ReadWords) -> Result<Option<ReadWords>> {
    let sql = match what.of {
        Findable::Dispatch => "select id from dispatch where id > $1 order by id limit $2",
        Findable::Story => "select id from story where id > $1 order by id limit $2",
        Findable::Article => "select id from article where id > $1 order by id limit $2",
    };
    let rows = tx.rows(sql, values![what.after, AT_ONCE]).await?;
    let mut last = None;
    for row in &rows {
        let number = row.int(0)?;
        match what.of {
            Findable::Dispatch => keep_dispatch(tx, DispatchId(number)).await?,
            Findable::Story => keep_story(tx, StoryId(number)).await?,
            Findable::Article => keep_article(tx, ArticleId(number)).await?,
        }
        last = Some(number);
    }
    Ok(match last {
        Some(after) => Some(ReadWords { after, ..what }),
        None => what.of.next().map(|of| ReadWords { of, after: 0 }),
    })
}
