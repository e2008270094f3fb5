//! The furniture of wire copy.
//!
//! DECISION for whoever fills this room: the dateline is read into its field but STAYS in the copy's text (the contract
//! lists what is taken off - section label, credit line, outlet blurb, teaser, navigation, caption, share text - and the
//! dateline is not in that list; page gold keeps it too). An inline agency tag such as "(KBNA)" in the dateline stays likewise.
