/* One question at a time: where one is, what is asked, and what may help. */
const stage = make("main", { id: "stage", class: "q-stage" });

/* What keys do now; each view sets its own. */
let view = {};

function show(card, focused) {
  stage.replaceChildren(card);
  window.scrollTo(0, 0);
  if (focused) focused.focus({ preventScroll: true });
}

function answerOf(question) {
  const folded = article(question).querySelector(":scope > .q-answer > .q-inside");
  const source = folded || byId("a-" + question.id)?.querySelector(".q-inside");
  return source ? copyOf(source) : copyOf(article(question).querySelector(":scope > .q-none"));
}

function help(question) {
  const parts = [];
  const text = question.text && byId("q-" + question.text), hint = article(question).querySelector(":scope > .q-hint");
  if (text) {
    const inside = copyOf(text.querySelector(".q-ask"));
    parts.push(make("details", { class: "q-fold q-passage", open: true }, make("summary", {}, say("text")), inside));
  }
  if (hint) parts.push(copyOf(hint));
  return parts;
}

function statusLine(at, count, done, words) {
  const bar = make("progress", { max: Math.max(1, count), value: done, "aria-label": words });
  return make("div", { class: "q-status" }, make("p", {}, make("span", {}, say("place", at + 1, count)), make("span", {}, words)), bar);
}

/* The frame of a card: { card, title, ask, body }; what comes goes to the end of body. */
function frame(question, status) {
  const heading = article(question).querySelector(":scope > .q-head");
  const title = make("h2", { id: "card-title", class: "q-card-title", tabindex: "-1" }, ...copyOf(heading).childNodes);
  const ask = copyOf(article(question).querySelector(":scope > .q-ask"));
  const path = sectionPath(question).join(" › "), [passage, ...hints] = question.text ? help(question) : [null, ...help(question)];
  const body = quoted("q-card-body", question, ...(passage ? [passage] : []), ask, ...hints);
  const card = make("section", { class: "q-card", "aria-labelledby": "card-title" }, status,
    ...(path ? [make("p", { class: "q-path" }, path)] : []), title, body);
  return { card, title, ask, body };
}

const actions = (...buttons) => make("div", { class: "q-actions" }, ...buttons);

function emptyCard(words, ...buttons) {
  const title = make("h2", { id: "card-title", class: "q-card-title", tabindex: "-1" }, words);
  return { title, card: make("section", { class: "q-card q-message", "aria-labelledby": "card-title" }, title, actions(...buttons)) };
}
