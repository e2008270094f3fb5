// The desk works without this file. It adds keys, live rows, lit-up speakers, and drafts that save themselves.
"use strict";

const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

// Keys of the inbox and of a story: rows are stories or dispatches.
const rows = () => [...document.querySelectorAll(".story, .story-page .dispatch")];
const at = () => document.querySelector(".story.at, .dispatch.at");
const opener = (row) => row?.querySelector("a.open, a.headline");
function go(step) {
  const all = rows();
  if (!all.length) return;
  const now = all.indexOf(at());
  const next = all[Math.min(Math.max(now + step, 0), all.length - 1)];
  all.forEach((row) => row.classList.toggle("at", row === next));
  opener(next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}
const keys = {
  j: () => go(1),
  k: () => go(-1),
  o: () => opener(at())?.click(),
  x: () => { const box = at()?.querySelector("input[name=dispatch]"); if (box) box.checked = !box.checked; },
  w: () => document.querySelector("button[name=write]")?.click(),
  c: () => {
    const [a, b] = document.querySelectorAll(".story-page input[name=dispatch]:checked");
    const story = document.querySelector("[data-story-page]")?.dataset.storyPage;
    if (a && b) location.href = `/desk/stories/${story}/compare?a=${a.value}&b=${b.value}`;
  },
  e: () => (at() ?? document).querySelector("button.spike")?.click(),
  u: () => document.querySelector(".undo-button")?.click(),
  s: () => document.querySelector(".search input")?.focus(),
  "?": () => {
    const help = document.querySelector(".keys");
    if (help) { help.open = !help.open; help.scrollIntoView(); }
  },
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const act = keys[event.key];
  if (act) { event.preventDefault(); act(); }
});

// A speaker lights up all she says.
function light(numbers) {
  const copy = document.querySelector("[data-copy]");
  if (!copy) return;
  copy.classList.toggle("lighting", numbers.length > 0);
  copy.querySelectorAll("[data-speakers]").forEach((piece) => {
    const own = piece.dataset.speakers.split(" ");
    piece.classList.toggle("lit", numbers.some((number) => own.includes(number)));
  });
  document.querySelectorAll("[data-speaker]").forEach((one) => {
    one.classList.toggle("lit", numbers.includes(one.dataset.speaker));
  });
}
const speakersAt = (target) => {
  const one = target.closest?.("[data-speaker]");
  if (one) return [one.dataset.speaker];
  const piece = target.closest?.("[data-speakers]");
  return piece ? piece.dataset.speakers.split(" ").slice(-1) : null;
};
if (document.querySelector("[data-copy]")) {
  const chosen = new URLSearchParams(location.search).get("speaker");
  const rest = chosen === null ? [] : [chosen];
  light(rest);
  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, (event) => light(speakersAt(event.target) ?? rest));
  }
}

// A draft saves itself; a number keeps two editors from overwriting each other.
const draft = document.querySelector("[data-draft]");
if (draft) {
  const state = draft.querySelector("[data-save-state]");
  let timer, busy = false, stopped = false;
  const save = async () => {
    if (busy || stopped) return;
    busy = true;
    const form = new URLSearchParams(new FormData(draft));
    const sent = form.toString();
    form.set("quiet", "1");
    // Who a source is is sealed when she saves it herself, and not letter by letter.
    draft.querySelectorAll("[data-by-hand]").forEach((input) => form.delete(input.name));
    try {
      const answer = await fetch(draft.action, { method: "POST", body: form });
      if (answer.status === 409) {
        stopped = true;
        state.textContent = draft.dataset.conflict;
      } else if (answer.ok) {
        const number = await answer.text();
        document.querySelectorAll("input[name=number]").forEach((input) => { input.value = number; });
        const now = new URLSearchParams(new FormData(draft));
        now.set("number", new URLSearchParams(sent).get("number"));
        if (now.toString() === sent) state.textContent = draft.dataset.saved;
      }
    } catch { /* The network is away; the words stay in the form and the next change tries again. */ }
    busy = false;
  };
  draft.addEventListener("input", () => {
    if (!stopped) state.textContent = draft.dataset.unsaved;
    clearTimeout(timer);
    timer = setTimeout(save, 2500);
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); draft.requestSubmit(); }
  });
  draft.addEventListener("submit", () => { clearTimeout(timer); stopped = true; });
}

