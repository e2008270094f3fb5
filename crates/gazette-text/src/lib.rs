//! Scripts and sentences: folding, direction, sentences, tokens, names, figures, language.
