#!/usr/bin/env node
/* Opens quiz pages in Chromium and works them by the keyboard alone: a quiz and a round of
   study to the end, what is kept and for whom, what is read without a script, what is
   printed, what bad banks can do. axe looks at every view by day and by night. TAP.

   usage: quiz.js QCONV FOLDER    with ACE_DIR (where npm installed puppeteer-core and axe-core)
                                  and PUPPETEER_EXECUTABLE_PATH (a Chromium); FOLDER gets the pictures */
"use strict";
const fs = require("fs"), path = require("path");
const { execFileSync } = require("child_process");
const { createRequire } = require("module");
const { vectors } = require("./vectors.js");
const installed = createRequire(path.join(process.env.ACE_DIR || ".", "node_modules", "x.js"));
const [qconv, folder] = process.argv.slice(2).map((name) => path.resolve(name));
const EVERY = path.join(__dirname, "..", "data", "every-kind.json");
let count = 0, failed = 0;

function check(name, problems) {
  const list = Array.isArray(problems) ? problems : problems ? [] : [name];
  count++;
  failed += list.length > 0;
  console.log(`${list.length ? "not ok" : "ok"} ${count} - ${name}`);
  list.slice(0, 8).forEach((problem) => console.log(`#   ${problem}`));
}

function page(name, bank, ...options) {
  const source = typeof bank === "string" ? bank : path.join(folder, name + ".json"), target = path.join(folder, name + ".html");
  if (typeof bank !== "string") fs.writeFileSync(source, JSON.stringify(bank));
  execFileSync(qconv, [source, "-o", target, ...options.flatMap((option) => ["--option", option])], { stdio: "ignore" });
  return "file://" + target;
}

const markdown = (text) => ({ markup: "markdown", text });
const bankOf = (title, questions, more = {}) => ({ format: "qconv-bank", version: 1, title, language: "en", questions, ...more });

/* A tab that notes what the page asks the network for and what goes wrong in it. */
async function tab(browser, width = 1100, height = 800) {
  const opened = await browser.newPage();
  opened.asked = [], opened.wrong = [];
  opened.on("request", (request) => { if (!request.url().startsWith("data:")) opened.asked.push(request.url()); });
  opened.on("pageerror", (error) => opened.wrong.push(error.message));
  opened.on("console", (message) => { if (message.type() === "error") opened.wrong.push(message.text()); });
  opened.on("dialog", (dialog) => { opened.wrong.push("a dialog: " + dialog.message()); dialog.dismiss(); });
  await opened.setViewport({ width, height });
  return opened;
}

const text = (opened, selector) => opened.$eval(selector, (element) => element.textContent.trim());
const there = async (opened, selector) => Boolean(await opened.$(selector));

async function violations(opened) {
  const source = fs.readFileSync(installed.resolve("axe-core/axe.min.js"), "utf8");
  await opened.evaluate(source); // past the page's policy, which lets no other script in
  const found = await opened.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`.replace(/\s+/g, " ")));
}

/* Goes on with Tab until the focus is on what is wanted. */
async function tabTo(opened, selector) {
  for (let i = 0; i < 80; i++) {
    if (await opened.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await opened.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector} in ${await text(opened, "main:not([hidden])")}`);
}

const fill = (pattern) => pattern.replace(/\*/g, "x");
const numberFor = (number) => String(number.value ?? number.low ?? number.high);

async function pick(opened, place) {
  for (let i = 0; i <= place; i++) await opened.keyboard.press("ArrowDown");
}

async function typeGaps(opened, gaps) {
  for (let n = 0; n < gaps.length; n++) {
    await tabTo(opened, `[aria-label="Blank ${n + 1}"]`);
    const gap = gaps[n];
    if (gap.choices) await pick(opened, gap.credits.indexOf(Math.max(...gap.credits)));
    else await opened.keyboard.type(gap.numbers ? numberFor(gap.numbers[0]) : fill(gap.accepts[0].text));
  }
}

const orderNow = (opened) => opened.$$eval(".q-order > li", (items) => items.map((item) => Number(item.dataset.place)));

