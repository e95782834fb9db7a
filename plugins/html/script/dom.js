/* Elements, words, and copies of what the page says. The page's data is never read as HTML:
   what people wrote is copied from the elements that everybody can read. */
const data = JSON.parse(document.getElementById("data").textContent);
const questions = data.questions;
const byId = (id) => document.getElementById(id);
const article = (question) => byId("q-" + question.id);
const rightToLeft = document.documentElement.dir === "rtl";

const say = (name, ...values) => data.words[name].replace(/\{(\d)\}/g, (_, n) => values[n]);

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

const button = (label, onclick, name = "") => make("button", { type: "button", class: "q-button " + name, onclick }, label);
const key = (name) => make("kbd", { "aria-hidden": "true" }, name);
const hidden = (text) => make("span", { class: "q-unseen" }, text);

/* What changes without moving the focus is said by this line. */
const live = make("p", { class: "q-unseen", role: "status" });
const tell = (text) => { live.textContent = text; };

/* A formula says what it shows, not its source as well. */
function plainText(element) {
  const copy = element.cloneNode(true);
  for (const source of copy.querySelectorAll("annotation")) source.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

let copies = 0;
/* A copy has ids of its own, so that its links stay in it, and pictures in place. */
function copyOf(element) {
  const copy = element.cloneNode(true), prefix = `c${++copies}-`;
  for (const again of copy.querySelectorAll(".q-again")) {
    const medium = byId(again.dataset.medium);
    if (medium) again.replaceWith(medium.cloneNode(true));
  }
  const names = new Set([...copy.querySelectorAll("[id]")].map((part) => part.id));
  for (const part of copy.querySelectorAll("[id]")) part.id = prefix + part.id;
  for (const link of copy.querySelectorAll("a[href^='#']")) {
    const name = link.getAttribute("href").slice(1);
    if (names.has(name)) link.setAttribute("href", "#" + prefix + name);
  }
  return copy;
}

/* What people wrote keeps its own language inside of what the page says. */
function quoted(name, question, ...children) {
  const source = article(question), lang = source.lang || document.documentElement.lang;
  return make("div", { class: name, lang, dir: source.dir || false }, ...children);
}
