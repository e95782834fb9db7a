/* The quiz: answer, check, go on; at the end the score and what to look at again. */
function newQuiz(list) {
  state.quiz = { queue: list || inOrder(chosen()), at: 0, done: {} };
  save();
}

const quizQuestions = () => state.quiz.queue.map((id) => byName.get(id));
const pointsOf = (question) => (state.quiz.done[question.id]?.score ?? 0) * worth(question);
const rounded = (number) => String(Math.round(number * 100) / 100);

function quizMove(step) {
  const at = state.quiz.at + step;
  if (at < 0 || at > state.quiz.queue.length) return;
  state.quiz.at = at;
  save();
  showQuiz(true);
}

function verdict(question, score) {
  const name = verdictOf(score);
  return make("h3", { class: `q-verdict q-${name}`, tabindex: "-1" },
    make("span", { "aria-hidden": "true" }, { right: "✓ ", partly: "◐ ", wrong: "✗ " }[name]),
    say(name) + (name === "partly" ? ` (${Math.round(score * 100)} %)` : ""));
}

function reveal(body, question) {
  const answer = make("section", { class: "q-back", "aria-label": say("answer") }, answerOf(question));
  body.append(answer);
  return answer;
}

/* Behind the check: the verdict, the answer, and on. */
function settle(parts, question, control, score) {
  const head = verdict(question, score), on = button(say("next"), () => quizMove(1), "q-first");
  control.lock();
  parts.body.append(head);
  reveal(parts.body, question);
  on.append(key("Enter"));
  parts.place.replaceChildren(button(say("previous"), () => quizMove(-1), "q-side"), on);
  const status = parts.card.querySelector(".q-status");
  status.replaceWith(quizStatus());
  view = { ...view, enter: () => quizMove(1), digit: null };
  return head;
}

function record(question, reply, score) {
  state.quiz.done[question.id] = { reply, score };
  save();
}

function check(parts, question, control) {
  if (control.empty()) {
    tell(say("unanswered"));
    parts.notice.textContent = say("unanswered");
    return;
  }
  parts.notice.textContent = "";
  if (!question.grading) return judge(parts, question, control);
  const reply = control.read(), score = grade(question, reply);
  record(question, reply, score);
  settle(parts, question, control, score).focus();
}

/* Prose, and questions whose bank has no key: people hold their answer against the page's. */
function judge(parts, question, control) {
  control.lock();
  const answer = reveal(parts.body, question), asked = make("h3", { class: "q-verdict", tabindex: "-1" }, say("self"));
  const decide = (score) => {
    record(question, control.read(), score);
    showQuiz(true);
  };
  answer.after(asked);
  const no = button(say("selfWrong"), () => decide(0), "q-no"), yes = button(say("selfRight"), () => decide(1), "q-yes");
  no.prepend(key("1"));
  yes.prepend(key("2"));
  parts.place.replaceChildren(no, yes);
  view = { ...view, enter: null, digit: (n) => { if (n <= 2) decide(n - 1); } };
  answer.tabIndex = -1;
  answer.focus();
}

function quizStatus() {
  const all = quizQuestions(), done = Object.keys(state.quiz.done).length;
  return statusLine(Math.min(state.quiz.at, all.length - 1), all.length, done,
    say("scoreSoFar", rounded(all.reduce((sum, question) => sum + pointsOf(question), 0))));
}

function showQuestion(focus) {
  const question = byName.get(state.quiz.queue[state.quiz.at]);
  const parts = frame(question, quizStatus()), control = controlFor(question, parts.ask);
  const go = question.grading ? button(say("check"), () => check(parts, question, control), "q-first")
    : button(say("flip"), () => judge(parts, question, control), "q-first");
  go.append(key("Enter"));
  parts.notice = make("p", { class: "q-notice" });
  parts.place = actions(button(say("previous"), () => quizMove(-1), "q-side"), go, button(say("next"), () => quizMove(1), "q-side"));
  parts.card.append(parts.notice, parts.place);
  view = { enter: () => go.click(), next: () => quizMove(1), previous: () => quizMove(-1), digit: control.digit };
  const done = state.quiz.done[question.id];
  if (done) control.write(done.reply);
  const head = done && settle(parts, question, control, done.score);
  show(parts.card, focus && (head || control.first || parts.title));
}

function reviewList(wrong) {
  const items = wrong.map((question) => make("li", {}, make("a", { href: "#q-" + question.id, onclick: (event) => {
    event.preventDefault();
    state.quiz.at = state.quiz.queue.indexOf(question.id);
    save();
    showQuiz(true);
  } }, plainText(article(question).querySelector(".q-head"))), " ",
  quoted("q-brief", question, plainText(article(question).querySelector(".q-prompt") || article(question)).slice(0, 120))));
  return make("ul", { class: "q-review" }, ...items);
}

function showResult() {
  const all = quizQuestions(), wrong = all.filter((question) => verdictOf(state.quiz.done[question.id]?.score ?? 0) !== "right");
  const sum = all.reduce((total, question) => total + pointsOf(question), 0);
  const most = all.reduce((total, question) => total + worth(question), 0);
  const title = make("h2", { id: "card-title", class: "q-card-title", tabindex: "-1" }, say("result"));
  const again = (list) => () => {
    newQuiz(list);
    showQuiz(true);
  };
  const buttons = [];
  if (wrong.length) buttons.push(button(say("review"), again(wrong.map((question) => question.id)), "q-first"));
  buttons.push(button(say("restart"), again(), wrong.length ? "" : "q-first"));
  const card = make("section", { class: "q-card q-result", "aria-labelledby": "card-title" }, title,
    make("p", { class: "q-score" }, say("score", rounded(sum), rounded(most), Math.round(100 * sum / most))),
    make("progress", { max: most, value: sum, "aria-label": say("result") }),
    ...(wrong.length ? [make("h3", {}, say("toReview")), reviewList(wrong)] : [make("p", {}, say("allRight"))]), actions(...buttons));
  view = { enter: () => card.querySelector(".q-first").click(), previous: () => quizMove(-1) };
  show(card, title);
}

function showQuiz(focus) {
  const kept = state.quiz.queue.filter((id) => byName.has(id));
  if (kept.length !== state.quiz.queue.length) state.quiz = { ...state.quiz, queue: kept, at: 0 };
  if (!kept.length) {
    const { card, title } = emptyCard(say("none"));
    view = {};
    return show(card, focus && title);
  }
  if (state.quiz.at >= kept.length) return showResult();
  return showQuestion(focus);
}
