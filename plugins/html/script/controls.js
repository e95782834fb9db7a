/* Controls to answer with, made of what the page shows. Each is { read, write, lock, empty,
   first, digit }: the reply and back again, no more changes, whether nothing was answered
   yet, where typing starts, and what a digit does. */
function mark(element, right, own) {
  if (!right && !own) return;
  element.classList.add(right ? "q-is-right" : "q-is-wrong");
  const words = [own && say("yours"), right && say("isRight")].filter(Boolean).join(", ");
  element.append(make("span", { class: "q-mark" }, (right ? "✓ " : "✗ ") + words));
}

function tick(right) {
  return make("span", { class: "q-mark" }, right ? "✓" : "✗", hidden(say(right ? "right" : "wrong")));
}

/* Radio buttons or boxes, made of the items of a list. */
function choiceControl(question, reply) {
  const list = reply.querySelector(".q-options"), several = question.grading?.several ?? Boolean(reply.querySelector(".q-task"));
  const name = `choice${++copies}`;
  const task = reply.querySelector(".q-task");
  const boxes = [...list.children].map((item) => {
    const box = make("input", { type: several ? "checkbox" : "radio", name });
    const label = make("label", { class: "q-choice" }, box, make("span", { class: "q-words" }, ...item.childNodes));
    return { box, label };
  });
  const group = make("fieldset", { class: "q-choices" }, make("legend", { class: task ? "q-task" : "q-unseen" },
    task ? plainText(task) : say("reply")), ...boxes.map((one) => one.label));
  task?.remove();
  list.replaceWith(group);
  const credits = question.grading?.credits ?? (question.grading?.truth === undefined ? null
    : question.grading.truth ? [1, 0] : [0, 1]);
  return {
    read: () => boxes.flatMap(({ box }, n) => box.checked ? [n] : []),
    write: (places) => boxes.forEach(({ box }, n) => { box.checked = places.includes(n); }),
    empty: () => !boxes.some(({ box }) => box.checked),
    lock: () => boxes.forEach(({ box, label }, n) => {
      box.disabled = true;
      if (credits) mark(label, credits[n] > 0, box.checked);
    }),
    digit: (n) => {
      const one = boxes[n - 1]?.box;
      if (!one || one.disabled) return;
      one.checked = several ? !one.checked : true;
      one.focus();
    },
  };
}

function lineControl(question, ask, long) {
  const field = long ? make("textarea", { rows: 3 }) : make("input", { type: "text", autocomplete: "off",
    autocapitalize: "none", spellcheck: "false", inputmode: question.kind === "numeric" && !question.grading?.units ? "decimal" : false });
  field.dir = "auto";
  ask.append(make("p", { class: "q-line" }, make("label", {}, say("reply"), field)));
  return {
    read: () => field.value,
    write: (text) => { field.value = text; },
    empty: () => !field.value.trim(),
    lock: () => { field.readOnly = true; },
    first: long ? null : field,
  };
}

function selectOf(label, options) {
  return make("select", { "aria-label": label, class: "q-select" }, make("option", { value: "" }, "–"),
    ...options.map((text, n) => make("option", { value: n }, text)));
}

/* A box beside each left side with all the right ones. */
function matchingControl(question, reply) {
  const rights = [...reply.querySelectorAll(".q-rights > li")].map(plainText);
  const lefts = [...reply.querySelectorAll(".q-lefts > li")];
  const boxes = lefts.map((item) => {
    const box = selectOf(say("match", plainText(item)), rights);
    item.append(" ", box);
    return box;
  });
  return {
    read: () => boxes.map((box) => box.value === "" ? -1 : Number(box.value)),
    write: (places) => boxes.forEach((box, n) => { box.value = places[n] < 0 ? "" : places[n]; }),
    empty: () => boxes.every((box) => box.value === ""),
    lock: () => boxes.forEach((box, n) => {
      const right = Number(box.value) === question.grading.places[n] && box.value !== "";
      box.disabled = true;
      box.classList.add(right ? "q-is-right" : "q-is-wrong");
      box.after(tick(right));
    }),
    digit: (n) => boxes[n - 1]?.focus(),
  };
}
