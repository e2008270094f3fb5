//! Which addresses are on the public internet. Everything else is refused.
//!
//! The tables are the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890) with the ranges that were
//! deprecated or lie outside them. The registries call a few of these globally reachable (anycast of AS112, AMT): no
//! news comes from there, so they are refused like the rest.

use gazette_news::Met;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A range of addresses that is not the public internet.
#[derive(Debug, PartialEq, Eq)]
pub struct Special {
    /// What it is for, as it reads after "is".
    pub purpose: Met,
    /// Where that is written.
    pub document: &'static str,
}

/// An address that may not be dialled, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotPublic {
    /// The address.
    pub address: IpAddr,
    /// The range it lies in, or that an IPv4 address inside it lies in.
    pub range: &'static Special,
}

impl fmt::Display for NotPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is {} ({})", self.address, self.range.purpose.english(), self.range.document)
    }
}

/// A range of IPv4: its first address, the length of its prefix, and what it is.
struct Range4(Ipv4Addr, u32, Special);

/// A range of IPv6.
struct Range6(Ipv6Addr, u32, Special);

const fn v4(a: u8, b: u8, c: u8, d: u8, len: u32, purpose: Met, document: &'static str) -> Range4 {
    Range4(Ipv4Addr::new(a, b, c, d), len, Special { purpose, document })
}

const fn v6(start: [u16; 4], len: u32, purpose: Met, document: &'static str) -> Range6 {
    let [a, b, c, d] = start;
    Range6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0), len, Special { purpose, document })
}

static SPECIAL_V4: [Range4; 22] = [
    v4(0, 0, 0, 0, 8, Met::ThisHost, "RFC 791"),
    v4(10, 0, 0, 0, 8, Met::PrivateNetwork, "RFC 1918"),
    v4(100, 64, 0, 0, 10, Met::CarrierShared, "RFC 6598"),
    v4(127, 0, 0, 0, 8, Met::ThisMachine, "RFC 1122"),
    v4(168, 63, 129, 16, 32, Met::CloudService, "Azure WireServer"),
    v4(169, 254, 0, 0, 16, Met::LinkLocalSecrets, "RFC 3927"),
    v4(172, 16, 0, 0, 12, Met::PrivateNetwork, "RFC 1918"),
    v4(192, 0, 0, 0, 24, Met::ForProtocols, "RFC 6890"),
    v4(192, 0, 2, 0, 24, Met::ForDocumentation, "RFC 5737"),
    v4(192, 31, 196, 0, 24, Met::LookUpSink, "RFC 7535"),
    v4(192, 52, 193, 0, 24, Met::MulticastRelay, "RFC 7450"),
    v4(192, 88, 99, 0, 24, Met::SixToFourRelay, "RFC 7526"),
    v4(192, 168, 0, 0, 16, Met::PrivateNetwork, "RFC 1918"),
    v4(192, 175, 48, 0, 24, Met::LookUpSink, "RFC 7534"),
    v4(198, 18, 0, 0, 15, Met::ForBenchmarks, "RFC 2544"),
    v4(198, 51, 100, 0, 24, Met::ForDocumentation, "RFC 5737"),
    v4(203, 0, 113, 0, 24, Met::ForDocumentation, "RFC 5737"),
    v4(224, 0, 0, 0, 4, Met::Multicast, "RFC 5771"),
    v4(255, 255, 255, 255, 32, Met::Broadcast, "RFC 919"),
    v4(240, 0, 0, 0, 4, Met::Reserved, "RFC 1112"),
    // Both lie in ranges above; they are here because operators look for them by name.
    v4(100, 100, 100, 200, 32, Met::CloudService, "Alibaba Cloud metadata"),
    v4(192, 0, 0, 192, 32, Met::CloudService, "Oracle Cloud metadata"),
];

