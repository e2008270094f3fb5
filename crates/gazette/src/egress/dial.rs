//! Names to addresses to connections: every address of a name is judged, and what was judged is what is dialled.

use gazette_news::{Met, Value};
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use super::judge;
#[cfg(any(test, feature = "test-egress"))]
use super::pretend::Pretend;
use super::refused::Refused;
use super::target::Target;

/// Look-ups at the same time: each holds a thread, and a slow name server holds it for long.
const LOOK_UPS: usize = 192;

/// More addresses of one name are not judged; the name is refused.
const MOST_ADDRESSES: usize = 64;

/// Addresses of one name that are tried.
const TRIED: usize = 4;

const LOOK_UP_S: u64 = 10;
const CONNECT_S: u64 = 5;
const HANDSHAKE_S: u64 = 10;

/// A connection, encrypted or not.
pub trait Wired: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Wired for T {}

/// Finds and dials. Knows no proxy, and reads none from the environment.
#[derive(Debug)]
pub struct Dialler {
    look_ups: Arc<Semaphore>,
    tls: OnceLock<Arc<ClientConfig>>,
    #[cfg(any(test, feature = "test-egress"))]
    pretend: Option<Arc<Pretend>>,
}

impl Dialler {
    /// A dialler of the real world.
    pub fn new() -> Dialler {
        Dialler {
            look_ups: Arc::new(Semaphore::new(LOOK_UPS)),
            tls: OnceLock::new(),
            #[cfg(any(test, feature = "test-egress"))]
            pretend: None,
        }
    }

    /// A dialler of a pretended world.
    #[cfg(any(test, feature = "test-egress"))]
    pub fn pretending(pretend: Option<Pretend>) -> Dialler {
        Dialler { pretend: pretend.map(Arc::new), ..Dialler::new() }
    }

    /// Connects to a target: resolves it, judges every address it has, dials one of those.
    ///
    /// # Errors
    /// If any address is not public, none answers, or the connection cannot be trusted.
    pub async fn connect(&self, target: &Target) -> Result<Box<dyn Wired>, Refused> {
        let addresses = match target.literal() {
            Some(address) => vec![address],
            None => self.look_up(target.host()).await?,
        };
        for address in &addresses {
            self.judge(*address).map_err(|not| Refused::NotPublic { host: target.host().to_owned(), not })?;
        }
        let stream = self.dial_first(target, &addresses).await?;
        if target.is_https() { self.encrypt(target, stream).await } else { Ok(Box::new(stream)) }
    }

    fn judge(&self, address: IpAddr) -> Result<(), judge::NotPublic> {
        #[cfg(any(test, feature = "test-egress"))]
        if self.pretend.as_ref().is_some_and(|pretend| pretend.counts_as_public(address)) {
            return Ok(());
        }
        judge::judge(address)
    }

    async fn look_up(&self, name: &str) -> Result<Vec<IpAddr>, Refused> {
        let unresolved = |why: Value| Refused::Unresolved { host: name.to_owned(), why };
        #[cfg(any(test, feature = "test-egress"))]
        if let Some(pretend) = &self.pretend {
            let found = pretend.look_up(name);
            return if found.is_empty() { Err(unresolved("no line has it".into())) } else { Ok(found) };
        }
        let found = timeout(Duration::from_secs(LOOK_UP_S), self.ask_system(name)).await;
        let found = found.map_err(|_| Refused::TimedOut { what: Met::LookingUp, seconds: LOOK_UP_S })?;
        match found {
            Ok(found) if found.is_empty() => Err(unresolved(Met::HasNoAddress.into())),
            Ok(found) if found.len() > MOST_ADDRESSES => Err(unresolved(Met::TooManyAddresses.into())),
            Ok(found) => Ok(found),
            Err(error) => Err(unresolved(error.to_string().into())),
        }
    }

    /// Asks the system's resolver, on a thread. The permit goes with the thread: a look-up that nobody waits for any
    /// more still holds it.
    async fn ask_system(&self, name: &str) -> std::io::Result<Vec<IpAddr>> {
        let permit = self.look_ups.clone().acquire_owned().await.map_err(std::io::Error::other)?;
        // The dot keeps the resolver from trying the search domains of this machine's own network.
        let absolute = format!("{name}.");
        let asked = tokio::task::spawn_blocking(move || {
            let found =
                (absolute.as_str(), 0).to_socket_addrs().map(|all| all.map(|a| a.ip()).collect::<Vec<_>>());
            drop(permit);
            found
        });
        asked.await.map_err(std::io::Error::other)?
    }