/* Into this order: each item in turn is carried up to its place; at least one is moved, and back. */
async function order(opened, places) {
  await opened.keyboard.press("1");
  await opened.keyboard.press("ArrowDown");
  for (let to = 0; to < places.length; to++) {
    const at = (await orderNow(opened)).indexOf(places[to]);
    await opened.keyboard.press(String(at + 1));
    for (let i = at; i > to; i--) await opened.keyboard.press("ArrowUp");
  }
}

async function answer(opened, { kind, grading }, right) {
  const keys = opened.keyboard;
  if (!grading) {
    await keys.press("Enter");
    return keys.press(right ? "2" : "1");
  }
  if (grading.credits) {
    const best = grading.several ? null : grading.credits.indexOf(Math.max(...grading.credits));
    for (let n = 0; n < grading.credits.length; n++)
      if (grading.several ? (grading.credits[n] > 0) === right : right ? n === best : n !== best && grading.credits[n] <= 0) {
        await keys.press(String(n + 1));
        if (!grading.several) break;
      }
  } else if (grading.truth !== undefined) await keys.press(grading.truth === right ? "1" : "2");
  else if (grading.accepts) await keys.type(right ? fill(grading.accepts[0].text) : "no such word");
  else if (grading.numbers) await keys.type(right ? numberFor(grading.numbers[0]) : "-987654");
  else if (kind === "ordering") {
    await order(opened, right ? grading.places : [...grading.places.slice(1), grading.places[0]]);
    await tabTo(opened, ".q-actions > .q-first");
  }
  else if (grading.places)
    for (let n = 0; n < grading.places.length; n++) {
      await keys.press(n ? "Tab" : "1");
      await pick(opened, right ? grading.places[n] : (grading.places[n] + 1) % grading.places.length);
    }
  else if (right) await typeGaps(opened, grading.gaps);
  else await keys.type("no such word");
  await keys.press("Enter");
}

const dataOf = (opened) => opened.$eval("#data", (element) => JSON.parse(element.textContent));

/* Answers all; those that wrong() names wrongly. The points there should be. */
async function quiz(opened, wrong) {
  const { questions } = await dataOf(opened), problems = [];
  let points = 0, most = 0;
  for (const [n, question] of questions.entries()) {
    const right = !wrong(question, n);
    await answer(opened, question, right);
    const worth = question.points ?? 1;
    most += worth;
    if (right) points += worth;
    const verdict = await text(opened, ".q-verdict").catch(() => "none");
    const good = verdict.startsWith("✓");
    if (good !== right) problems.push(`${question.id} (${question.kind}): ${verdict}`);
    if (n === 0) {
      const status = await text(opened, ".q-status");
      await opened.reload();
      if (await text(opened, ".q-status") !== status || !await there(opened, ".q-verdict")) problems.push("a reload forgets");
    }
    await opened.keyboard.press("Enter");
  }
  return { points, most, problems };
}

async function runs(browser, url) {
  const opened = await tab(browser);
  await opened.goto(url);
  await opened.keyboard.press("q");
  const all = await quiz(opened, () => false);
  check("quiz: every right reply is right", all.problems);
  check("quiz: the score is full", (await text(opened, ".q-score")) === `${all.most} of ${all.most} points, 100 %`);
  await opened.keyboard.press("Enter");
  const some = await quiz(opened, (question, n) => n % 3 === 1);
  check("quiz: every wrong reply is wrong", some.problems);
  const score = `${some.points} of ${some.most} points, ${Math.round(100 * some.points / some.most)} %`;
  check("quiz: the score is what was right", (await text(opened, ".q-score")) === score ? [] : [await text(opened, ".q-score"), score]);
  const wrong = (await opened.$$(".q-review li")).length;
  await opened.screenshot({ path: path.join(folder, "result.png") });
  await opened.reload();
  check("quiz: the result survives a reload", (await text(opened, ".q-score")) === score);
  await opened.keyboard.press("Enter");
  check("quiz: review asks the wrong ones only", (await text(opened, ".q-status")).startsWith(`1 of ${wrong}`));
  check("the network is asked for nothing", [...new Set(opened.asked)].filter((asked) => asked !== url));
  check("nothing goes wrong in the page", opened.wrong);
  return opened;
}

