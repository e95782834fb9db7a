/* The page around the cards: what to do, which questions, light or dark, keys, help. */
const modes = { study: showStudy, quiz: showQuiz, read: showRead };
const tongue = data.wordsLanguage || false;
let mode = Object.hasOwn(modes, state.mode) ? state.mode : data.mode;

const tabs = Object.keys(modes).map((name) => make("button", { type: "button", class: "q-tab", "data-mode": name,
  onclick: () => go(name, true) }, say(name)));

function go(name, focus) {
  mode = state.mode = name;
  for (const tab of tabs) tab.setAttribute("aria-pressed", String(tab.dataset.mode === name));
  list.hidden = name !== "read";
  stage.hidden = name === "read";
  const key = byId("key");
  if (key && !key.classList.contains("q-printed")) key.classList.toggle("q-printed", name !== "read");
  if (name === "study" && !state.study) newStudy();
  if (name === "quiz" && !state.quiz) newQuiz();
  modes[name](focus);
  save();
}

/* The choice of questions, which all three ways share. */
const found = make("p", { class: "q-found" });

function count() {
  found.textContent = say("found", chosen().length, questions.length);
}

let waiting = 0;
function choose(name, value) {
  state.filter[name] = value;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    newStudy();
    newQuiz();
    filterList();
    count();
    tell(found.textContent);
    go(mode, false);
  }, 150);
}

const search = make("input", { type: "search", oninput: () => choose("search", search.value) });
search.value = state.filter.search || "";

function filterBox(name, options) {
  const box = make("select", { onchange: () => choose(name, box.value) }, make("option", { value: "" }, say("all")),
    ...options.map(([value, text]) => make("option", { value }, text)));
  box.value = state.filter[name] || "";
  return make("label", {}, make("span", {}, say(name)), box);
}

function filterBar() {
  const shuffle = make("input", { type: "checkbox", onchange: () => choose("shuffle", shuffle.checked) });
  shuffle.checked = Boolean(state.filter.shuffle);
  const fields = [make("label", { class: "q-search" }, make("span", {}, say("search")), search)];
  if (data.sections.length > 1)
    fields.push(filterBox("section", data.sections.map(([title, depth], n) => [n, "\u00a0\u00a0".repeat(depth - 1) + title])));
  if (data.tags.length)
    fields.push(filterBox("tag", [...data.tags].sort((a, b) => a.localeCompare(b)).map((tag) => [tag, tag])));
  fields.push(make("label", { class: "q-check" }, shuffle, make("span", {}, say("shuffle"))));
  return make("details", { class: "q-filter", open: filtered() },
    make("summary", {}, make("span", {}, say("filter")), found),
    make("form", { role: "search", "aria-label": say("filter"), onsubmit: (event) => event.preventDefault() }, ...fields));
}

function dark() {
  const chosenTheme = document.documentElement.dataset.theme;
  return chosenTheme ? chosenTheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function turnTheme() {
  const theme = dark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  preference("theme", theme);
}

/* Help, and what belongs to the person rather than to a question. */
const rows = [["1–9", "keyChoose"], ["Enter", "keyEnter"], ["← →  ↑ ↓", "keyArrows"], ["S Q R /", "keyModes"], ["?", "keyHelp"]];
const single = make("input", { type: "checkbox", onchange: () => preference("single", single.checked ? "yes" : "no") });
single.checked = preference("single") !== "no";
const dialog = make("dialog", { class: "q-help", "aria-labelledby": "help-title", lang: tongue },
  make("h2", { id: "help-title" }, say("keys")),
  make("table", {}, make("tbody", {}, ...rows.map(([keys, words]) =>
    make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, keys)), make("td", {}, say(words)))))),
  make("p", {}, make("label", { class: "q-check" }, single, make("span", {}, say("single")))),
  make("p", { class: "q-kept" }),
  make("div", { class: "q-actions" }, button(say("forget"), () => {
    forget();
    dialog.close();
    go(mode, true);
    tell(say("forgotten"));
  }), button(say("close"), () => dialog.close(), "q-first")));

function openHelp() {
  dialog.querySelector(".q-kept").textContent = say(keeps ? "kept" : "notKept");
  dialog.showModal();
}

/* Keys: none is taken from where people type, nor from what browsers do themselves. */
const typing = (element) => element.matches("textarea, select, input:not([type=radio], [type=checkbox])");
const arrows = rightToLeft ? { ArrowLeft: "next", ArrowRight: "previous" } : { ArrowRight: "next", ArrowLeft: "previous" };

function enter(event) {
  const target = event.target;
  if (!view.enter || target.matches("button, a, summary, textarea") || target.closest(".q-filter")) return;
  event.preventDefault();
  view.enter();
}

function singleKey(event) {
  const name = event.key.toLowerCase();
  const action = name === "?" ? openHelp : name === "s" ? () => go("study", true) : name === "q" ? () => go("quiz", true)
    : name === "r" ? () => go("read", true) : name === "/" ? openSearch
    : /^[1-9]$/.test(name) && view.digit ? () => view.digit(Number(name)) : null;
  if (!action) return;
  event.preventDefault();
  action();
}

function openSearch() {
  document.querySelector(".q-filter").open = true;
  search.focus();
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || dialog.open) return;
  if (event.key === "Enter") return void enter(event);
  if (event.key === "Escape" && typing(event.target)) return void event.target.blur();
  if (typing(event.target)) return;
  const move = arrows[event.key];
  if (move && !event.target.matches("input, audio, video")) {
    if (view[move]) event.preventDefault();
    view[move]?.();
  } else if (event.key === " " && mode === "study" && view.enter && !event.target.matches("button, a, summary, input")) {
    event.preventDefault();
    view.enter();
  } else if (single.checked) {
    singleKey(event);
  }
}

function start() {
  const icon = (label, sign, onclick) => make("button", { type: "button", class: "q-icon", "aria-label": label, title: label, onclick },
    make("span", { "aria-hidden": "true" }, sign));
  document.querySelector(".q-top").append(make("div", { class: "q-bar", lang: tongue },
    make("nav", { "aria-label": say("modes") }, ...tabs),
    icon(say("theme"), "◐", turnTheme), icon(say("help"), "?", openHelp)));
  document.querySelector(".q-top").after(make("div", { class: "q-tools", lang: tongue }, filterBar()), stage);
  if (tongue) stage.lang = tongue;
  document.body.append(live, dialog);
  list.tabIndex = -1;
  document.addEventListener("keydown", onKey);
  count();
  filterList();
  go(mode, false);
}

start();
