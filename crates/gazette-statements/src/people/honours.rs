//! Forms of address before an office: «معالي الوزير», «سمو الأمير».

/// Whether a word, as folded for comparison, is a form of address that goes with an office or a name.
pub(in crate::people) fn is_honour(key: &str) -> bool {
    matches!(key, "معالي" | "سعاده" | "فخامه" | "سمو" | "فضيله" | "سماحه" | "جلاله" | "دوله" | "اقاي")
}