// Small things.
document.addEventListener("click", (event) => {
  const sure = event.target.closest?.("[data-sure]");
  if (sure && !confirm(sure.dataset.sure)) event.preventDefault();
});
document.querySelectorAll("[data-absolute]").forEach((input) => {
  input.value = location.origin + input.value;
  input.addEventListener("focus", () => input.select());
});

// Open pages hear what happens.
const live = document.body.dataset.live;
if (live && window.EventSource) {
  const events = new EventSource(live);
  const part = (html, selector) => new DOMParser().parseFromString(html, "text/html").querySelector(selector);
  events.addEventListener("story", async (event) => {
    const id = event.data;
    if (document.querySelector(`[data-story-page="${CSS.escape(id)}"]`)) {
      document.querySelector("[data-newer]").hidden = false;
    }
    const list = document.querySelector("[data-inbox]");
    if (!list) return;
    const answer = await fetch(list.dataset.inbox + encodeURIComponent(id));
    if (!answer.ok) return;
    const row = part(await answer.text(), ".story");
    const known = document.getElementById(`story-${id}`);
    if (!row) return;
    row.classList.add("fresh");
    row.classList.toggle("at", known?.classList.contains("at") ?? false);
    if (known && !list.contains(known)) known.replaceWith(row);
    else { known?.remove(); list.prepend(row); }
  });
  events.addEventListener("wire", async (event) => {
    const selector = `[data-wire="${CSS.escape(event.data)}"]`;
    const shown = document.querySelector(selector);
    if (!shown) return;
    const answer = await fetch(location.href);
    const fresh = answer.ok && part(await answer.text(), selector);
    if (fresh) shown.replaceWith(fresh);
  });
}

// Correcting a reading: words selected in the text become source, cue or content; with Shift they are one more piece.
const marking = document.querySelector("[data-marking]");
if (marking) {
  const text = marking.querySelector("[data-marking-text]");
  const field = (name) => marking.elements.namedItem(name);
  // Places are counted in code points, the browser counts UTF-16 units.
  const points = (units) => [...text.value.slice(0, units)].length;
  const trimmed = () => {
    let [from, to] = [text.selectionStart, text.selectionEnd];
    while (from < to && /\s/.test(text.value[from])) from += 1;
    while (to > from && /\s/.test(text.value[to - 1])) to -= 1;
    return [from, to];
  };
  const pick = (part, more) => {
    const [from, to] = trimmed();
    if (from === to) return;
    const [words, at] = [field(part), field(`${part}_at`)];
    const [piece, place] = [text.value.slice(from, to), `${points(from)}-${points(to)}`];
    const adds = more && words.value.trim();
    words.value = adds ? `${words.value.trim()} … ${piece}` : piece;
    at.value = adds && at.value ? `${at.value},${place}` : place;
  };
  marking.querySelector("[data-picks]").hidden = false;
  // A text that is read-only has no caret, and nothing could be selected by keyboard. This one has a caret and takes nothing in.
  text.readOnly = false;
  text.inputMode = "none";
  text.setAttribute("aria-readonly", "true");
  text.addEventListener("beforeinput", (event) => event.preventDefault());
  marking.addEventListener("click", (event) => {
    const button = event.target.closest("[data-pick]");
    if (button) { pick(button.dataset.pick, event.shiftKey); text.focus(); }
  });
  text.addEventListener("keydown", (event) => {
    const part = { Digit1: "source", Digit2: "cue", Digit3: "content" }[event.code];
    if (!part || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    pick(part, event.shiftKey);
  });
  marking.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && ["s", "Enter"].includes(event.key)) {
      event.preventDefault();
      marking.requestSubmit();
    }
  });
  // Words typed by hand are looked up anew.
  for (const part of ["source", "cue", "content"]) {
    field(part).addEventListener("input", () => { field(`${part}_at`).value = ""; });
  }
  const name = field("name");
  name.addEventListener("change", () => {
    const known = [...document.querySelectorAll("#known-speakers option")].find((one) => one.value === name.value);
    if (!known) return;
    field("role").value = known.dataset.role;
    field("affiliation").value = known.dataset.affiliation;
    field("anonymity").value = "named";
  });
  // Begin where the statement stands.
  const first = field("content_at").value.split("-")[0];
  if (first) {
    const units = [...text.value].slice(0, Number(first)).join("").length;
    text.focus();
    text.setSelectionRange(units, units);
  }
}