static SPECIAL_V6: [Range6; 20] = [
    Range6(Ipv6Addr::UNSPECIFIED, 128, Special { purpose: Met::NoAddressAtAll, document: "RFC 4291" }),
    Range6(Ipv6Addr::LOCALHOST, 128, Special { purpose: Met::ThisMachine, document: "RFC 4291" }),
    Range6(
        Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, 0, 0),
        96,
        Special { purpose: Met::MappedIpv4, document: "RFC 4291" },
    ),
    Range6(
        Ipv6Addr::new(0, 0, 0, 0, 0xffff, 0, 0, 0),
        96,
        Special { purpose: Met::TranslatedIpv4, document: "RFC 2765" },
    ),
    Range6(Ipv6Addr::UNSPECIFIED, 96, Special { purpose: Met::CompatibleIpv4, document: "RFC 4291" }),
    v6([0x64, 0xff9b, 1, 0], 48, Met::OwnTranslator, "RFC 8215"),
    v6([0x100, 0, 0, 0], 64, Met::Discarded, "RFC 6666"),
    v6([0x100, 0, 0, 1], 64, Met::Placeholder, "RFC 9780"),
    v6([0x2001, 0, 0, 0], 32, Met::TeredoTunnel, "RFC 4380"),
    v6([0x2001, 0, 0, 0], 23, Met::ForProtocols, "RFC 2928"),
    v6([0x2001, 0xdb8, 0, 0], 32, Met::ForDocumentation, "RFC 3849"),
    v6([0x2002, 0, 0, 0], 16, Met::SixToFourTunnel, "RFC 3056"),
    v6([0x2620, 0x4f, 0x8000, 0], 48, Met::LookUpSink, "RFC 7534"),
    v6([0x3fff, 0, 0, 0], 20, Met::ForDocumentation, "RFC 9637"),
    v6([0x3ffe, 0, 0, 0], 16, Met::EndedExperiment, "RFC 3701"),
    v6([0x5f00, 0, 0, 0], 16, Met::RouteSegments, "RFC 9602"),
    v6([0xfc00, 0, 0, 0], 7, Met::PrivateNetwork, "RFC 4193"),
    v6([0xfe80, 0, 0, 0], 10, Met::LinkLocal, "RFC 4291"),
    v6([0xfec0, 0, 0, 0], 10, Met::OldPrivateNetwork, "RFC 3879"),
    v6([0xff00, 0, 0, 0], 8, Met::Multicast, "RFC 4291"),
];

/// What IANA has not given out as global unicast cannot be the public internet (RFC 4291, section 2.4).
static UNALLOCATED: Special = Special { purpose: Met::NotGivenOut, document: "RFC 4291" };

/// Judges an address: only what is on the public internet may be dialled.
///
/// An IPv6 address that carries an IPv4 one is judged by what it carries where it may be public at all: through the
/// well-known NAT64 prefix (RFC 6052), which is how IPv6-only networks reach IPv4, and behind an ISATAP interface
/// identifier (RFC 5214). Other carriers are refused whole.
///
/// # Errors
/// The range that the address lies in.
pub fn judge(address: IpAddr) -> Result<(), NotPublic> {
    let special = match address {
        IpAddr::V4(v4) => special_v4(v4),
        IpAddr::V6(v6) => special_v6(v6),
    };
    special.map_or(Ok(()), |range| Err(NotPublic { address, range }))
}

fn special_v4(address: Ipv4Addr) -> Option<&'static Special> {
    let bits = u32::from(address);
    let found = SPECIAL_V4.iter().find(|Range4(first, len, _)| (bits ^ u32::from(*first)) >> (32 - len) == 0);
    found.map(|Range4(_, _, special)| special)
}

fn special_v6(address: Ipv6Addr) -> Option<&'static Special> {
    let bits = u128::from(address);
    let segments = address.segments();
    if segments[..6] == [0x64, 0xff9b, 0, 0, 0, 0] {
        return special_v4(last_32_bits(bits));
    }
    let found =
        SPECIAL_V6.iter().find(|Range6(first, len, _)| (bits ^ u128::from(*first)) >> (128 - len) == 0);
    if let Some(Range6(_, _, special)) = found {
        return Some(special);
    }
    if segments[0] & 0xe000 != 0x2000 {
        return Some(&UNALLOCATED);
    }
    // The bit 0x0200 says that the carried address is unique in the world; it may be lied about.
    let is_isatap = segments[4] & !0x0200 == 0 && segments[5] == 0x5efe;
    if is_isatap { special_v4(last_32_bits(bits)) } else { None }
}

