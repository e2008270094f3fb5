//! Merkle trees as in RFC 6962, section 2.1: hashes, roots and proofs.

use sha2::{Digest as _, Sha256};

use crate::Error;

/// A SHA-256 hash of a leaf, a node or a root.
pub type Hash = [u8; 32];

/// The hash of a leaf: `SHA-256(0x00 || entry)`.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    Sha256::new().chain_update([0x00]).chain_update(entry).finalize().into()
}

/// The hash of a node: `SHA-256(0x01 || left || right)`.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([0x01]).chain_update(left).chain_update(right).finalize().into()
}

/// The root of a tree with no leaves: the hash of nothing.
pub fn empty_root() -> Hash {
    Sha256::new().finalize().into()
}

/// The root over leaf hashes.
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => empty_root(),
        [one] => *one,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node_hash(&root(left), &root(right))
        }
    }
}

/// The largest power of two smaller than `n`, which is at least 2.
fn split(n: usize) -> usize {
    1 << (usize::BITS - 1 - (n - 1).leading_zeros())
}

/// The inclusion proof of the leaf at `index`, from the leaf up (RFC 6962, section 2.1.1).
///
/// `None` if there is no such leaf.
pub fn inclusion_proof(leaves: &[Hash], index: usize) -> Option<Vec<Hash>> {
    if index >= leaves.len() {
        return None;
    }
    if leaves.len() == 1 {
        return Some(Vec::new());
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut proof, sibling) = if index < left.len() {
        (inclusion_proof(left, index)?, root(right))
    } else {
        (inclusion_proof(right, index - left.len())?, root(left))
    };
    proof.push(sibling);
    Some(proof)
}

/// The inclusion proof of every leaf, in order: what [`inclusion_proof`] gives for each, with each node hashed once.
pub fn inclusion_proofs(leaves: &[Hash]) -> Vec<Vec<Hash>> {
    let mut proofs = vec![Vec::new(); leaves.len()];
    prove(leaves, &mut proofs);
    proofs
}

/// Lengthens the proofs of these leaves up to the root over them, which it returns.
fn prove(leaves: &[Hash], proofs: &mut [Vec<Hash>]) -> Hash {
    match leaves {
        [] => empty_root(),
        [one] => *one,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            let (left_proofs, right_proofs) = proofs.split_at_mut(left.len());
            let (left, right) = (prove(left, left_proofs), prove(right, right_proofs));
            left_proofs.iter_mut().for_each(|proof| proof.push(right));
            right_proofs.iter_mut().for_each(|proof| proof.push(left));
            node_hash(&left, &right)
        }
    }
}

/// Checks that the leaf at `index` is in the tree of `size` leaves with this root.
///
/// # Errors
/// [`Error::Proof`] if it is not shown to be.
pub fn verify_inclusion(
    leaf: &Hash,
    index: u64,
    size: u64,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), Error> {
    if index >= size {
        return Err(Error::Proof("the leaf lies outside the tree"));
    }
    let (mut at, mut last, mut hash) = (index, size - 1, *leaf);
    for sibling in proof {
        if last == 0 {
            return Err(Error::Proof("it is too long"));
        }
        if at & 1 == 1 || at == last {
            hash = node_hash(sibling, &hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(Error::Proof("it is too short"));
    }
    if hash == *root { Ok(()) } else { Err(Error::Proof("it leads to another root")) }
}

/// The proof that the tree of the first `old` leaves is a beginning of this one (RFC 6962, section 2.1.2).
///
/// `None` if `old` is 0 or more than there are leaves.
pub fn consistency_proof(leaves: &[Hash], old: usize) -> Option<Vec<Hash>> {
    (old >= 1 && old <= leaves.len()).then(|| subproof(leaves, old, true))
}

fn subproof(leaves: &[Hash], old: usize, whole: bool) -> Vec<Hash> {
    if old == leaves.len() {
        return if whole { Vec::new() } else { vec![root(leaves)] };
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut proof, sibling) = if old <= left.len() {
        (subproof(left, old, whole), root(right))
    } else {
        (subproof(right, old - left.len(), false), root(left))
    };
    proof.push(sibling);
    proof
}

/// Checks that the tree of `old_size` leaves is a beginning of the tree of `new_size` leaves (RFC 9162, section 2.1.4.2).
///
/// # Errors
/// [`Error::Proof`] if it is not shown to be. A log with no leaves is a beginning of every log.
pub fn verify_consistency(
    old_size: u64,
    old_root: &Hash,
    new_size: u64,
    new_root: &Hash,
    proof: &[Hash],
) -> Result<(), Error> {
    if old_size > new_size {
        return Err(Error::Proof("the older tree is larger"));
    }
    if old_size == new_size || old_size == 0 {
        let same = old_size == 0 || old_root == new_root;
        return if proof.is_empty() && same { Ok(()) } else { Err(Error::Proof("the roots differ")) };
    }
    let mut hashes = proof.iter();
    let (mut at, mut last) = (old_size - 1, new_size - 1);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let first = if at == 0 { old_root } else { hashes.next().ok_or(Error::Proof("it is too short"))? };
    let (mut old, mut new) = (*first, *first);
    for sibling in hashes {
        if last == 0 {
            return Err(Error::Proof("it is too long"));
        }
        if at & 1 == 1 || at == last {
            old = node_hash(sibling, &old);
            new = node_hash(sibling, &new);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            new = node_hash(&new, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(Error::Proof("it is too short"));
    }
    match (old == *old_root, new == *new_root) {
        (true, true) => Ok(()),
        (false, _) => Err(Error::Proof("it does not start from the older root")),
        (_, false) => Err(Error::Proof("it does not lead to the newer root")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(n: usize) -> Vec<Hash> {
        (0..n).map(|i| leaf_hash(&[i as u8, (i >> 8) as u8])).collect()
    }

    #[test]
    fn every_leaf_of_every_small_tree_is_proved() {
        for size in 1..=40 {
            let all = leaves(size);
            let top = root(&all);
            let proofs = inclusion_proofs(&all);
            for index in 0..size {
                let proof = inclusion_proof(&all, index).expect("inside");
                assert_eq!(proofs[index], proof);
                let check = |leaf: &Hash, index, proof: &[Hash]| {
                    verify_inclusion(leaf, index as u64, size as u64, proof, &top)
                };
                assert_eq!(check(&all[index], index, &proof), Ok(()));
                assert!(check(&leaf_hash(b"other"), index, &proof).is_err());
                assert!(check(&all[index], index, &[proof.clone(), vec![top]].concat()).is_err());
                if let Some((_, shorter)) = proof.split_last() {
                    assert!(check(&all[index], index, shorter).is_err());
                }
            }
        }
        assert_eq!(inclusion_proof(&leaves(3), 3), None);
    }

    #[test]
    fn every_beginning_of_every_small_tree_is_proved() {
        for size in 1..=40 {
            let all = leaves(size);
            for old in 1..=size {
                let proof = consistency_proof(&all, old).expect("inside");
                let (from, to) = (root(&all[..old]), root(&all));
                let check =
                    |from: &Hash, to: &Hash| verify_consistency(old as u64, from, size as u64, to, &proof);
                assert_eq!(check(&from, &to), Ok(()), "{old} of {size}");
                assert!(check(&leaf_hash(b"x"), &to).is_err(), "{old} of {size}");
                assert!(check(&from, &leaf_hash(b"x")).is_err(), "{old} of {size}");
            }
        }
    }

    #[test]
    fn the_empty_root_is_the_hash_of_nothing() {
        assert_eq!(root(&[])[..4], [0xe3, 0xb0, 0xc4, 0x42]);
    }
}