async function studies(browser, url) {
  const opened = await tab(browser);
  await opened.goto(url);
  await opened.keyboard.press("s");
  const { questions } = await dataOf(opened);
  await opened.keyboard.press("Enter");
  check("study: Enter shows the answer and moves there",
    await opened.evaluate(() => document.activeElement.classList.contains("q-back")));
  await opened.keyboard.press("1");
  for (let n = 0; n < questions.length; n++) {
    if (n === 3) await opened.reload();
    if (n === 3) check("study: a reload keeps what is known", (await text(opened, ".q-status")).includes("3 known"));
    await opened.keyboard.press(n % 2 ? "Enter" : " ");
    await opened.keyboard.press("2");
  }
  check("study: it ends when all are known", (await text(opened, "#card-title")) === `All ${questions.length} known. Well done!`);
  check("study: nothing goes wrong", opened.wrong);
  await opened.close();
}

async function keeps(browser, first, second) {
  const opened = await tab(browser);
  await opened.goto(second);
  check("another bank begins anew", (await text(opened, ".q-status")).startsWith("1 of 2") && (await text(opened, ".q-status")).includes("0 known"));
  await opened.keyboard.press("?");
  check("? opens the help", await there(opened, "dialog[open]"));
  await opened.keyboard.press("Escape");
  await opened.keyboard.press("Enter");
  await opened.keyboard.press("2");
  const stored = await opened.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("qconv:")));
  check("each bank has a place of its own", stored.length === 2);
  await opened.goto(first);
  check("and the first is as it was", (await text(opened, "#card-title")) === "All 25 known. Well done!");
  await opened.keyboard.press("/");
  await opened.keyboard.type("zzzznothing");
  await opened.waitForFunction(() => document.querySelector(".q-found").textContent.startsWith("0 of"));
  check("search finds nothing where there is nothing", await there(opened, ".q-message"));
  await opened.evaluate(() => localStorage.clear());
  await opened.goto(first);
  await opened.keyboard.press("Tab");
  await tabTo(opened, ".q-filter > summary");
  await opened.keyboard.press("Enter");
  await tabTo(opened, ".q-filter select");
  await opened.keyboard.press("ArrowDown");
  await opened.waitForFunction(() => !document.querySelector(".q-found").textContent.startsWith("25 of"));
  const { questions, sections } = await dataOf(opened);
  const end = sections.findIndex(([, depth], n) => n > 0 && depth === 1);
  const below = questions.filter(({ section }) => section !== undefined && (end < 0 || section < end)).length;
  const shown = await text(opened, ".q-found");
  check("a section holds those below it", below > 0 && shown === `${below} of ${questions.length} questions` ? [] : [shown, below]);
  await opened.close();
}

const noStorage = () => Object.defineProperty(window, "localStorage", { get() { throw new Error("no"); } });

async function withoutStorage(browser, url) {
  const opened = await tab(browser);
  await opened.evaluateOnNewDocument(noStorage);
  await opened.goto(url);
  await opened.keyboard.press("Enter");
  await opened.keyboard.press("2");
  check("it works where nothing can be kept", (await text(opened, ".q-status")).includes("1 known") ? opened.wrong : ["no progress"]);
  await opened.close();
}

