/* What is remembered, for this bank and no other: pages opened as files share one storage.
   Where a browser keeps nothing, all works but for one visit. */
const keptUnder = "qconv:" + data.bank;
let keeps = true;

function load() {
  try {
    const text = localStorage.getItem(keptUnder);
    const state = text ? JSON.parse(text) : {};
    return state && state.version === 1 ? state : { version: 1 };
  } catch (_) {
    return { version: 1 };
  }
}

const state = load();
state.known = state.known || {};
state.filter = state.filter || {};

function save() {
  try {
    localStorage.setItem(keptUnder, JSON.stringify(state));
  } catch (_) {
    keeps = false;
  }
}

function forget() {
  for (const name of ["study", "quiz"]) delete state[name];
  state.known = {};
  save();
}

/* How a person likes all such pages. */
function preference(name, value) {
  try {
    if (value === undefined) return localStorage.getItem("qconv-page:" + name);
    localStorage.setItem("qconv-page:" + name, value);
  } catch (_) {
    keeps = false;
  }
  return value;
}
