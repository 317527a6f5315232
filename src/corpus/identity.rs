//! One identity over several articles.
