//! Who acts in these tests: an operator at a shell, a newsroom that runs, a reader with a browser.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

/// The operator at her shell.
pub struct Operator;

impl Operator {
    /// Runs the binary and waits for it.
    pub fn runs(arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_gazette"))
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .expect("the binary runs")
    }

    /// Runs the binary with something on standard input.
    pub fn pipes(input: &[u8], arguments: &[&str]) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gazette"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let mut stdin = child.stdin.take().expect("piped");
        let input = input.to_vec();
        let writer = std::thread::spawn(move || {
            // The binary may rightly stop reading before everything is written.
            let _ = stdin.write_all(&input);
        });
        let output = child.wait_with_output().expect("the binary ends");
        writer.join().expect("written");
        output
    }
}

/// What the binary said on standard output.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What the binary said on standard error.
pub fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A newsroom that runs. It is killed when the test is over.
pub struct Newsroom {
    child: Child,
    /// `127.0.0.1:PORT`
    pub address: String,
    /// What it printed before it was ready.
    greeting: String,
}

impl Newsroom {
    /// The demo in a directory.
    pub fn demo(dir: &Path) -> Newsroom {
        let dir = dir.to_str().expect("a plain path");
        Newsroom::start(&["demo", "--port", "0", "--dir", dir], "gazette verify")
    }

    /// `gazette serve` on a directory. Ready once the desk's address is printed.
    pub fn serve(dir: &Path) -> Newsroom {
        let dir = dir.to_str().expect("a plain path");
        Newsroom::start(&["serve", "--dir", dir, "--listen", "127.0.0.1:0"], "The desk:")
    }

    /// `gazette serve` on a fresh directory in which the operator has said who the newsroom is. Ready once it has printed
    /// the first editor's link.
    pub fn opens(dir: &Path) -> Newsroom {
        let about = |code: &str| {
            format!("{code} = {{ title = \"Who we are\", body = [\"Two people in Quell.\"] }}\n")
        };
        let pages = ["about", "corrections"]
            .map(|id| format!("[[policy]]\nid = \"{id}\"\n{}", ["en", "ar", "fa"].map(about).concat()));
        // As Gazette makes it: for its owner alone.
        let mut maker = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
        maker.recursive(true).create(dir).expect("made");
        std::fs::write(dir.join("policies.toml"), pages.concat()).expect("written");
        Newsroom::opens_bare(dir)
    }

    /// As [`Newsroom::opens`], where nobody has said who it is.
    pub fn opens_bare(dir: &Path) -> Newsroom {
        let dir = dir.to_str().expect("a plain path");
        Newsroom::start(&["serve", "--dir", dir, "--listen", "127.0.0.1:0"], "/desk/join/")
    }

    fn start(arguments: &[&str], ready: &str) -> Newsroom {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gazette"))
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary runs");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let (mut greeting, mut address) = (String::new(), String::new());
        for line in &mut lines {
            let line = line.expect("text");
            if let Some(rest) = line.strip_prefix("The site:  http://") {
                address = rest.trim_end_matches('/').to_owned();
            }
            greeting.push_str(&line);
            greeting.push('\n');
            if line.contains(ready) {
                break;
            }
        }
        // Whatever it prints later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        assert!(!address.is_empty(), "it printed no address:\n{greeting}");
        Newsroom { child, address, greeting }
    }

    /// Its site's address.
    pub fn home(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The path of the first editor's link that it printed.
    pub fn first_link(&self) -> String {
        let link =
            self.greeting.split_whitespace().find_map(|word| word.find("/desk/join/").map(|at| &word[at..]));
        link.expect("a link").to_owned()
    }

    /// Ends it as a power cut would: with no chance to tidy up.
    pub fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Newsroom {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a reader got.
pub struct Page {
    /// The HTTP status.
    pub status: u16,
    /// The lines above the body, in small letters.
    pub head: String,
    /// The body.
    pub body: String,
}

/// A reader asks for a page.
pub fn reads(newsroom: &Newsroom, path: &str) -> Page {
    sends(
        newsroom,
        &format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", newsroom.address),
        b"",
    )
    .expect("the newsroom answers")
}

/// A sender posts bytes to a path. `None` if the newsroom went away before it answered.
pub fn posts(newsroom: &Newsroom, path: &str, body: &[u8]) -> Option<Page> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\n\r\n",
        newsroom.address,
        body.len()
    );
    sends(newsroom, &head, body)
}

fn sends(newsroom: &Newsroom, head: &str, body: &[u8]) -> Option<Page> {
    let mut stream = TcpStream::connect(&newsroom.address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a timeout");
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body).ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Page { status, head: head.to_lowercase(), body: body.to_owned() })
}

/// An editor at the desk, with the cookie of her session.
pub struct Editor<'n> {
    newsroom: &'n Newsroom,
    cookie: String,
}