async function looks(browser, url, name, expectation) {
  for (const [device, width, height] of [["phone", 320, 640], ["tablet", 820, 1100], ["desktop", 1280, 900]])
    for (const theme of ["light", "dark"]) {
      const opened = await tab(browser, width, height), problems = [];
      await opened.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }, { name: "prefers-reduced-motion", value: "reduce" }]);
      await opened.goto(url);
      for (const mode of ["study", "quiz", "read"]) {
        await opened.evaluate(() => localStorage.clear());
        await opened.reload();
        await opened.keyboard.press(mode[0]);
        if (mode === "study") await opened.keyboard.press("Enter");
        const { questions } = await dataOf(opened);
        for (let n = 0; n < (mode === "quiz" ? questions.length : 1); n++) {
          if (mode === "quiz") await answer(opened, questions[n], n % 2 === 0);
          if (mode === "quiz" && !await there(opened, ".q-verdict")) problems.push(`quiz ${n}: no verdict`);
          const wide = await opened.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) problems.push(`${mode} ${n} is ${wide} pixels too wide`);
          if (device === "desktop" || n === 0) problems.push(...(await violations(opened)).map((one) => `${mode} ${n}: ${one}`));
          await opened.screenshot({ path: path.join(folder, `${name}-${device}-${theme}-${mode}-${n}.png`) });
          if (mode === "quiz") await opened.keyboard.press("Enter");
        }
      }
      check(`${name}, ${device}, ${theme}: axe has no complaint and nothing is too wide`, problems.concat(expectation ? await expectation(opened) : []));
      await opened.close();
    }
}

async function withoutScript(browser, url) {
  const opened = await tab(browser);
  await opened.setJavaScriptEnabled(false);
  await opened.goto(url);
  const seen = await opened.evaluate(() => ({ folds: document.querySelectorAll("details.q-answer").length,
    shown: document.querySelector("#list").getBoundingClientRect().height, buttons: document.querySelectorAll("button").length }));
  check("without a script all is there to read", seen.folds > 20 && seen.shown > 1000 && seen.buttons === 0);
  await opened.screenshot({ path: path.join(folder, "no-script.png") });
  await opened.close();
}

async function prints(browser, url) {
  const opened = await tab(browser);
  await opened.goto(url);
  await opened.emulateMediaType("print");
  const seen = await opened.evaluate(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
    return { controls: shown(".q-stage, .q-bar, .q-tools, button, input, details"), list: shown("#list"), key: shown("#key"),
      breaks: getComputedStyle(document.getElementById("key")).breakBefore };
  });
  check("print: questions, the key on a page of its own, no controls",
    !seen.controls && seen.list && seen.key && seen.breaks === "page" ? [] : [JSON.stringify(seen)]);
  fs.writeFileSync(path.join(folder, "print.pdf"), await opened.pdf({ format: "A4", margin: { top: "2cm", bottom: "2cm", left: "2cm", right: "2cm" } }));
  await opened.close();
}

async function harm(browser) {
  const questions = vectors.map((vector, n) => ({ kind: n % 2 ? "open" : "choice", id: `v${n}`, title: vector, tags: [vector.slice(0, 60)],
    prompt: { markup: ["html", "markdown", "plain"][n % 3], text: vector }, feedback: { markup: "html", text: vector },
    ...(n % 2 ? { answer: { markup: "html", text: vector } } : { several: false, choices: [
      { text: { markup: "html", text: vector }, correct: true }, { text: { markup: "markdown", text: vector }, correct: false }] }) }));
  const url = page("harm", bankOf("</title><script>hit()</script>", questions, { author: "\"><img src=x onerror=hit()>" }));
  const opened = await tab(browser);
  await opened.exposeFunction("hit", () => opened.wrong.push("a script of the bank ran"));
  await opened.evaluateOnNewDocument(() => { window.alert = window.hit; });
  await opened.goto(url);
  const bad = await opened.evaluate(() => [...document.querySelectorAll("body *")].flatMap((element) =>
    [...element.attributes].filter((one) => /^on/i.test(one.name) || /^\s*(javascript|vbscript|data:text)/i.test(one.value) || one.name === "style" || one.name === "srcdoc")
      .map((one) => `${element.tagName} ${one.name}=${one.value}`))
    .concat([...document.querySelectorAll("iframe, object, embed, form[action], link, base, style:not(head *), svg, math a, math [href], annotation-xml, script:not(#data):not(#bank):not([type=module]):not(head *)")].map((one) => one.outerHTML)));
  check(`harm: ${vectors.length} texts bring nothing that acts`, bad);
  for (const mode of ["q", "s"]) {
    await opened.keyboard.press(mode);
    for (let n = 0; n < questions.length; n++) {
      await opened.keyboard.press(mode === "q" ? "1" : "Enter");
      if (mode === "q") await opened.keyboard.press("Enter");
      await opened.keyboard.press("ArrowRight");
    }
  }
  check("harm: nothing runs and nothing is asked for", opened.wrong.filter((one) => !/font|favicon/.test(one)).concat([...new Set(opened.asked)].filter((asked) => asked !== url)));
  await opened.close();
}

