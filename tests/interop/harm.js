#!/usr/bin/env node
/* Banks whose every text means harm, as a quiz page, a book, a package and Markdown, opened in Chromium:
   no script of the bank runs, nothing is asked of the network, nothing that could act stays in a page.
   The same texts without us do run: that shows that the test would see it. TAP.

   usage: harm.js QCONV FOLDER    with ACE_DIR (where npm installed puppeteer-core, markdown-it and marked),
                                  PUPPETEER_EXECUTABLE_PATH (a Chromium) and, for packages, PYTHON (it has anki) */
"use strict";
const fs = require("fs"), path = require("path"), zlib = require("zlib");
const { execFileSync, spawnSync } = require("child_process");
const { createRequire } = require("module");
const { vectors, classes } = require("./vectors.js");
const installed = createRequire(path.join(process.env.ACE_DIR || ".", "node_modules", "x.js"));
const [qconv, folder] = process.argv.slice(2).map((name) => path.resolve(name));
const SAMPLE = Number(process.env.HARM_SAMPLE || 5); // every which vector is shown without us
const HOST = "http://book.test", MARKUPS = ["plain", "markdown", "html"];
let count = 0, failed = 0;

function check(name, problems) {
  count++;
  failed += problems.length > 0;
  console.log(`${problems.length ? "not ok" : "ok"} ${count} - ${name}`);
  problems.slice(0, 10).forEach((problem) => console.log(`#   ${String(problem).replace(/\s+/g, " ").slice(0, 300)}`));
}

/* --- banks --- */

const KINDS = [
  (text) => ({ kind: "open", answer: text }),
  (text) => ({ kind: "choice", several: false, choices: [{ text, correct: true, feedback: text, label: text.text }, { text, correct: false }] }),
  (text) => ({ kind: "short", answers: [{ text, correct: true, feedback: text }] }),
  (text) => ({ kind: "matching", pairs: [{ left: text, right: text }, { left: { markup: "plain", text: "b" }, right: text }], extra: [text] }),
  (text) => ({ kind: "ordering", items: [text, { markup: "plain", text: "b" }] }),
  (text) => ({ kind: "cloze", prompt: { markup: text.markup, text: text.text + "\n\n{{gap:1}}" },
    gaps: [{ id: "1", kind: "short", hint: text, answers: [{ text, correct: true }] }] }),
  (text) => ({ kind: "truefalse", correct: true, if_right: text, if_wrong: text }),
  (text) => ({ kind: "description" }),
];
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/* Each vector is a question whose every text is the vector, in one markup; every fifth has it in its names as well. */
function question({ text: vector }, n, markup) {
  const text = { markup, text: vector };
  const named = n % 25 ? {} : { title: vector, section: [vector], tags: [vector], number: vector, difficulty: vector, language: "en" };
  return { id: n % 7 ? `q${n}` : `${vector} ${n}`, prompt: text, feedback: text, hints: [text], ...KINDS[n % KINDS.length](text), ...named };
}

/* Markups take turns, so that each vector is in one of them. */
const markupOf = (n, number) => MARKUPS[(n + number + Number(process.env.HARM_TURN || 0)) % MARKUPS.length];

function bank(list, number) {
  const one = (n) => list[(n * 37) % list.length].text;
  return { format: "qconv-bank", version: 1, title: one(number), author: one(number + 1), licence: one(number + 2),
    description: one(number + 3), language: number % 2 ? "en" : one(number + 6), fields: { "source.url": one(number + 4) },
    questions: list.map((vector, n) => question(vector, n + number, markupOf(n, number))),
    media: [{ name: `${one(number + 5).replace(/[/\\\s\u0000-\u001f]/g, "_").slice(0, 40)}.png`, type: "image/png", data: PIXEL }] };
}

/* A bank for each class. */
function banks() {
  return Object.entries(classes).map(([name, texts], number) => {
    const list = texts.map((text) => ({ name, text })), file = path.join(folder, name);
    fs.writeFileSync(`${file}.json`, JSON.stringify(bank(list, number)));
    return { name, file, list };
  });
}

function convert({ file }, suffix, ...options) {
  execFileSync(qconv, [`${file}.json`, "-o", `${file}.${suffix}`, ...options], { stdio: "ignore" });
  return `${file}.${suffix}`;
}

