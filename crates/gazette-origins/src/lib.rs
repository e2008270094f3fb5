//! Who copied whom, how many independent origins, which story.
