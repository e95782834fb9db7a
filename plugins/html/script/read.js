/* Everything to read: the questions as they stand in the page, less those not chosen. */
const list = byId("list");

/* From the end: a heading stands when a question below it does. */
function filterHeadings(parts) {
  let open = 0;
  for (const part of parts.reverse()) {
    const heading = /^H[2-6]$/.test(part.tagName);
    if (!heading && !part.hidden) open = 9;
    if (!heading) continue;
    const level = Number(part.tagName[1]);
    part.hidden = filtered() && level >= open;
    if (!part.hidden) open = level;
  }
}

function filterList() {
  const shown = new Set(chosen().map((question) => "q-" + question.id)), parts = [...list.children];
  for (const part of parts) if (part.tagName === "ARTICLE") part.hidden = filtered() && !shown.has(part.id);
  filterHeadings(parts);
  for (const line of document.querySelectorAll("[data-key]")) line.hidden = filtered() && !shown.has(line.dataset.key);
}

function showRead(focus) {
  view = {};
  stage.replaceChildren();
  if (focus) list.focus({ preventScroll: true });
}