async function large(browser) {
  const questions = Array.from({ length: 5000 }, (_, n) => ({ kind: "choice", several: false, section: [`Part ${n % 50}`], tags: [`tag ${n % 20}`],
    prompt: markdown(`What is **${n}** times two? ${"Some words to fill a line or two. ".repeat(4)}`),
    choices: [0, 1, 2, 3].map((m) => ({ text: markdown(`It is \`${2 * n + m}\``), correct: m === 0 })), feedback: markdown("Two times is the number and itself.") }));
  const empty = page("empty", bankOf("Empty", [{ kind: "open", prompt: markdown("a"), answer: markdown("b") }])), url = page("large", bankOf("Large", questions));
  const times = {};
  for (const [name, target] of [["empty", empty], ["large", url]]) {
    const opened = await tab(browser);
    await opened.goto(target);
    times[name] = await opened.evaluate(() => new Promise((found) => new PerformanceObserver((entries) => found(entries.getEntries()[0].startTime))
      .observe({ type: "paint", buffered: true })));
    if (name === "large") {
      const nodes = await opened.evaluate(async () => {
        const slow = [], start = performance.now();
        for (let i = 0; i < 50; i++) {
          const before = performance.now();
          document.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
          document.body.getBoundingClientRect();
          slow.push(performance.now() - before);
        }
        return { stage: document.querySelectorAll("#stage *").length, slow: Math.max(...slow), mean: (performance.now() - start) / 50 };
      });
      check("5,000 questions: one is rendered", nodes.stage < 60);
      times.step = nodes.mean;
      const before = Date.now();
      await opened.keyboard.press("r");
      await opened.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      times.read = Date.now() - before;
    }
    await opened.close();
  }
  console.log(`# first paint: ${times.large.toFixed(0)} ms with 5,000 questions, ${times.empty.toFixed(0)} ms with one; ` +
    `a step takes ${times.step.toFixed(1)} ms, the list of all ${times.read} ms; ${fs.statSync(url.slice(7)).size} bytes`);
}

async function main() {
  fs.mkdirSync(folder, { recursive: true });
  const browser = await installed("puppeteer-core").launch({ executablePath: process.env.PUPPETEER_EXECUTABLE_PATH, args: ["--no-sandbox"] });
  const every = page("every", EVERY), second = page("second", bankOf("Second", [
    { kind: "open", prompt: markdown("One?"), answer: markdown("1") }, { kind: "open", prompt: markdown("Two?"), answer: markdown("2") }]));
  await (await runs(browser, every)).close();
  await studies(browser, page("end", EVERY, "key=end"));
  await keeps(browser, every, second);
  await withoutStorage(browser, second);
  await withoutScript(browser, every);
  await prints(browser, every);
  await harm(browser);
  await large(browser);
  await looks(browser, every, "every");
  await looks(browser, page("arabic", bankOf("بنك أسئلة", [
    { kind: "truefalse", section: ["أنهار"], prompt: markdown("النيل نهر طويل."), correct: true },
    { kind: "choice", several: false, section: ["أنهار"], prompt: markdown("ما أطول نهر؟"), choices: [
      { text: markdown("النيل"), correct: true }, { text: markdown("دجلة"), correct: false }] }], { language: "ar" })), "arabic");
  await browser.close();
  console.log(`1..${count}`);
  process.exitCode = failed ? 1 : 0;
}

main().catch((error) => {
  console.log(`Bail out! ${error.stack}`);
  process.exit(1);
});