/* --- the browser --- */

/* Seen by every page and frame before its own scripts. */
const CANARY = `window.hit = () => console.debug("HIT"); window.alert = window.confirm = window.prompt = window.hit;`;

/* What of a document could act; own() tells what is ours. */
const ACTING = `(root, own) => {
  const urls = ["href", "src", "srcset", "action", "formaction", "data", "poster", "background", "lowsrc", "dynsrc", "ping", "xlink:href", "cite", "longdesc"];
  const never = "script, style, iframe, object, embed, form, link, base, meta, frame, frameset, svg, template, portal, applet, textarea, xmp, plaintext, noscript, marquee, dialog, annotation-xml, maction";
  const leads = (element, value) => {
    let url;
    try { url = new URL(value, "${HOST}/"); } catch { return false; }
    const near = url.origin === "${HOST}" || url.protocol === "media:";
    return element.localName === "a" ? !near && !/^(https?|mailto):$/.test(url.protocol) : !near && !/^data:image\\//.test(url.href);
  };
  return [...root.querySelectorAll("*")].filter((element) => !own(element)).flatMap((element) => [
    ...(element.matches(never) ? [element.outerHTML] : []),
    ...[...element.attributes].filter(({ name, value }) => /^(.*:)?on/i.test(name) || name === "srcdoc" ||
      (name === "style" && /url|expression|binding|image|@/i.test(value)) || (urls.includes(name) && leads(element, value)))
      .map(({ name, value }) => "<" + element.localName + " " + name + "=" + value)]);
}`;

/* A tab for files of a map from path to { type, body }; what it asks besides, and what runs, is noted. Pictures
   beside a file are asked of nobody. */
async function tab(browser, files = new Map(), beside = false) {
  const opened = await browser.newPage();
  opened.files = files, opened.asked = [], opened.hits = 0;
  await opened.setRequestInterception(true);
  opened.on("request", (request) => {
    const url = new URL(request.url()), file = url.origin === HOST && files.get(decodeURIComponent(url.pathname.slice(1)));
    if (file) return request.respond({ contentType: file.type, body: file.body });
    const inside = ["data:", "blob:", "about:"].includes(url.protocol);
    if (!inside && !(url.origin === HOST && (beside || url.pathname === "/favicon.ico")) && url.protocol !== "media:") opened.asked.push(request.url());
    return inside ? request.continue() : request.abort();
  });
  opened.on("console", (message) => { opened.hits += message.text() === "HIT"; });
  opened.on("dialog", (dialog) => { opened.hits++; dialog.dismiss(); });
  await opened.evaluateOnNewDocument(CANARY);
  return opened;
}

const settle = (opened) => opened.evaluate(() => new Promise((done) => setTimeout(done, 150)));

/* The problems of a tab since the last time. */
async function noted(opened) {
  await settle(opened);
  const problems = [...new Set(opened.asked)].map((url) => `asked for ${url}`);
  if (opened.hits) problems.push(`${opened.hits} scripts ran`);
  opened.asked.length = 0, opened.hits = 0;
  return problems;
}

/* Loads each path in a frame of one page, a few at a time; what in them could act, or is not well formed. */
async function frames(opened, paths, own = "() => false") {
  await opened.goto(`${HOST}/frames`);
  return opened.evaluate(async (list, acting, ours) => {
    const check = eval(acting), mine = eval(ours), found = [];
    const load = (name) => new Promise((done) => {
      const frame = document.createElement("iframe");
      frame.onload = () => done([name, frame]);
      frame.src = encodeURI(name);
      document.body.append(frame);
    });
    for (let at = 0; at < list.length; at += 32) {
      const loaded = await Promise.all(list.slice(at, at + 32).map(load));
      await new Promise((done) => setTimeout(done, 30)); // for what pictures that are not there might do
      for (const [name, frame] of loaded) {
        const inside = frame.contentDocument, broken = inside && inside.querySelector("parsererror");
        if (!inside) found.push(`${name} went elsewhere`);
        else if (broken) found.push(`${name}: ${broken.textContent}`);
        else found.push(...check(inside, mine).map((what) => `${name}: ${what}`));
        frame.remove();
      }
    }
    return found;
  }, paths, ACTING, own);
}

