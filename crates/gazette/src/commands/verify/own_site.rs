//! Asking a site that the person at the keyboard named.
//!
//! This is the one request that does not go through `egress`: the address may be her own machine's, which `egress`
//! refuses whatever names it. Nothing that is read here can name another address: redirects are not followed.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use url::{Host, Url};

/// The longest page of a site, and the longest it may take.
const MOST_BYTES: usize = 64 << 20;
const PATIENCE: Duration = Duration::from_secs(30);

/// Bytes as shown; the status where the place has one.
pub struct Got {
    pub bytes: Vec<u8>,
    pub status: Option<u16>,
}

/// A site by its address.
pub struct OwnSite {
    home: Url,
}

impl OwnSite {
    /// A site by its address.
    ///
    /// # Errors
    /// If it is not an address.
    pub fn new(home: &str) -> Result<OwnSite> {
        let home = Url::parse(home).with_context(|| format!("{home} is not an address"))?;
        ensure!(home.host().is_some(), "{home} names no host");
        Ok(OwnSite { home })
    }

    /// The page that its address names, as the list of pages would: decoded. `None` for the site's root.
    pub fn page(&self) -> Option<String> {
        let path = percent_encoding::percent_decode_str(self.home.path()).decode_utf8_lossy().into_owned();
        (path != "/").then_some(path)
    }

    /// What the site answers at a path; `None` where it says 404.
    ///
    /// # Errors
    /// If it does not answer.
    pub async fn get(&self, path: &str) -> Result<Option<Got>> {
        let asked = tokio::time::timeout(PATIENCE, self.ask(path)).await;
        asked
            .with_context(|| format!("{} took too long", self.home))?
            .with_context(|| format!("{}{path}", self.home.as_str().trim_end_matches('/')))
    }

    async fn ask(&self, path: &str) -> Result<Option<Got>> {
        let host = self.home.host().context("no host")?;
        let port = self.home.port_or_known_default().context("no port")?;
        let dialled = match &host {
            Host::Domain(name) => TcpStream::connect((*name, port)).await,
            Host::Ipv4(address) => TcpStream::connect((*address, port)).await,
            Host::Ipv6(address) => TcpStream::connect((*address, port)).await,
        };
        let stream = dialled.with_context(|| format!("nobody answers at {host}:{port}"))?;
        if self.home.scheme() == "https" {
            let name = ServerName::try_from(host.to_string())
                .context("the host cannot be named in a certificate")?;
            let stream = TlsConnector::from(trust()?).connect(name, stream).await?;
            return self.over(stream, path).await;
        }
        self.over(stream, path).await
    }

    async fn over<S>(&self, stream: S, path: &str) -> Result<Option<Got>>
    where
        S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        let target = self.home.join(path)?;
        let request = hyper::Request::get(target.path())
            .header(hyper::header::HOST, target.authority())
            .header(hyper::header::CONNECTION, "close")
            .body(Empty::<Bytes>::new())?;
        let response = sender.send_request(request).await?;
        let status = response.status().as_u16();
        if status == 404 {
            return Ok(None);
        }
        if (300..400).contains(&status) {
            bail!("it answers with a redirect; name the address it leads to");
        }
        let body = Limited::new(response.into_body(), MOST_BYTES).collect().await;
        let bytes = body.map_err(|error| anyhow::anyhow!("{error}"))?.to_bytes().to_vec();
        Ok(Some(Got { bytes, status: Some(status) }))
    }
}

fn trust() -> Result<Arc<rustls::ClientConfig>> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config =
        rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    Ok(Arc::new(config.with_root_certificates(roots).with_no_client_auth()))
}