    /// The way to an approved address: itself, unless a test pretends.
    fn way_to(&self, approved: SocketAddr) -> Result<SocketAddr, Refused> {
        #[cfg(any(test, feature = "test-egress"))]
        if let Some(pretend) = &self.pretend {
            return pretend.way_to(approved).ok_or(Refused::NoLine(approved));
        }
        Ok(approved)
    }

    async fn dial_first(&self, target: &Target, addresses: &[IpAddr]) -> Result<TcpStream, Refused> {
        let mut failures: Vec<Value> = Vec::new();
        for address in in_turn(addresses) {
            let way = self.way_to(SocketAddr::new(address, target.port()))?;
            match timeout(Duration::from_secs(CONNECT_S), TcpStream::connect(way)).await {
                Ok(Ok(stream)) => {
                    // Requests are one small write; a delay would only hold them back.
                    stream.set_nodelay(true).ok();
                    return Ok(stream);
                }
                Ok(Err(error)) => failures.push(error.to_string().into()),
                Err(_) => failures.push(Met::NothingWithin.with([CONNECT_S]).into()),
            }
        }
        Err(Refused::NoConnection { host: target.host().to_owned(), why: all_of(failures) })
    }

    async fn encrypt(&self, target: &Target, stream: TcpStream) -> Result<Box<dyn Wired>, Refused> {
        let untrusted = |why: String| Refused::Tls { host: target.host().to_owned(), why };
        let name = match target.literal() {
            Some(address) => ServerName::from(address),
            None => ServerName::try_from(target.host().to_owned())
                .map_err(|error| untrusted(error.to_string()))?,
        };
        let connector = TlsConnector::from(self.tls.get_or_init(trust).clone());
        let shaken = timeout(Duration::from_secs(HANDSHAKE_S), connector.connect(name, stream)).await;
        match shaken {
            Ok(Ok(stream)) => Ok(Box::new(stream)),
            Ok(Err(error)) => Err(untrusted(error.to_string())),
            Err(_) => Err(Refused::TimedOut { what: Met::Encrypting, seconds: HANDSHAKE_S }),
        }
    }
}

/// The first addresses to try, the two families in turn, so that a broken one does not use up all tries.
fn in_turn(addresses: &[IpAddr]) -> impl Iterator<Item = IpAddr> {
    let first_is_v6 = addresses.first().is_some_and(IpAddr::is_ipv6);
    let (first, second): (Vec<_>, Vec<_>) =
        addresses.iter().copied().partition(|a| a.is_ipv6() == first_is_v6);
    let longer = first.len().max(second.len());
    (0..longer)
        .flat_map(move |at| [first.get(at).copied(), second.get(at).copied()])
        .flatten()
        .collect::<Vec<_>>()
        .into_iter()
        .take(TRIED)
}

/// Trusts the certificate authorities that the operator's system trusts, and always verifies.
fn trust() -> Arc<ClientConfig> {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    roots.add_parsable_certificates(found.certs);
    if roots.is_empty() {
        tracing::error!("no certificate authorities found on this system; no https address can be fetched");
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring offers the ciphers of TLS 1.2 and 1.3");
    let mut config = config.with_root_certificates(roots).with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Arc::new(config)
}

/// What went wrong at each address, each thing once.
fn all_of(mut failures: Vec<Value>) -> Value {
    failures.dedup();
    match <[Value; 1]>::try_from(failures) {
        Ok([one]) => one,
        Err(several) => several.iter().map(Value::to_string).collect::<Vec<_>>().join("; ").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_tried_in_turn() {
        let addresses: Vec<IpAddr> = ["2a00::1", "2a00::2", "2a00::3", "1.1.1.1", "1.1.1.2"]
            .map(|a| a.parse().expect("address"))
            .into();
        let tried: Vec<String> = in_turn(&addresses).map(|a| a.to_string()).collect();
        assert_eq!(tried, ["2a00::1", "1.1.1.1", "2a00::2", "1.1.1.2"]);
    }
}