const FRAMES = ["frames", { type: "text/html", body: "<!doctype html><title>frames</title><body>" }];

/* --- what is opened --- */

/* A page that shows the texts as they are, each in a frame of its own: how many of them do something. */
async function controls(browser) {
  const files = new Map([FRAMES]), opened = await tab(browser, files);
  await opened.goto(`${HOST}/frames`);
  const sample = vectors.filter((_, n) => n % SAMPLE === 0);
  const wrap = (body) => `<!doctype html><title>t</title><body>${body}`;
  const acted = await opened.evaluate(async (list) => {
    const acts = [];
    const types = ["click", "focus", "mouseover", "toggle", "begin", "animationstart", "pointerenter", "load", "error", "beforetoggle", "scrollend", "contentvisibilityautostatechange"];
    const run = (body, n) => new Promise((done) => {
      const frame = document.createElement("iframe");
      frame.onload = () => {
        const inside = frame.contentDocument;
        for (const element of inside ? inside.querySelectorAll("*") : []) {
          for (const type of types) element.dispatchEvent(new Event(type));
          if (/^\s*javascript:/i.test(element.href || "")) element.click();
        }
        setTimeout(() => { frame.remove(); done(); }, 60);
      };
      window["seen" + n] = () => acts.push(n);
      frame.srcdoc = `<script>window.hit = () => parent["seen${n}"]()</script>${body}`;
      document.body.append(frame);
    });
    for (let at = 0; at < list.length; at += 64) await Promise.all(list.slice(at, at + 64).map((body, n) => run(body, at + n)));
    return [...new Set(acts)];
  }, sample.map(({ text }) => text).map(wrap));
  const asked = new Set(opened.asked).size;
  await opened.close();
  for (const name of Object.keys(classes)) {
    const ran = acted.filter((n) => sample[n].name === name).length;
    console.log(`# without us: ${ran} of ${sample.filter((one) => one.name === name).length} ${name} run`);
  }
  console.log(`# without us: ${acted.length} of ${sample.length} run in a page, ${asked} addresses are asked`);
  check("control: texts that are not cleaned run, and are seen", acted.length * 3 > sample.length && asked > 0 ? [] : [`${acted.length} ran, ${asked} asked`]);
}

/* One bad text put into each output behind our back is seen. */
async function seen(browser, name, files, own) {
  const opened = await tab(browser, new Map([FRAMES, ...files]));
  const found = await frames(opened, files.map(([file]) => file), own);
  const problems = await noted(opened);
  check(`control: ${name} that is not clean is seen`, problems.length > 1 && found.length ? [] : [...problems, ...found, "and no more"]);
  await opened.close();
}

const BAD = '<img src="https://example.invalid/seen" onerror="hit()"/><p onclick="hit()">p</p>';

async function quizzes(browser, list) {
  const own = `(element) => element.closest("head") || element.matches("#data, #bank, script[type=module], .q-help, form:not([action])")`;
  const files = new Map([FRAMES]), problems = {};
  for (const one of list) files.set(`${one.name}.html`, { type: "text/html; charset=utf-8", body: fs.readFileSync(convert(one, "html")) });
  const opened = await tab(browser, files);
  for (const name of Object.keys(classes)) {
    problems[name] = await frames(opened, [`${name}.html`], own);
    await opened.goto(`${HOST}/${name}.html`);
    await opened.evaluate(async (most) => {
      const press = (key) => (document.activeElement || document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      for (const mode of ["q", "s"]) {
        press(mode);
        for (let n = 0; n < most; n++) [mode === "q" ? "1" : "Enter", "Enter", "ArrowRight"].forEach(press);
      }
    }, classes[name].length);
    check(`quiz page: ${classes[name].length} ${name}`, problems[name].concat(await noted(opened)));
  }
  await opened.close();
  await seen(browser, "a quiz page", [["bad.html", { type: "text/html", body: `<!doctype html><title>t</title><body>${BAD}` }]], own);
}

/* The files of a zip archive, as they are listed at its end. */
function unzip(bytes) {
  const files = new Map();
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end--;
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, comment] = [bytes.readUInt32LE(at + 20), ...[28, 30, 32].map((place) => bytes.readUInt16LE(at + place))];
    const local = bytes.readUInt32LE(at + 42), start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), bytes.readUInt16LE(at + 10) ? zlib.inflateRawSync(data) : data);
    at += 46 + name + extra + comment;
  }
  return files;
}

