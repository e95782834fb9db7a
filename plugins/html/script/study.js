/* Flip cards: those not known yet come again until all are. */
function newStudy() {
  const list = chosen(), open = list.filter((question) => !state.known[question.id]);
  state.study = { queue: inOrder(open.length ? open : list), at: 0 };
  if (!open.length) for (const question of list) delete state.known[question.id];
  save();
}

function studyMove(step) {
  const { queue, at } = state.study;
  state.study.at = (at + step + queue.length) % queue.length;
  save();
  showStudy(true);
}

function rate(knows) {
  const { queue, at } = state.study, [id] = queue.splice(at, 1);
  if (knows) state.known[id] = 1;
  else queue.push(id);
  if (!knows) delete state.known[id];
  if (state.study.at >= queue.length) state.study.at = 0;
  save();
  showStudy(true);
}

function studyDone() {
  const count = chosen().filter((question) => state.known[question.id]).length;
  const again = () => {
    for (const question of chosen()) delete state.known[question.id];
    newStudy();
    showStudy(true);
  };
  const { card, title } = count ? emptyCard(say("allKnown", count), button(say("restart"), again, "q-first"))
    : emptyCard(say("none"));
  view = count ? { enter: again } : {};
  show(card, title);
}

function flip(body, place, question) {
  if (place.firstChild) return;
  const answer = make("section", { class: "q-back", "aria-label": say("answer"), tabindex: "-1" }, answerOf(question));
  body.append(answer);
  place.replaceChildren(
    button("", () => rate(false), "q-no"), button("", () => rate(true), "q-yes"));
  place.children[0].append(key("1"), say("again"));
  place.children[1].append(key("2"), say("known"));
  answer.focus();
  view = { ...view, enter: null, digit: (n) => { if (n <= 2) rate(n === 2); } };
}

function showStudy(focus) {
  state.study.queue = state.study.queue.filter((id) => byName.has(id));
  const { queue, at } = state.study;
  if (!queue.length) return studyDone();
  const list = chosen(), known = list.filter((question) => state.known[question.id]).length;
  const question = byName.get(queue[at]);
  const { card, title, body } = frame(question, statusLine(at, queue.length, known, say("knownCount", known)));
  card.querySelector("progress").max = Math.max(1, list.length);
  const turn = button(say("flip"), () => flip(body, place, question), "q-first");
  turn.append(key("Enter"));
  const front = actions(button(say("previous"), () => studyMove(-1), "q-side"), turn,
    button(say("next"), () => studyMove(1), "q-side")), place = actions();
  turn.addEventListener("click", () => front.replaceWith(place));
  card.append(front);
  view = { enter: () => turn.click(), next: () => studyMove(1), previous: () => studyMove(-1) };
  show(card, focus && title);
}
