//! An origin on loopback for tests, to which pretended names lead.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::refused::Refused;
use super::{Answer, Egress, EgressConfig, Kind, Pretend, Request};

/// What the origin does with a connection once it has read the request.
#[derive(Clone)]
pub enum Act {
    /// Sends these bytes and closes.
    Send(Vec<u8>),
    /// Sends these bytes, then says nothing more.
    Stall(Vec<u8>),
    /// Sends the first bytes, then the second again and again.
    Endless(Vec<u8>, Vec<u8>),
}

/// An origin on loopback and what it has been asked.
pub struct Origin {
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Origin {
    /// An origin that does these acts at these paths, and has nothing elsewhere.
    pub async fn start(acts: Vec<(&str, Act)>) -> Origin {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback");
        let address = listener.local_addr().expect("bound");
        let asked = Arc::new(Mutex::new(Vec::new()));
        let acts: HashMap<String, Act> = acts.into_iter().map(|(path, act)| (path.to_owned(), act)).collect();
        let acts = Arc::new(acts);
        let log = asked.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, acts.clone(), log.clone()));
            }
        });
        Origin { address, asked }
    }

    /// A fetcher to which every name below leads here, as does the literal 203.0.113.10.
    pub fn egress(&self) -> Egress {
        let hosts = "news.test 203.0.113.10\nother.test 203.0.113.10\nrebind.test 203.0.113.10;127.0.0.1\n\
                     inside.test 10.0.0.1\nboth.test 203.0.113.10,::1\nunlisted.test 203.0.113.99\n";
        let dial = format!("203.0.113.10:80 {}", self.address);
        let pretend = Pretend::read(hosts, &dial, "203.0.113.0/24").expect("well formed");
        let config = EgressConfig {
            whole: Duration::from_secs(3),
            silence: Duration::from_secs(1),
            pause: Duration::ZERO,
            most_bytes: 1 << 20,
            pretend: Some(pretend),
            ..EgressConfig::default()
        };
        Egress::new(config).expect("a fetcher")
    }

    /// What comes back from an address.
    pub async fn fetch(&self, url: &str) -> Result<Answer, Refused> {
        self.egress().fetch(&Request::get(url, Kind::Feed)).await
    }

    /// The requests that came, whole.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("unbroken").clone()
    }
}

async fn serve(mut stream: TcpStream, acts: Arc<HashMap<String, Act>>, log: Arc<Mutex<Vec<String>>>) {
    let (mut request, mut room) = (Vec::new(), [0; 4096]);
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut room).await {
            Ok(read) if read > 0 => request.extend_from_slice(&room[..read]),
            _ => return,
        }
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    log.lock().expect("unbroken").push(request);
    let act = acts.get(&path).cloned().unwrap_or_else(|| Act::Send(answer("404 Not Found", "", "")));
    match act {
        Act::Send(bytes) => drop(stream.write_all(&bytes).await),
        Act::Stall(bytes) => {
            stream.write_all(&bytes).await.ok();
            tokio::time::sleep(Duration::from_secs(60)).await;
        }
        Act::Endless(first, then) => {
            stream.write_all(&first).await.ok();
            while stream.write_all(&then).await.is_ok() {}
        }
    }
}

/// An answer with a body.
pub fn answer(status: &str, lines: &str, body: &str) -> Vec<u8> {
    packed(status, lines, body.as_bytes())
}

/// As [`answer`], of any bytes.
pub fn packed(status: &str, lines: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n{lines}\r\n", body.len());
    [head.as_bytes(), body].concat()
}
