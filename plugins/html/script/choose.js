/* Which questions: by words, section and tag; and in which order. */
const byName = new Map(questions.map((question) => [question.id, question]));
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
let folded = null; // the words of each question, made when somebody first searches

function wordsOf(question) {
  folded = folded || new Map();
  if (!folded.has(question)) folded.set(question, fold(article(question).textContent));
  return folded.get(question);
}

/* A section holds those that follow it and stand deeper. */
function sectionEnd(number) {
  let end = number + 1;
  while (end < data.sections.length && data.sections[end][1] > data.sections[number][1]) end++;
  return end;
}

function chosen() {
  const { search = "", section = "", tag = "" } = state.filter;
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  const from = section === "" ? 0 : Number(section), to = section === "" ? Infinity : sectionEnd(from);
  const number = data.tags.indexOf(tag);
  return questions.filter((question) =>
    (section === "" || (question.section >= from && question.section < to)) &&
    (tag === "" || (question.tags || []).includes(number)) &&
    wanted.every((word) => wordsOf(question).includes(word)));
}

const filtered = () => Boolean(state.filter.search || state.filter.section || state.filter.tag);

function inOrder(list) {
  const order = list.map((question) => question.id);
  if (!state.filter.shuffle) return order;
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

function sectionPath(question) {
  const path = [];
  let depth = Infinity;
  for (let i = question.section ?? -1; i >= 0 && depth > 1; i--) {
    if (data.sections[i][1] >= depth) continue;
    depth = data.sections[i][1];
    path.unshift(data.sections[i][0]);
  }
  return path;
}
