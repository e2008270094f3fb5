//! `gazette serve`: the newsroom, polling its wires and serving desk and site on one address.

use std::io::{ErrorKind, Write};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use gazette_web::Desk;
use jiff::{SignedDuration, Timestamp};
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::tell;
use crate::cli;
use crate::egress::{Egress, EgressConfig};
use crate::exit::Ended;
use crate::house::Rooms;
use crate::hubs;
use crate::newsroom::{Newsroom, Opening, digest};
use crate::poll;
use crate::unbroken::unbroken;

/// How long an invitation can be used.
const INVITATION: SignedDuration = SignedDuration::from_hours(72);

/// How long open requests get when the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// How often it is looked whether this process still has the newsroom for itself.
const LOOK: Duration = Duration::from_secs(5);

/// How long the news sitemap waits at most after it could not be made.
const SITEMAP_PAUSE: SignedDuration = SignedDuration::from_mins(5);

/// Runs the command.
///
/// # Errors
/// If the directory, the database or the address cannot be used; the message says what to do.
pub fn run(args: &cli::Serve) -> Result<Ended> {
    super::runtime()?.block_on(serve(args))
}

async fn serve(args: &cli::Serve) -> Result<Ended> {
    let (database, listen) = (args.newsroom.database.as_deref(), args.listen.as_deref());
    // An address that cannot be had is told before anything is made in the directory.
    let named = match listen {
        Some(listen) => Some(bind(listen).await?),
        None => None,
    };
    let newsroom =
        Arc::new(Opening::of(&args.newsroom.dir).database(database).listen(listen).for_work().await?);
    let listener = match named {
        Some(listener) => listener,
        None => bind(&newsroom.config.server.listen).await?,
    };
    let egress = Arc::new(egress(&newsroom, args)?);
    ready_site(&newsroom).await?;
    let address = listener.local_addr()?;
    greet(&newsroom, address).await?;
    run_server(newsroom, egress, listener).await?;
    Ok(Ended::Done)
}

/// Takes the address, or says who may have it and what to do.
///
/// # Errors
/// If the address is taken or is none.
pub async fn bind(listen: &str) -> Result<TcpListener> {
    let error = match TcpListener::bind(listen).await {
        Ok(listener) => return Ok(listener),
        Err(error) => error,
    };
    let advice = match error.kind() {
        ErrorKind::AddrInUse => "another program has the port; choose another with --listen HOST:PORT",
        ErrorKind::PermissionDenied => {
            "this user may not take that port; choose one from 1024 up with --listen HOST:PORT"
        }
        ErrorKind::AddrNotAvailable => {
            "this machine does not have that address; 127.0.0.1 is this machine alone, 0.0.0.0 all its networks"
        }
        _ => "give a host and a port, as 127.0.0.1:8080",
    };
    Err(error).with_context(|| format!("cannot listen on {listen}: {advice}"))
}

fn egress(newsroom: &Newsroom, args: &cli::Serve) -> Result<Egress> {
    let mut config = EgressConfig::default();
    if let Some(contact) = &newsroom.config.intake.contact {
        config.agent = format!("Gazette/{} (+{contact})", env!("CARGO_PKG_VERSION"));
    }
    #[cfg(feature = "test-egress")]
    let config = config.with_test(&args.test)?;
    #[cfg(not(feature = "test-egress"))]
    let _ = args;
    Egress::new(config)
}

/// Makes the site's first set of pages, or makes it anew if the configuration changed.
///
/// # Errors
/// If the site cannot be made or kept.
pub async fn ready_site(newsroom: &Newsroom) -> Result<()> {
    newsroom.ready_site(Timestamp::now()).await?;
    newsroom.age_news(Timestamp::now()).await?;
    Ok(())
}

async fn greet(newsroom: &Newsroom, address: SocketAddr) -> Result<()> {
    tell(format_args!("The site:  http://{address}/"));
    tell(format_args!("The desk:  http://{address}/desk"));
    if newsroom.store.editors().await?.is_empty() {
        let token = crate::randomness::token();
        let now = Timestamp::now();
        let digest = digest(token.as_bytes()).to_string();
        newsroom.store.invite_first(&digest, "chief", now + INVITATION).await?;
        tell(
            "Make the first editor's account here, once, within three days (links printed before are void):",
        );
        tell(format_args!("           http://{address}/desk/join/{token}"));
    }
    Ok(())
}

