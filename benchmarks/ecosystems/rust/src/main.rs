//! Counts the words of its own words.txt, which an image carries in /usr/local/share/words.
use std::collections::BTreeMap;

fn main() -> std::io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "/usr/local/share/words/words.txt".into());
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in std::fs::read_to_string(path)?.split_whitespace() {
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
    for (word, count) in counts.iter().filter(|(_, count)| **count > 1) {
        println!("{count} {word}");
    }
    Ok(())
}
