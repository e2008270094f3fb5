// The desk works without this file. It adds keys, live rows, lit-up speakers, and drafts that save themselves.
"use strict";

// The key by the letter on it; on a keyboard of another script by where it is, so that J is J for everybody.
const keyOf = (event) => {
  const place = /^Key([A-Z])$/.exec(event.code ?? "");
  return place && !/^[a-z]$/i.test(event.key) ? place[1].toLowerCase() : event.key;
};
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
  e: () => (document.querySelector(".story-page") ?? at())?.querySelector("button.spike")?.click(),
  u: () => document.querySelector(".undo-button")?.click(),
  s: () => document.querySelector(".search input")?.focus(),
  "?": () => {
    const help = document.querySelector(".keys");
    if (help) { help.open = !help.open; help.scrollIntoView(); }
  },
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const act = keys[keyOf(event) === "؟" ? "?" : keyOf(event)];
  if (act) { event.preventDefault(); act(); }
});

// A speaker lights up all she says and all places where she is named.
function light(numbers) {
  const copy = document.querySelector("[data-copy]");
  if (!copy) return;
  copy.classList.toggle("lighting", numbers.length > 0);
  copy.querySelectorAll("[data-speakers], [data-named]").forEach((piece) => {
    const own = `${piece.dataset.speakers ?? ""} ${piece.dataset.named ?? ""}`.split(" ");
    piece.classList.toggle("lit", numbers.some((number) => own.includes(number)));
  });
  document.querySelectorAll("[data-speaker]").forEach((one) => {
    one.classList.toggle("lit", numbers.includes(one.dataset.speaker));
  });
}
const speakersAt = (target) => {
  const one = target.closest?.("[data-speaker]");
  if (one) return [one.dataset.speaker];
  const piece = target.closest?.("[data-speakers], [data-named]");
  return piece ? (piece.dataset.speakers ?? piece.dataset.named).split(" ").slice(-1) : null;
};
if (document.querySelector("[data-copy]")) {
  const chosen = new URLSearchParams(location.search).get("speaker");
  const rest = chosen === null ? [] : [chosen];
  light(rest);
  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, (event) => light(speakersAt(event.target) ?? rest));
  }
}

// A form is sent once, however often its button is pressed.
const onTheirWay = new WeakSet();
const sendsOnce = (form) => {
  if (onTheirWay.has(form)) return false;
  onTheirWay.add(form);
  setTimeout(() => onTheirWay.delete(form), 5000);
  return true;
};

// A draft saves itself; a number keeps two editors from overwriting each other. What is pressed is what was saved: no other
// form of the page is sent before the draft is.
const draft = document.querySelector("[data-draft]");
if (draft) {
  const state = draft.querySelector("[data-save-state]");
  const tell = (...words) => state.replaceChildren(...words);
  const place = `draft ${new URL(draft.action).pathname}`;
  const fields = () => new URLSearchParams(new FormData(draft));
  const words = () => { const all = fields(); all.delete("number"); return all.toString(); };
  const numbers = (number) => {
    document.querySelectorAll("input[name=number]").forEach((input) => { input.value = number; });
  };
  // What the newsroom has. Where another draft stands in the way, nothing of this one until she saves it on purpose.
  let kept = "theirs" in draft.dataset ? null : words();
  let stopped = false, timer;

  // Nobody is signed in any more: the words wait in this tab until somebody is.
  const signedOut = () => {
    const waiting = fields();
    draft.querySelectorAll("[data-by-hand]").forEach((input) => waiting.delete(input.name));
    try { sessionStorage.setItem(place, waiting.toString()); } catch { /* They stay in the form, for as long as it is open. */ }
    const link = document.createElement("a");
    link.href = `/desk/sign-in?next=${encodeURIComponent(location.pathname)}`;
    link.textContent = draft.dataset.signIn;
    tell(`${draft.dataset.signedOut} `, link);
  };
  const comeBack = () => {
    const waiting = sessionStorage.getItem(place);
    if (!waiting) return;
    const all = new URLSearchParams(waiting);
    numbers(all.get("number"));
    all.delete("number");
    for (const field of draft.elements) {
      if (!field.name || field.type === "hidden") continue;
      if (field.type === "checkbox") field.checked = all.getAll(field.name).includes(field.value);
      else if (all.has(field.name)) field.value = all.get(field.name);
    }
  };
  // Whether the newsroom took it.
  const send = async () => {
    const sent = words();
    const form = fields();
    form.set("quiet", "1");
    // Who a source is is sealed when she saves it herself, and not letter by letter.
    draft.querySelectorAll("[data-by-hand]").forEach((input) => form.delete(input.name));
    // Short ones go out even if she leaves meanwhile.
    const keepalive = form.toString().length < 60000;
    const answer = await fetch(draft.action, { method: "POST", body: form, redirect: "manual", keepalive });
    if (answer.type === "opaqueredirect" || answer.status === 401) { signedOut(); return false; }
    if (answer.status === 409) { stopped = true; tell(draft.dataset.conflict); return false; }
    const number = answer.ok ? await answer.text() : "";
    if (!/^\d+$/.test(number)) { tell(draft.dataset.unsaved); return false; }
    numbers(number);
    kept = sent;
    sessionStorage.removeItem(place);
    if (words() === sent) tell(draft.dataset.saved);
    return true;
  };
  // One save after another, until nothing is left that was typed meanwhile.
  let last = Promise.resolve(true);
  const save = () => {
    clearTimeout(timer);
    last = last.then(async () => {
      try {
        while (!stopped && words() !== kept) if (!await send()) return false;
      } catch {
        // The network is away; the words stay in the form and the next change tries again.
        tell(draft.dataset.unsaved);
        return false;
      }
      return !stopped;
    });
    return last;
  };

  draft.addEventListener("input", () => {
    if (!stopped) tell(draft.dataset.unsaved);
    clearTimeout(timer);
    if (kept !== null) timer = setTimeout(save, 2500);
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && keyOf(event) === "s") { event.preventDefault(); draft.requestSubmit(); }
  });
  // Her own Save shows what stands in the way; every other form waits until the draft is saved.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || !form.closest(".editor")) return;
    if (form === draft && (kept === null || stopped)) return;
    if (form !== draft && !stopped && words() === kept) return;
    event.preventDefault();
    if (form !== draft && kept === null) { tell(draft.dataset.unsaved); draft.scrollIntoView(); return; }
    if (!await save()) { state.scrollIntoView({ block: "nearest" }); return; }
    if (form !== draft) form.requestSubmit(event.submitter);
    else if (sendsOnce(draft)) draft.submit();
  });
  // What was not saved when the network was away is when it is back, and when the page is left.
  const again = () => { if (kept !== null && !stopped && words() !== kept) save(); };
  addEventListener("online", again);
  document.addEventListener("visibilitychange", () => { if (document.hidden) again(); });
  let leaving = false;
  document.addEventListener("submit", (event) => { leaving = !event.defaultPrevented; });
  addEventListener("beforeunload", (event) => { if (!leaving && words() !== kept) event.preventDefault(); });
  comeBack();
  if (kept !== null && words() !== kept) { tell(draft.dataset.unsaved); save(); }
}
document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented && event.target.method === "post" && !sendsOnce(event.target)) event.preventDefault();
});

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
    if ((event.ctrlKey || event.metaKey) && ["s", "Enter"].includes(keyOf(event))) {
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
