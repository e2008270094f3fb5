//! The conditions in feedparser's files: the small part of Python they are written in.

use std::collections::BTreeMap;

/// A value of a condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    None,
    Bool(bool),
    Number(i64),
    Float(f64),
    Text(String),
    List(Vec<Value>),
    Map(BTreeMap<String, Value>),
}

impl Value {
    fn truth(&self) -> bool {
        match self {
            Value::None => false,
            Value::Bool(b) => *b,
            Value::Number(n) => *n != 0,
            Value::Float(f) => *f != 0.0,
            Value::Text(t) => !t.is_empty(),
            Value::List(l) => !l.is_empty(),
            Value::Map(m) => !m.is_empty(),
        }
    }

    fn same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Bool(b), Value::Number(n)) | (Value::Number(n), Value::Bool(b)) => i64::from(*b) == *n,
            (a, b) => a == b,
        }
    }
}

/// Why a condition has no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// The feed has no such field.
    Missing,
    /// The condition is written in a way that is not read here.
    Unread(String),
}

type Answer = Result<Value, Trouble>;

/// Whether a condition holds of the names in `scope`.
pub fn holds(condition: &str, scope: &Value) -> Result<bool, Trouble> {
    let tokens = tokenize(condition)?;
    let mut parser = Parser { tokens, at: 0, scope };
    let value = parser.or();
    if parser.at < parser.tokens.len() {
        return Err(Trouble::Unread(format!("{:?} is left over", parser.tokens[parser.at])));
    }
    match value {
        Ok(value) => Ok(value.truth()),
        Err(Trouble::Missing) => Ok(false),
        Err(unread) => Err(unread),
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Name(String),
    Text(String),
    Number(i64),
    Float(f64),
    Sign(&'static str),
}

fn tokenize(text: &str) -> Result<Vec<Token>, Trouble> {
    const SIGNS: [&str; 14] = ["==", "!=", "(", ")", "[", "]", "{", "}", ",", ":", ".", "<", ">", "-"];
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(c) = rest.chars().next() {
        if let Some(quote) = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|q| rest.starts_with(q)) {
            let (value, len) = text_literal(&rest[quote.len()..], quote)?;
            tokens.push(Token::Text(value));
            rest = &rest[quote.len() + len..];
        } else if c == 'u' && rest[1..].starts_with(['\'', '"']) {
            rest = &rest[1..];
            continue;
        } else if c.is_ascii_digit() {
            let len = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            let token =
                rest[..len].parse().map(Token::Number).or_else(|_| rest[..len].parse().map(Token::Float));
            tokens.push(token.map_err(|_| Trouble::Unread(rest.to_owned()))?);
            rest = &rest[len..];
        } else if c.is_alphabetic() || c == '_' {
            let len = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            tokens.push(Token::Name(rest[..len].to_owned()));
            rest = &rest[len..];
        } else if let Some(sign) = SIGNS.into_iter().find(|s| rest.starts_with(s)) {
            tokens.push(Token::Sign(sign));
            rest = &rest[sign.len()..];
        } else {
            return Err(Trouble::Unread(rest.to_owned()));
        }
        rest = rest.trim_start();
    }
    Ok(tokens)
}

/// The literal's value and how long it is with its closing mark.
fn text_literal(text: &str, quote: &str) -> Result<(String, usize), Trouble> {
    let mut value = String::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(quote) {
            return Ok((value, at + quote.len()));
        }
        let mut chars = rest.chars();
        let c = chars.next().unwrap_or_default();
        at += c.len_utf8();
        if c != '\\' {
            value.push(c);
            continue;
        }
        let escaped = chars.next().unwrap_or_default();
        at += escaped.len_utf8();
        let digits = match escaped {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            'n' => {
                value.push('\n');
                continue;
            }
            't' => {
                value.push('\t');
                continue;
            }
            c @ ('\\' | '\'' | '"') => {
                value.push(c);
                continue;
            }
            other => {
                value.extend(['\\', other]);
                continue;
            }
        };
        let code = text
            .get(at..at + digits)
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .and_then(char::from_u32);
        value.push(code.ok_or_else(|| Trouble::Unread(text.to_owned()))?);
        at += digits;
    }
    Err(Trouble::Unread(text.to_owned()))
}

