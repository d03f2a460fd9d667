// Everything here works without this file; it adds keys, the evidence panel,
// panes that scroll together, and progress as it happens.
const base = document.body.dataset.base;
const $ = (s, at = document) => at.querySelector(s);
const all = (s, at = document) => [...at.querySelectorAll(s)];

// Lines that the keys walk through: stories of a list, or what a story holds.
const lines = () => all("[data-list] > li, .differences > li, .speaker > ul > li, [id$='-brief'] > p.words, .timeline > li").filter(e => e.offsetParent);
let at = -1;

function go(list, step, from = at) {
  if (!list.length) return;
  at = Math.max(0, Math.min(list.length - 1, from + step));
  all(".here").forEach(e => e.classList.remove("here"));
  const line = list[at];
  line.classList.add("here");
  line.tabIndex = -1;
  line.focus({ preventScroll: true });
  line.scrollIntoView({ block: "center" });
}

const current = () => $(".here");

// The evidence panel shows the paragraph that a chip leads to, beside the line.
const panel = $("#evidence");
let opener = null;

function show(chip) {
  const id = decodeURIComponent(new URL(chip.href).hash.slice(1));
  const mark = id && document.getElementById(id);
  if (!mark) return false;
  const block = mark.closest("p"), sheet = mark.closest(".sheet");
  panel.replaceChildren();
  const close = document.createElement("button");
  close.textContent = "Close";
  close.onclick = hide;
  const head = document.createElement("h2");
  head.textContent = sheet ? $("h3", sheet).textContent : "Evidence";
  const words = block.cloneNode(true);
  all("[id]", words).forEach(e => { if (e.id === id) e.classList.add("hit"); e.removeAttribute("id"); });
  words.className = "words";
  const open = document.createElement("a");
  open.href = chip.href;
  open.textContent = "In the report";
  open.onclick = hide;
  const out = document.createElement("p");
  out.append(open);
  const source = sheet && $("p.quiet a[href^='http']", sheet);
  if (source) {
    const live = document.createElement("a");
    live.href = source.href + "#:~:text=" + encodeURIComponent(mark.textContent.split(/\s+/).slice(0, 8).join(" ")).replaceAll("-", "%2D");
    live.rel = "noreferrer";
    live.textContent = "on the outlet’s page";
    out.append(" · ", live);
  }
  panel.append(close, head, words, out);
  const fix = $("#fix form");
  if (fix && sheet) {
    const [report, start, end] = id.match(/^(.*)-(\d+)-(\d+)$/).slice(1);
    const b = document.createElement("button");
    b.textContent = "Report an error";
    b.onclick = () => { fill(report, start, end); hide(); };
    panel.append(b);
  }
  panel.hidden = false;
  opener = chip;
  close.focus();
  return true;
}

function hide() {
  panel.hidden = true;
  opener?.focus();
}

// fill puts words into the form of corrections.
function fill(report, start, end) {
  const fix = $("#fix");
  fix.open = true;
  $("[name=report]", fix).value = report;
  $("[name=start]", fix).value = start;
  $("[name=end]", fix).value = end;
  fix.scrollIntoView();
  opener = $("[name=kind]", fix);
  opener.focus();
}

document.addEventListener("click", e => {
  const chip = e.target.closest?.("a.chip[href*='#']");
  if (chip && !e.ctrlKey && !e.metaKey && !e.shiftKey && chip.closest(".story") && show(chip)) e.preventDefault();
});

function nextEvidence() {
  const chips = all("a.chip", current() ?? document.createElement("p"));
  if (chips.length) show(chips[(chips.indexOf(opener) + 1) % chips.length]);
}

function copy() {
  const line = current();
  if (!line) return;
  const chips = all("a.chip", line).map(c => c.textContent + " <" + c.href + ">");
  const words = line.cloneNode(true);
  all(".chip", words).forEach(c => c.remove());
  navigator.clipboard?.writeText(words.textContent.replace(/\s+/g, " ").trim() + (chips.length ? " [" + chips.join("; ") + "]" : ""));
}

function openPart(id) {
  const d = document.getElementById(id);
  if (!d) return;
  d.open = true;
  d.scrollIntoView();
  $("input:not([type=hidden]), select", d)?.focus();
}

document.addEventListener("keydown", e => {
  if (e.key === "Escape" && !panel.hidden) return hide();
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select, dialog[open]")) return;
  const differences = () => all(".differences > li, [data-difference]");
  const keys = {
    j: () => go(lines(), 1), k: () => go(lines(), -1),
    o: () => ($("h2 a, summary", current() ?? document.body) ?? $("a", current() ?? document.body))?.click(),
    e: nextEvidence,
    "]": () => go(differences(), 1, differences().indexOf(current())), "[": () => go(differences(), -1, Math.max(0, differences().indexOf(current()))),
    c: () => { const chip = current() && $("a.chip", current()); chip ? show(chip) : openPart("fix"); },
    s: () => $(".actions button[name=on]")?.click(), m: () => openPart("merge"), x: () => openPart("split"), ".": copy,
    "/": () => $("#q")?.focus(), "?": () => $("#keys").showModal(),
  };
  if (keys[e.key]) { e.preventDefault(); keys[e.key](); }
});

// Layers of a report.
all("[data-layer]").forEach(box => box.addEventListener("change", () => $("main").classList.toggle("without-" + box.dataset.layer, !box.checked)));

// Panes scroll together, as far in one as in the other.
all("[data-panes]").forEach(panes => {
  const [a, b] = panes.children;
  let leader = null;
  for (const [x, y] of [[a, b], [b, a]]) {
    for (const kind of ["pointerenter", "focusin", "wheel", "touchstart"]) x.addEventListener(kind, () => { leader = x; }, { passive: true });
    x.addEventListener("scroll", () => { if (leader === x) y.scrollTop = x.scrollTop / Math.max(1, x.scrollHeight - x.clientHeight) * (y.scrollHeight - y.clientHeight); });
  }
});

// Progress, as long as something is done.
const progress = $("#progress");
if (progress) {
  let worked = false; // while this page is open
  const events = new EventSource(base + "/events");
  events.onmessage = e => {
    const s = JSON.parse(e.data), parts = [];
    const count = (n, one, many) => n + " " + (n === 1 ? one : many);
    if (s.reading) parts.push(count(s.reading, "report to read", "reports to read"));
    if (s.recording) parts.push(count(s.recording, "record to make", "records to make"));
    if (s.failed) parts.push(s.failed + " failed");
    progress.hidden &&= !parts.length;
    progress.textContent = parts.length ? parts.join(", ") + "." : "All is read.";
    worked ||= parts.length > 0;
    if (worked && !parts.length) {
      const again = document.createElement("a");
      again.href = location.href;
      again.textContent = "Show what is new";
      progress.append(" ", again);
    }
  };
  addEventListener("pagehide", () => events.close());
}

const hint = $("#keys-hint");
if (hint) hint.append(" Press ? for keys.");