async function books(browser, list) {
  const types = { xhtml: "application/xhtml+xml", svg: "image/svg+xml", css: "text/css", png: "image/png", opf: "application/xml", ncx: "application/xml", xml: "application/xml" };
  const own = `(element) => element.closest("head, metadata") && element.matches("link[rel=stylesheet], meta") || element.closest("svg") === element.ownerDocument.documentElement && element.localName !== "script" && !/^on/.test([...element.attributes].map((one) => one.name).join())`;
  for (const name of Object.keys(classes)) {
    const files = new Map([FRAMES]), paths = [];
    for (const [place, body] of unzip(fs.readFileSync(convert(list.find((one) => one.name === name), "epub")))) {
      const suffix = place.replace(/.*\./, "");
      if (!types[suffix]) continue;
      files.set(place, { type: `${types[suffix]}; charset=utf-8`, body });
      if (["xhtml", "svg", "opf", "ncx", "xml"].includes(suffix)) paths.push(place);
      if (suffix !== "xhtml") continue;
      files.set(place + ".html", { type: "text/html; charset=utf-8", body });
      paths.push(place + ".html");
    }
    const opened = await tab(browser, files);
    const problems = await frames(opened, paths, own);
    check(`book: ${classes[name].length} ${name}, ${paths.length} files as XHTML and as HTML`, problems.concat(await noted(opened)));
    await opened.close();
  }
  const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${BAD}</body></html>`;
  await seen(browser, "a page of a book", [["bad.xhtml", { type: types.xhtml, body: page }]], own);
}

/* What Anki's reviewer does with a side: it becomes the page, and its scripts run. */
const REVIEW = `async (cards, acting) => {
  const check = eval(acting), stage = document.getElementById("qa"), found = [];
  const ours = (element) => element.closest("[data-ours]") || (element.matches("script, style") && cards.own.includes(element.textContent));
  const wait = () => new Promise((done) => setTimeout(done, 0));
  for (const [n, sides] of cards.list.entries())
    for (const side of sides) {
      stage.innerHTML = side;
      for (const script of stage.querySelectorAll("script")) {
        const again = document.createElement("script");
        for (const one of script.attributes) again.setAttribute(one.name, one.value);
        again.textContent = script.textContent;
        script.replaceWith(again);
      }
      found.push(...check(stage, ours).map((what) => n + ": " + what));
      if (n % 20 === 0) await wait();
    }
  return found;
}`;

/* The scripts and styles that every card of a type has are those of its template. */
function templatesOf(cards) {
  const times = new Map();
  for (const { sides } of cards)
    for (const side of sides)
      for (const [, script] of side.matchAll(/<(?:script|style)[^>]*>([^]*?)<\/(?:script|style)>/g)) times.set(script, (times.get(script) || 0) + 1);
  return [...times].filter(([, often]) => often > 20).map(([script]) => script);
}

async function packages(browser, list) {
  if (!process.env.PYTHON) return console.log(`ok ${++count} - packages # SKIP no Python with anki`);
  const files = list.map((one) => convert(one, "apkg"));
  const ran = spawnSync(process.env.PYTHON, [path.join(__dirname, "harm_cards.py"), ...files], { maxBuffer: 1 << 30, encoding: "utf8" });
  if (ran.status) return check("Anki renders the packages", [ran.stderr]);
  const cards = JSON.parse(ran.stdout), own = templatesOf(cards);
  const page = ["review", { type: "text/html; charset=utf-8", body: "<!doctype html><title>card</title><body class=card><main id=qa></main>" }];
  const review = async (opened, sides) => {
    await opened.goto(`${HOST}/review`);
    const found = await opened.evaluate(`(${REVIEW})(${JSON.stringify({ list: sides, own })}, ${JSON.stringify(ACTING)})`);
    return found.concat(await noted(opened));
  };
  const opened = await tab(browser, new Map([page]));
  for (const name of Object.keys(classes)) {
    const some = cards.filter((card) => list[card.package].name === name);
    const problems = await review(opened, some.map((card) => card.sides));
    check(`package: ${classes[name].length} ${name}, ${some.length} cards`, problems.concat(some.flatMap((card) => card.acts)));
  }
  const problems = await review(opened, [[BAD, ""]]);
  check("control: a card that is not clean is seen", problems.some((one) => /ran/.test(one)) && problems.length > 2 ? [] : problems);
  await opened.close();
}

