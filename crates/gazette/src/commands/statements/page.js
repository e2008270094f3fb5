// A row of the table lights up all that its party says and all places where it is named; pressed, it stays so.
for (const section of document.querySelectorAll("section")) {
  const rows = [...section.querySelectorAll("[data-party]")];
  let kept = null;
  const light = (number) => {
    section.classList.toggle("lighting", number !== null);
    for (const mark of section.querySelectorAll("[data-of]")) mark.classList.toggle("lit", mark.dataset.of === number);
    for (const row of rows) row.classList.toggle("lit", row.dataset.party === number);
  };
  for (const row of rows) {
    const number = row.dataset.party;
    for (const kind of ["mouseenter", "focusin"]) row.addEventListener(kind, () => light(number));
    for (const kind of ["mouseleave", "focusout"]) row.addEventListener(kind, () => light(kept));
    row.querySelector("button").addEventListener("click", () => {
      kept = kept === number ? null : number;
      for (const other of rows) other.querySelector("button").setAttribute("aria-pressed", String(other.dataset.party === kept));
      light(kept);
    });
  }
}