fn last_32_bits(bits: u128) -> Ipv4Addr {
    Ipv4Addr::from((bits & 0xffff_ffff) as u32)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn refused(address: &str) -> Option<&'static str> {
        judge(address.parse().expect("an address")).err().map(|not| not.range.document)
    }

    #[test]
    fn the_public_internet_may_be_dialled() {
        let public =
            ["1.1.1.1", "8.8.8.8", "93.184.216.34", "100.63.255.255", "100.128.0.0", "172.15.255.255"];
        let public6 = ["2606:4700::1111", "2a00:1450:4001::1", "64:ff9b::808:808", "2001:200::1", "2003::1"];
        for address in public.iter().chain(&public6) {
            assert_eq!(refused(address), None, "{address}");
        }
    }

    #[test]
    fn both_ends_of_every_range_are_refused_and_named() {
        for Range4(first, len, special) in &SPECIAL_V4 {
            let last = Ipv4Addr::from(u32::from(*first) | u32::MAX.checked_shr(*len).unwrap_or(0));
            for end in [*first, last] {
                assert!(judge(end.into()).is_err(), "{end}, {}", special.purpose.english());
            }
        }
        for Range6(first, len, special) in &SPECIAL_V6 {
            let last = Ipv6Addr::from(u128::from(*first) | u128::MAX.checked_shr(*len).unwrap_or(0));
            for end in [*first, last] {
                assert!(judge(end.into()).is_err(), "{end}, {}", special.purpose.english());
            }
        }
    }

    #[test]
    fn the_first_document_that_fits_is_named() {
        let named = [
            ("10.1.2.3", "RFC 1918"),
            ("169.254.169.254", "RFC 3927"),
            ("168.63.129.16", "Azure WireServer"),
            ("255.255.255.255", "RFC 919"),
            ("::1", "RFC 4291"),
            ("fd00:ec2::254", "RFC 4193"),
            ("2001:0:4136:e378:8000:63bf:80ff:fffe", "RFC 4380"),
            ("2002:808:808::1", "RFC 3056"),
            ("64:ff9b::a9fe:a9fe", "RFC 3927"),
            ("64:ff9b:1::808:808", "RFC 8215"),
            ("4000::1", "RFC 4291"),
        ];
        for (address, document) in named {
            assert_eq!(refused(address), Some(document), "{address}");
        }
    }

    #[test]
    fn isatap_is_judged_by_what_it_carries() {
        assert_eq!(refused("2a00:1450::5efe:7f00:1"), Some("RFC 1122"));
        assert_eq!(refused("2a00:1450::200:5efe:a00:1"), Some("RFC 1918"));
        assert_eq!(refused("2a00:1450::5efe:808:808"), None);
    }

    proptest! {
        #[test]
        fn every_disguise_of_a_private_address_is_refused(host in any::<[u8; 3]>(), net in 0usize..6) {
            let [b, c, d] = host;
            let v4 = [
                Ipv4Addr::new(127, b, c, d),
                Ipv4Addr::new(10, b, c, d),
                Ipv4Addr::new(192, 168, c, d),
                Ipv4Addr::new(172, 16 | (b & 15), c, d),
                Ipv4Addr::new(169, 254, c, d),
                Ipv4Addr::new(224 | (b & 31), b, c, d),
            ][net];
            let [high, low] = [(u32::from(v4) >> 16) as u16, u32::from(v4) as u16];
            let carriers = [
                v4.to_ipv6_mapped(),
                Ipv6Addr::new(0, 0, 0, 0, 0, 0, high, low),
                Ipv6Addr::new(0, 0, 0, 0, 0xffff, 0, high, low),
                Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low),
                Ipv6Addr::new(0x64, 0xff9b, 1, 0, 0, 0, high, low),
                Ipv6Addr::new(0x2002, high, low, 0, 0, 0, 0, 1),
                Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, !high, !low),
                Ipv6Addr::new(0x2a00, 0x1450, 0, 0, 0, 0x5efe, high, low),
            ];
            prop_assert!(judge(v4.into()).is_err());
            for carrier in carriers {
                prop_assert!(judge(carrier.into()).is_err(), "{carrier} carries {v4}");
            }
        }

        #[test]
        fn what_the_standard_library_knows_to_be_special_is_refused(bits in any::<u32>()) {
            let address = Ipv4Addr::from(bits);
            let special = address.is_private() || address.is_loopback() || address.is_link_local()
                || address.is_multicast() || address.is_broadcast() || address.is_documentation()
                || address.is_unspecified();
            prop_assert!(!special || judge(address.into()).is_err());
        }

        #[test]
        fn nothing_outside_global_unicast_is_dialled(bits in any::<u128>()) {
            let address = Ipv6Addr::from(bits);
            let is_nat64 = address.segments()[..6] == [0x64, 0xff9b, 0, 0, 0, 0];
            if judge(address.into()).is_ok() {
                prop_assert!(is_nat64 || address.segments()[0] & 0xe000 == 0x2000);
            }
        }
    }
}
