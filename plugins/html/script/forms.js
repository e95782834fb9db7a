/* The controls that are more than one field, and which control a question gets. */
function moveItem(list, item, step) {
  const items = [...list.children], at = items.indexOf(item), to = at + step;
  if (to < 0 || to >= items.length) return;
  if (step < 0) items[to].before(item);
  else items[to].after(item);
  tell(say("moved", item.dataset.label, to + 1, items.length));
}

/* Two buttons beside each item; the arrow keys do the same from either. */
function orderItem(list, item, n) {
  const words = make("span", { class: "q-words" }, ...item.childNodes);
  item.dataset.place = n;
  item.dataset.label = plainText(words);
  const buttons = [[-1, "▲", "up"], [1, "▼", "down"]].map(([step, sign, name]) => {
    const one = make("button", { type: "button", class: "q-move", "aria-label": say(name, item.dataset.label) }, sign);
    one.addEventListener("click", () => {
      moveItem(list, item, step);
      one.focus();
    });
    return one;
  });
  item.append(words, make("span", { class: "q-moves" }, ...buttons));
  item.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key], held = document.activeElement;
    if (!step || list.dataset.locked) return;
    event.preventDefault();
    moveItem(list, item, step);
    held.focus();
  });
}

function orderingControl(question, reply) {
  const list = reply.querySelector(".q-options");
  let touched = false;
  list.classList.add("q-order");
  [...list.children].forEach((item, n) => orderItem(list, item, n));
  for (const name of ["click", "keydown"]) list.addEventListener(name, () => { touched = true; });
  return {
    read: () => [...list.children].map((item) => Number(item.dataset.place)),
    write: (places) => places.forEach((place) => list.append(list.querySelector(`[data-place="${place}"]`))),
    empty: () => !touched,
    lock: () => {
      list.dataset.locked = "yes";
      [...list.children].forEach((item, n) => {
        item.querySelectorAll("button").forEach((one) => { one.disabled = true; });
        const right = Number(item.dataset.place) === question.grading.places[n];
        item.classList.add(right ? "q-is-right" : "q-is-wrong");
        item.querySelector(".q-words").append(tick(right));
      });
    },
    digit: (n) => list.children[n - 1]?.querySelector("button").focus(),
  };
}

/* A field in place of each blank, or below the text where it has none (code is code); one
   that the text names twice is answered once. */
function gapField(gap, n) {
  if (gap.choices) return selectOf(say("blank", n + 1), gap.choices);
  return make("input", { type: "text", class: "q-blank", "aria-label": say("blank", n + 1), autocomplete: "off",
    autocapitalize: "none", spellcheck: "false", size: 12 });
}

function clozeControl(question, ask, reply) {
  const fields = question.grading.gaps.map((gap, n) => {
    const field = gapField(gap, n);
    const place = ask.querySelector(`.q-gap[data-gap="${n + 1}"]`);
    if (place) place.replaceWith(field);
    else ask.append(make("p", { class: "q-line" }, hidden(say("blank", n + 1)), `(${n + 1}) `, field));
    return field;
  });
  if (reply && !reply.querySelector("img, pre, table")) reply.remove();
  return {
    read: () => fields.map((field) => field.value),
    write: (values) => fields.forEach((field, n) => { field.value = values[n]; }),
    empty: () => fields.every((field) => !field.value.trim()),
    lock: () => fields.forEach((field, n) => {
      const right = gradeGap(question.grading.gaps[n], field.value) >= 1;
      field.disabled = true;
      field.classList.add(right ? "q-is-right" : "q-is-wrong");
      field.after(tick(right));
    }),
    first: fields[0],
    digit: (n) => fields[n - 1]?.focus(),
  };
}

/* What people grade themselves may be written down first. */
function controlFor(question, ask) {
  const reply = ask.querySelector(".q-reply"), { kind, grading } = question;
  if ((kind === "choice" || kind === "truefalse") && reply) return choiceControl(question, reply);
  if (kind === "matching" && grading) return matchingControl(question, reply);
  if (kind === "ordering" && grading) return orderingControl(question, reply);
  if (kind === "cloze" && grading) return clozeControl(question, ask, reply);
  if (kind === "short" || kind === "numeric") return lineControl(question, ask, false);
  return lineControl(question, ask, true);
}