struct Parser<'s> {
    tokens: Vec<Token>,
    at: usize,
    scope: &'s Value,
}

impl Parser<'_> {
    fn eat(&mut self, sign: &str) -> bool {
        let found = matches!(self.tokens.get(self.at), Some(Token::Sign(s)) if *s == sign);
        self.at += usize::from(found);
        found
    }

    fn eat_name(&mut self, name: &str) -> bool {
        let found = matches!(self.tokens.get(self.at), Some(Token::Name(n)) if n == name);
        self.at += usize::from(found);
        found
    }

    fn or(&mut self) -> Answer {
        let mut left = self.and();
        while self.eat_name("or") {
            let right = self.and();
            left = if left.as_ref().is_ok_and(Value::truth) { left } else { right };
        }
        left
    }

    fn and(&mut self) -> Answer {
        let mut left = self.not();
        while self.eat_name("and") {
            let right = self.not();
            left = if left.as_ref().is_ok_and(Value::truth) { right } else { left };
        }
        left
    }

    fn not(&mut self) -> Answer {
        if !self.eat_name("not") {
            return self.comparison();
        }
        match self.not() {
            Err(Trouble::Missing) => Ok(Value::Bool(true)),
            other => other.map(|value| Value::Bool(!value.truth())),
        }
    }

    fn comparison(&mut self) -> Answer {
        let mut left = self.primary();
        let mut verdict: Option<bool> = None;
        loop {
            let (negated, right) = if self.eat("==") {
                (false, self.primary())
            } else if self.eat("!=") {
                (true, self.primary())
            } else if self.eat_name("is") {
                (self.eat_name("not"), self.primary())
            } else if self.eat_name("in") {
                return self.contained(left);
            } else if matches!(self.tokens.get(self.at..self.at + 2), Some([Token::Name(not), Token::Name(within)]) if not == "not" && within == "in")
            {
                self.at += 2;
                return self.contained(left).map(|value| Value::Bool(!value.truth()));
            } else {
                break;
            };
            let holds = match (&left, &right) {
                (Err(Trouble::Missing), Ok(Value::None)) => !negated,
                (Ok(a), Ok(b)) => a.same(b) != negated,
                (Err(trouble), _) | (_, Err(trouble)) => return Err(trouble.clone()),
            };
            verdict = Some(verdict.unwrap_or(true) && holds);
            left = right;
        }
        verdict.map_or(left, |verdict| Ok(Value::Bool(verdict)))
    }

    fn contained(&mut self, left: Answer) -> Answer {
        match (left?, self.primary()?) {
            (Value::Text(key), Value::Map(map)) => Ok(Value::Bool(map.contains_key(&key))),
            (key, Value::List(list)) => Ok(Value::Bool(list.contains(&key))),
            (left, right) => Err(Trouble::Unread(format!("{left:?} in {right:?}"))),
        }
    }

    fn primary(&mut self) -> Answer {
        let token = self.tokens.get(self.at).cloned().ok_or_else(|| Trouble::Unread("the end".to_owned()))?;
        self.at += 1;
        let value = match token {
            Token::Text(text) => Ok(Value::Text(text)),
            Token::Number(n) => Ok(Value::Number(n)),
            Token::Float(f) => Ok(Value::Float(f)),
            Token::Sign("-") => match self.primary()? {
                Value::Number(n) => Ok(Value::Number(-n)),
                Value::Float(f) => Ok(Value::Float(-f)),
                other => Err(Trouble::Unread(format!("-{other:?}"))),
            },
            Token::Sign("(") => self.tuple(")"),
            Token::Sign("[") => self.tuple("]").map(|value| match value {
                Value::List(list) => Value::List(list),
                one => Value::List(vec![one]),
            }),
            Token::Sign("{") => self.map(),
            Token::Name(name) => self.name(&name),
            Token::Sign(sign) => Err(Trouble::Unread(sign.to_owned())),
        };
        self.trailers(value)
    }

    fn name(&mut self, name: &str) -> Answer {
        match name {
            "None" => Ok(Value::None),
            "True" => Ok(Value::Bool(true)),
            "False" => Ok(Value::Bool(false)),
            "len" | "ord" if self.eat("(") => {
                let value = self.or();
                if !self.eat(")") {
                    return Err(Trouble::Unread(name.to_owned()));
                }
                Ok(Value::Number(match value? {
                    Value::List(list) => list.len() as i64,
                    Value::Map(map) => map.len() as i64,
                    Value::Text(text) if name == "ord" => text.chars().next().map_or(-1, |c| c as i64),
                    Value::Text(text) => text.chars().count() as i64,
                    other => return Err(Trouble::Unread(format!("{name}({other:?})"))),
                }))
            }
            name => self.scope_entry(name),
        }
    }

    fn scope_entry(&self, name: &str) -> Answer {
        match self.scope {
            Value::Map(map) => map.get(name).cloned().ok_or(Trouble::Missing),
            _ => Err(Trouble::Missing),
        }
    }

    fn trailers(&mut self, mut value: Answer) -> Answer {
        loop {
            if self.eat("[") {
                let key = self.or()?;
                if !self.eat("]") {
                    return Err(Trouble::Unread("[".to_owned()));
                }
                value = value.and_then(|value| index(&value, &key));
            } else if self.eat(".") {
                let Some(Token::Name(name)) = self.tokens.get(self.at).cloned() else {
                    return Err(Trouble::Unread(".".to_owned()));
                };
                self.at += 1;
                let method = matches!(name.as_str(), "has_key" | "get") && self.eat("(");
                if !method {
                    value = value.and_then(|value| index(&value, &Value::Text(name)));
                    continue;
                }
                let argument = self.or()?;
                if !self.eat(")") {
                    return Err(Trouble::Unread(name));
                }
                let found = value.and_then(|value| index(&value, &argument));
                value = match (name.as_str(), found) {
                    ("has_key", found) => Ok(Value::Bool(found.is_ok())),
                    (_, Err(Trouble::Missing)) => Ok(Value::None),
                    (_, found) => found,
                };
            } else {
                return value;
            }
        }
    }

    fn tuple(&mut self, close: &str) -> Answer {
        let mut values = Vec::new();
        let mut comma = false;
        while !self.eat(close) {
            values.push(self.or()?);
            if self.eat(",") {
                comma = true;
            } else if !self.eat(close) {
                return Err(Trouble::Unread("(".to_owned()));
            } else {
                break;
            }
        }
        match values.pop() {
            Some(one) if values.is_empty() && !comma => Ok(one),
            last => {
                values.extend(last);
                Ok(Value::List(values))
            }
        }
    }

    fn map(&mut self) -> Answer {
        let mut map = BTreeMap::new();
        while !self.eat("}") {
            let Value::Text(key) = self.primary()? else { return Err(Trouble::Unread("{".to_owned())) };
            if !self.eat(":") {
                return Err(Trouble::Unread("{".to_owned()));
            }
            map.insert(key, self.or()?);
            self.eat(",");
        }
        Ok(Value::Map(map))
    }
}

fn index(value: &Value, key: &Value) -> Answer {
    match (value, key) {
        (Value::List(list), Value::Number(n)) => {
            list.get(usize::try_from(*n).unwrap_or(usize::MAX)).cloned().ok_or(Trouble::Missing)
        }
        (Value::Map(map), Value::Text(key)) => {
            // feedparser's old name of a field.
            let found = map.get(key).or_else(|| if key == "url" { map.get("href") } else { None });
            found.cloned().ok_or(Trouble::Missing)
        }
        _ => Err(Trouble::Missing),
    }
}