impl<'n> Editor<'n> {
    /// Makes the first editor's account by the link that the newsroom printed.
    pub fn joins(newsroom: &'n Newsroom) -> Editor<'n> {
        let account = [
            ("name", "Sara"),
            ("email", "sara@coast.example"),
            ("password", "a short sentence"),
            ("language", "en"),
        ];
        Editor::enters(newsroom, &newsroom.first_link(), &account)
    }

    /// Signs in with the account that [`Editor::joins`] made.
    pub fn signs_in(newsroom: &'n Newsroom) -> Editor<'n> {
        let account = [("email", "sara@coast.example"), ("password", "a short sentence")];
        Editor::enters(newsroom, "/desk/sign-in", &account)
    }

    /// Signs in as one of the demo's editors, with the password that it printed.
    pub fn of_the_demo(newsroom: &'n Newsroom) -> Editor<'n> {
        let password = newsroom.greeting.lines().find_map(|line| line.trim().strip_prefix("password: "));
        let password = password.expect("the demo prints its password");
        let account = [("email", "imogen@harbourgazette.example"), ("password", password)];
        Editor::enters(newsroom, "/desk/sign-in", &account)
    }

    fn enters(newsroom: &'n Newsroom, path: &str, account: &[(&str, &str)]) -> Editor<'n> {
        let page = Editor { newsroom, cookie: String::new() }.sends(path, account);
        let cookie = page.head.lines().find_map(|line| line.strip_prefix("set-cookie: "));
        let cookie = cookie.and_then(|cookie| cookie.split(';').next()).unwrap_or_else(|| {
            panic!("no session: {} {}", page.status, page.body);
        });
        Editor { newsroom, cookie: cookie.to_owned() }
    }

    /// Opens a page of the desk.
    pub fn opens(&self, path: &str) -> Page {
        let head = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nConnection: close\r\n\r\n",
            self.newsroom.address, self.cookie
        );
        sends(self.newsroom, &head, b"").expect("the desk answers")
    }

    /// Sends a form.
    pub fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        let body = form.extend_pairs(fields).finish();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
            self.newsroom.address,
            self.cookie,
            body.len()
        );
        sends(self.newsroom, &head, body.as_bytes()).expect("the desk answers")
    }

    /// Opens a page again and again until it says what it should, for as long as a worker may take.
    pub fn waits_for(&self, path: &str, words: &str) -> Page {
        for _ in 0..2_400 {
            let page = self.opens(path);
            if page.body.contains(words) {
                return page;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("{path} never said {words:?}: {}", self.opens(path).body);
    }
}

/// The first link of a page that begins so, without what follows its number.
pub fn link(page: &Page, beginning: &str) -> String {
    let found = page.body.match_indices(beginning).map(|(at, _)| &page.body[at + beginning.len()..]);
    let number = found
        .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>())
        .find(|number| !number.is_empty());
    format!("{beginning}{}", number.unwrap_or_else(|| panic!("no link to {beginning}: {}", page.body)))
}

/// The value of a hidden field.
pub fn hidden(page: &Page, name: &str) -> String {
    let field = page.body.split(&format!("name=\"{name}\" value=\"")).nth(1);
    field
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_else(|| panic!("no {name}: {}", page.body))
        .to_owned()
}

/// A push wire of an agency whose token a test knows, in the configuration of a fresh newsroom.
pub fn with_push_wire(dir: &Path, token: &str) {
    use sha2::Digest as _;
    let digest: String = sha2::Sha256::digest(token.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
    std::fs::create_dir_all(dir).expect("made");
    let text = format!(
        "[[outlet]]\nid = \"coast-agency\"\nname = \"Coast Agency\"\nagency = true\n\n[[wire]]\nid = \"coast-push\"\n\
         outlet = \"coast-agency\"\npush = \"{digest}\"\n"
    );
    std::fs::write(dir.join("gazette.toml"), text).expect("written");
}

/// A web server that knows nothing but files, as any host for static sites. Its address.
pub fn serves_plain_files(dir: &Path) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let home = format!("http://{}", listener.local_addr().expect("an address"));
    let dir = dir.to_owned();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A reader that goes away is no trouble of the test's.
            let _ = answers_from(&dir, stream);
        }
    });
    home
}

fn answers_from(dir: &Path, mut stream: TcpStream) -> std::io::Result<()> {
    let mut request = String::new();
    let mut reader = BufReader::new(stream.try_clone()?);
    reader.read_line(&mut request)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let path = request.split(' ').nth(1).unwrap_or("/").trim_start_matches('/');
    let path = dir.join(percent_encoding::percent_decode_str(path).decode_utf8_lossy().as_ref());
    let path = if path.is_dir() { path.join("index.html") } else { path };
    let (status, body) = match std::fs::read(path) {
        Ok(body) => ("200 OK", body),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}
