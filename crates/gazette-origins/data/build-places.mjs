// Builds places.txt: names of countries and cities in English, Arabic and Persian, from the Unicode CLDR.
//
//   npm pack cldr-localenames-full@48.2.0 cldr-dates-full@48.2.0
//   for f in cldr-*.tgz; do tar xzf $f; done        # both unpack into package/
//   node build-places.mjs package/main > places.txt
//
// The data are those of the Unicode CLDR Project, under the Unicode License v3 (SPDX: Unicode-3.0),
// copyright © 1991-2025 Unicode, Inc.
import { readFileSync } from "node:fs";
const root = process.argv[2];
const load = (lang, file) => JSON.parse(readFileSync(`${root}/${lang}/${file}.json`, "utf8")).main[lang];
const langs = ["en", "ar", "fa"];
const rows = new Map();
const territories = langs.map((l) => load(l, "territories").localeDisplayNames.territories);
for (const code of Object.keys(territories[0])) {
  if (!/^([A-Z]{2}|[0-9]{3})(-alt-(short|variant))?$/.test(code)) continue;
  rows.set(`t:${code}`, territories.map((t) => t[code]));
}
const cities = (zones, path, out) => {
  for (const [name, value] of Object.entries(zones)) {
    if (value.exemplarCity) out.set(`${path}/${name}`, value.exemplarCity);
    else if (typeof value === "object") cities(value, `${path}/${name}`, out);
  }
  return out;
};
const named = langs.map((l) => cities(load(l, "timeZoneNames").dates.timeZoneNames.zone, "", new Map()));
const english = (id) => named[0].get(id) ?? id.split("/").pop().replaceAll("_", " ");
for (const id of named[1].keys()) rows.set(`c:${id}`, [english(id), named[1].get(id), named[2].get(id)]);
console.log("# Built by build-places.mjs from CLDR 48.2 (Unicode-3.0). English|Arabic|Persian.");
const seen = new Set();
for (const row of rows.values()) {
  const line = row.map((n) => (n ?? "").replace(/\s*[(（].*/, "").trim()).join("|");
  if (!row.some((n) => !n) && !seen.has(line)) { seen.add(line); console.log(line); }
}