/* Programs that show Markdown and let HTML pass. */
function renderers() {
  const all = {};
  if (!spawnSync("cmark", ["--version"]).error) all.cmark = (text) => execFileSync("cmark", ["--unsafe"], { input: text, encoding: "utf8", maxBuffer: 1 << 28 });
  for (const name of ["markdown-it", "marked"])
    try {
      const module = installed(name);
      if (name === "marked") all.marked = (text) => module.marked.parse(text);
      else {
        const reader = module({ html: true, linkify: true });
        reader.validateLink = () => true; // it would keep harmful links out by itself
        all[name] = (text) => reader.render(text);
      }
    } catch { /* it is not installed */ }
  return all;
}

/* Without white space, what is no character, and what programs make of bare URLs with something behind them. */
const squeeze = (text) => text.normalize("NFC").replace(/&lt;/g, "<").replace(/<\/[a-z0-9]+>/g, "").replace(/[\s\u00a0\ufeff\u0000-\u001f\ufdd0-\ufdef\ufffd\\]+/g, "");

async function markdowns(browser, list) {
  const all = renderers(), page = (html) => `<!doctype html><meta charset=utf-8><title>t</title><body>${html}`;
  const own = `(element) => element.matches("head *")`;
  for (const name of ["cmark", "markdown-it", "marked"].filter((one) => !all[one])) console.log(`ok ${++count} - Markdown in ${name} # SKIP it is not there`);
  const plain = { file: path.join(folder, "shown") }; // what is text is to be shown, whatever it looks like
  fs.writeFileSync(`${plain.file}.json`, JSON.stringify({ format: "qconv-bank", version: 1, questions: vectors.map(({ text }) => (
    { kind: "open", prompt: { markup: "plain", text }, answer: { markup: "plain", text: "a" } })) }));
  for (const one of [...list, plain]) one.written = fs.readFileSync(convert(one, "md"), "utf8");
  for (const [renderer, render] of Object.entries(all)) {
    const files = new Map([FRAMES, ["shown", { type: "text/html; charset=utf-8", body: page(render(plain.written)) }]]);
    for (const one of list) files.set(one.name, { type: "text/html; charset=utf-8", body: page(render(one.written)) });
    const opened = await tab(browser, files, true);
    for (const { name, list: texts } of list) {
      const problems = await frames(opened, [name], own);
      check(`Markdown in ${renderer}: ${texts.length} ${name}`, problems.concat(await noted(opened)));
    }
    await opened.goto(`${HOST}/shown`);
    const shown = squeeze(await opened.evaluate(() => document.body.textContent));
    check(`Markdown in ${renderer}: ${vectors.length} plain texts show as they are`,
      vectors.map(({ text }) => text).filter((text) => !shown.includes(squeeze(text))));
    await opened.close();
    await seen(browser, `Markdown in ${renderer}`, [["bad", { type: "text/html", body: page(render(`# a\n\n${BAD}\n`)) }]], own);
  }
}

async function main() {
  fs.mkdirSync(folder, { recursive: true });
  const browser = await installed("puppeteer-core").launch({ executablePath: process.env.PUPPETEER_EXECUTABLE_PATH, args: ["--no-sandbox"] });
  const list = banks(), parts = { controls, quizzes, books, packages, markdowns };
  for (const [name, part] of Object.entries(parts)) {
    if (process.argv[4] && process.argv[4] !== name) continue;
    const start = Date.now();
    await part(browser, list);
    console.log(`# ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  await browser.close();
  console.log(`1..${count}`);
  process.exitCode = failed ? 1 : 0;
}

main().catch((error) => {
  console.log(`Bail out! ${error.stack}`);
  process.exit(1);
});