/// Serves, polls and reads until told to stop (Ctrl-C or SIGTERM).
///
/// # Errors
/// If the server cannot run.
pub async fn run_server(newsroom: Arc<Newsroom>, egress: Arc<Egress>, listener: TcpListener) -> Result<()> {
    let (stop, stopped) = watch::channel(false);
    let workers = usize::from(newsroom.config.server.workers);
    let mut tasks: Vec<_> =
        (0..workers).map(|_| tokio::spawn(work(newsroom.clone(), stopped.clone()))).collect();
    tasks.push(tokio::spawn(forget(newsroom.clone(), stopped.clone())));
    tasks.push(tokio::spawn(poll::run(newsroom.clone(), egress.clone(), stopped.clone())));
    tasks.push(tokio::spawn(keep_time(newsroom.clone(), stopped.clone())));
    let rooms = Rooms { newsroom: newsroom.clone(), egress };
    let desk = Desk {
        store: newsroom.store.clone(),
        house: Arc::new(rooms),
        site_name: newsroom.config.site.languages[0].name.clone(),
        languages: newsroom.config.site.languages.iter().map(|site| site.language).collect(),
        secure_cookies: newsroom.home().starts_with("https://"),
        behind_proxy: newsroom.config.server.behind_proxy,
    };
    let router = gazette_web::router(desk).merge(hubs::router(newsroom.clone()));
    let router = router.into_make_service_with_connect_info::<SocketAddr>();
    let mut until = stopped.clone();
    let server = axum::serve(listener, router).with_graceful_shutdown(async move {
        let _ = until.changed().await;
    });
    let server = tokio::spawn(server.into_future());
    let alone = tokio::select! {
        () = told_to_stop() => true,
        () = no_longer_alone(&newsroom) => false,
    };
    let _ = writeln!(std::io::stderr(), "gazette: stopping");
    let _ = stop.send(true);
    let _ = tokio::time::timeout(GRACE, server).await;
    for task in tasks {
        let _ = tokio::time::timeout(GRACE, task).await;
    }
    newsroom.store.close().await;
    anyhow::ensure!(
        alone,
        "the connection that kept {} for this process was lost and another gazette works in its database by now: \
         stop one of the two",
        newsroom.dir.display()
    );
    Ok(())
}

/// Ends when another process works in the newsroom because this one's lock was lost.
async fn no_longer_alone(newsroom: &Newsroom) {
    loop {
        tokio::time::sleep(LOOK).await;
        match newsroom.stays_alone().await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => {
                tracing::error!("it is not known whether another gazette works here; jobs wait: {error}");
            }
        }
    }
}

/// Reads captures as they come. An idle worker looks again twice a second.
async fn work(newsroom: Arc<Newsroom>, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        match newsroom.work(Timestamp::now()).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!("the queue cannot be used: {error}"),
        }
        let _ = tokio::time::timeout(Duration::from_millis(500), stopped.changed()).await;
    }
}

/// Does what is due by the clock alone: scheduled articles, and news that is no news any more.
async fn keep_time(newsroom: Arc<Newsroom>, mut stopped: watch::Receiver<bool>) {
    let (mut sitemap_due, mut pause) = (Timestamp::UNIX_EPOCH, SignedDuration::from_secs(1));
    while !*stopped.borrow() {
        let now = Timestamp::now();
        let mut rest = Duration::from_secs(1);
        if let Err(error) = unbroken(async { Ok(newsroom.publish_due(now).await?) }).await {
            tracing::error!("not everything that is due could be published yet: {error}");
            rest *= 5;
        }
        if now >= sitemap_due {
            pause = match unbroken(async { Ok(newsroom.age_news(now).await?) }).await {
                Ok(_) => SignedDuration::from_secs(1),
                Err(error) => {
                    tracing::error!("the news sitemap cannot be brought up to date yet: {error}");
                    pause.saturating_mul(2).min(SITEMAP_PAUSE)
                }
            };
            sitemap_due = now + pause;
        }
        let _ = tokio::time::timeout(rest, stopped.changed()).await;
    }
}

/// Lets old days of the engines' memory go, at the start and every hour.
async fn forget(newsroom: Arc<Newsroom>, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        match unbroken(async { Ok(newsroom.forget_old_days(Timestamp::now()).await?) }).await {
            Ok(0) => {}
            Ok(left) => tracing::info!("{left} dispatches left the engines' memory for the archive"),
            Err(error) => tracing::error!("old days cannot leave the engines' memory: {error}"),
        }
        let _ = tokio::time::timeout(Duration::from_secs(3_600), stopped.changed()).await;
    }
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
