// Builds common.txt: the words that many of our own marked texts have, and in how many of them each stands.
//
//   node build-common.mjs ../../gazette-statements/corpus > common.txt
//
// The texts are fictional and were written for Gazette; what they tell is how common a word is in news copy.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
const root = process.argv[2];
const LEAST = 3; // texts that must have a word
console.log("# Built by build-common.mjs from the marked texts of gazette-statements. [language texts], then words: texts that have it.");
for (const language of ["en", "ar", "fa"]) {
  const seen = new Map();
  let texts = 0;
  // The sealed part is for measuring and tells nothing here.
  const folder = join(root, language, "train");
  for (const file of readdirSync(folder).filter((f) => f.endsWith(".txt")).sort()) {
    const text = readFileSync(join(folder, file), "utf8").replace(/^(\w+: .*\n)+/, "").replace(/<\/?[a-z]+\d+>/g, "").split("\n---")[0];
    texts += 1;
    const words = text.normalize("NFC").toLowerCase().match(/[\p{L}\p{M}\u200c]+/gu) ?? [];
    for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  console.log(`[${language} ${texts}]`);
  const byCount = new Map();
  for (const [word, n] of seen) if (n >= LEAST && word.length > 1) byCount.set(n, [...(byCount.get(n) ?? []), word]);
  for (const n of [...byCount.keys()].sort((a, b) => b - a)) console.log(`${n}: ${byCount.get(n).sort().join(" ")}`);
}
