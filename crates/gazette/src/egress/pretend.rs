//! The test switches: names with pretended addresses, and how an approved address is dialled.
//!
//! They exist in test builds only. They replace resolving and dialling, never the judgement, and they fail closed:
//! a name without a line is not found, an address without a line is not dialled.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Mutex;

use anyhow::{Context, Result, anyhow};

/// What successive look-ups of one name answer, and how many there have been.
#[derive(Debug)]
struct Answers {
    steps: Vec<Vec<IpAddr>>,
    asked: usize,
}

/// A pretended world.
#[derive(Debug, Default)]
pub struct Pretend {
    hosts: Mutex<HashMap<String, Answers>>,
    dial: HashMap<SocketAddr, SocketAddr>,
    public: Vec<(IpAddr, u32)>,
}

impl Pretend {
    /// Reads the switches: lines `name a,b;c` (several records; successive look-ups), lines `approved dialled`, and
    /// networks `address/length` separated by commas. Lines that begin with `#` say nothing.
    ///
    /// # Errors
    /// If a line is not of its form.
    pub fn read(hosts: &str, dial: &str, public: &str) -> Result<Pretend> {
        let hosts = lines(hosts).map(host).collect::<Result<_>>()?;
        let dial = lines(dial).map(way).collect::<Result<_>>()?;
        let public =
            public.split(',').map(str::trim).filter(|net| !net.is_empty()).map(net).collect::<Result<_>>()?;
        Ok(Pretend { hosts: Mutex::new(hosts), dial, public })
    }

    /// Reads the switches from their files; `None` where none is given, which is the real world.
    ///
    /// # Errors
    /// If a file cannot be read or a line is not of its form.
    #[cfg(feature = "test-egress")]
    pub fn from_switches(switches: &crate::cli::TestEgress) -> Result<Option<Pretend>> {
        let (hosts, dial, public) = (&switches.test_hosts, &switches.test_dial, &switches.test_public_net);
        if hosts.is_none() && dial.is_none() && public.is_none() {
            return Ok(None);
        }
        let text = |path: &Option<std::path::PathBuf>| match path {
            Some(path) => {
                std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
            }
            None => Ok(String::new()),
        };
        Pretend::read(&text(hosts)?, &text(dial)?, public.as_deref().unwrap_or_default()).map(Some)
    }

    /// The answer to the next look-up of a name; none where it has no line.
    pub fn look_up(&self, name: &str) -> Vec<IpAddr> {
        let mut hosts = self.hosts.lock().unwrap_or_else(|broken| broken.into_inner());
        let Some(answers) = hosts.get_mut(name) else { return Vec::new() };
        let step = answers.asked.min(answers.steps.len().saturating_sub(1));
        answers.asked += 1;
        answers.steps.get(step).cloned().unwrap_or_default()
    }

    /// Where an approved address is dialled; `None` where it has no line.
    pub fn way_to(&self, approved: SocketAddr) -> Option<SocketAddr> {
        self.dial.get(&approved).copied()
    }

    /// Whether an address lies in a network that counts as public.
    pub fn counts_as_public(&self, address: IpAddr) -> bool {
        self.public.iter().any(|(net, len)| match (address, net) {
            (IpAddr::V4(a), IpAddr::V4(n)) => {
                (u32::from(a) ^ u32::from(*n)).checked_shr(32 - len).unwrap_or(0) == 0
            }
            (IpAddr::V6(a), IpAddr::V6(n)) => {
                (u128::from(a) ^ u128::from(*n)).checked_shr(128 - len).unwrap_or(0) == 0
            }
            _ => false,
        })
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn host(line: &str) -> Result<(String, Answers)> {
    let (name, answers) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let step = |step: &str| step.split(',').map(str::trim).filter(|a| !a.is_empty()).map(address).collect();
    let steps = answers.trim().split(';').map(step).collect::<Result<_>>()?;
    Ok((name.trim_end_matches('.').to_ascii_lowercase(), Answers { steps, asked: 0 }))
}

fn way(line: &str) -> Result<(SocketAddr, SocketAddr)> {
    let mut parts = line.split_whitespace();
    let mut next = || -> Result<SocketAddr> {
        let part = parts.next().ok_or_else(|| anyhow!("{line:?} is not two addresses with ports"))?;
        part.parse().with_context(|| format!("{part:?} is not an address with a port"))
    };
    Ok((next()?, next()?))
}

fn net(text: &str) -> Result<(IpAddr, u32)> {
    let (start, len) =
        text.split_once('/').ok_or_else(|| anyhow!("{text:?} is not a network address/length"))?;
    let start = address(start)?;
    let most = if start.is_ipv4() { 32 } else { 128 };
    let len = len.parse().ok().filter(|len| (1..=most).contains(len));
    Ok((start, len.ok_or_else(|| anyhow!("{text:?} is not a network address/length"))?))
}

fn address(text: &str) -> Result<IpAddr> {
    text.parse().with_context(|| format!("{text:?} is not an address"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn successive_look_ups_answer_in_turn_and_the_last_repeats() {
        let pretend =
            Pretend::read("# names\na.test 203.0.113.1,::1;127.0.0.1\nempty.test\n", "", "").expect("read");
        assert_eq!(pretend.look_up("a.test").len(), 2);
        assert_eq!(pretend.look_up("a.test"), ["127.0.0.1".parse::<IpAddr>().expect("address")]);
        assert_eq!(pretend.look_up("a.test").len(), 1);
        assert!(pretend.look_up("empty.test").is_empty() && pretend.look_up("b.test").is_empty());
    }

    #[test]
    fn an_address_without_a_line_has_no_way() {
        let pretend = Pretend::read("", "203.0.113.1:80 127.0.0.1:18080", "203.0.113.0/24").expect("read");
        assert!(pretend.way_to("203.0.113.1:80".parse().expect("address")).is_some());
        assert!(pretend.way_to("203.0.113.1:81".parse().expect("address")).is_none());
        assert!(pretend.counts_as_public("203.0.113.255".parse().expect("address")));
        assert!(!pretend.counts_as_public("203.0.114.0".parse().expect("address")));
        assert!(!pretend.counts_as_public("::ffff:203.0.113.1".parse().expect("address")));
    }

    #[test]
    fn a_broken_line_is_said() {
        assert!(Pretend::read("a.test nowhere", "", "").is_err());
        assert!(Pretend::read("", "203.0.113.1:80", "").is_err());
        assert!(Pretend::read("", "", "203.0.113.0/33").is_err());
    }
}
