#![allow(clippy::disallowed_methods)]
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let model = gazette_statements::Model::load(&std::fs::read(&args[1]).unwrap()).unwrap();
    for f in &args[2..] {
        let text = std::fs::read_to_string(f).unwrap();
        let told = gazette_statements::read(&model, &text, None);
        println!("##### {f} {:?}", told.language);
        let chars: Vec<char> = text.chars().collect();
        for s in &told.statements {
            let sl = |sp: &gazette_news::Spans| sp.pieces().iter().map(|p| chars[p.start() as usize..p.end() as usize].iter().collect::<String>()).collect::<Vec<_>>().join(" … ");
            println!("  [{}] <{}> => {:?}", sl(&s.source), sl(&s.cue), s.speaker.as_ref().map(|s| (s.name().map(str::to_owned), s.role().map(str::to_owned), s.affiliation().map(str::to_owned))));
        }
        for p in &told.parties { println!("  PARTY {} | {:?} | {:?} | aliases {:?} | {:?}", p.name, p.roles, p.affiliation, p.aliases, p.pronouns); }
    }
}
