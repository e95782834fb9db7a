#!/usr/bin/env node
/* Looks at pages of books in Chromium, at the size of a reader made of paper-like screen: no page may have a script
   or ask for anything but files of its book, nothing may be wider than the screen, and axe may find no violation of
   WCAG 2.2 A and AA, by day and in the dark. Prints a line for each book: "ok" or "not ok", and the book.

   usage: pages.js [-o FOLDER] [-n PAGES] BOOK.epub...
          with ACE_DIR (where npm installed @daisy/ace and axe-core) and PUPPETEER_EXECUTABLE_PATH (a Chromium);
          -o: keeps a picture of each page there; -n: how many pages of a book, 5 if not said */
"use strict";
const fs = require("fs"), os = require("os"), path = require("path"), { pathToFileURL } = require("url");
const { createRequire } = require("module");
const installed = createRequire(path.resolve(process.env.ACE_DIR || ".", "node_modules", "x.js"));
const AXE = fs.readFileSync(installed.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SIZE = { width: 600, height: 800 };

const widest = () => {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && (box.right > width + 1 || box.left < -1);
  }).slice(0, 3).map((element) => `${element.localName}.${element.getAttribute("class") || ""} is wider than the screen`);
};

async function violations(page, scheme) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const found = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), TAGS);
  return found.violations.map((rule) => `${scheme}: ${rule.id}: ${rule.nodes.length} of ${rule.nodes[0].html.slice(0, 120)}`);
}

async function look(browser, folder, name, picture) {
  const page = await browser.newPage(), bad = [], home = pathToFileURL(folder).href + "/";
  await page.setViewport(SIZE);
  page.on("request", (request) => request.url().startsWith(home) || bad.push(`asks for ${request.url()}`));
  page.on("requestfailed", (request) => bad.push(`cannot load ${request.url()}`));
  page.on("pageerror", (problem) => bad.push(String(problem)));
  await page.goto(home + "EPUB/" + name);
  if (await page.evaluate(() => document.querySelectorAll("script, parsererror").length))
    bad.push("has a script, or is not well formed");
  bad.push(...await page.evaluate(widest));
  if (picture)
    await page.screenshot({ path: picture });
  await page.evaluate(AXE);
  bad.push(...await violations(page, "light"), ...await violations(page, "dark"));
  await page.close();
  return bad.map((line) => `${name}: ${line}`);
}

/* Cover, contents, and the first pages of questions and of answers in turn. */
function sample(folder, most) {
  const all = fs.readdirSync(path.join(folder, "EPUB")).filter((name) => name.endsWith(".xhtml"))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const named = (prefix) => all.filter((name) => name.startsWith(prefix));
  const sections = named("section"), answers = named("answers"), mixed = [];
  for (let i = 0; i < sections.length || i < answers.length; i++)
    mixed.push(...sections.slice(i, i + 1), ...answers.slice(i, i + 1));
  return ["cover.xhtml", "nav.xhtml", ...mixed].slice(0, most);
}

async function main() {
  const given = process.argv.slice(2), options = { "-n": "5" };
  while (given[0] && given[0].startsWith("-"))
    options[given.shift()] = given.shift();
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "pages-"));
  const browser = await installed("puppeteer-core").launch({ executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
    args: ["--no-sandbox", "--allow-file-access-from-files"], protocolTimeout: 600000 });
  let failed = 0;
  for (const book of given) {
    const title = path.basename(book, ".epub"), folder = path.join(work, title), bad = [];
    await installed("extract-zip")(path.resolve(book), { dir: folder });
    for (const name of sample(folder, Number(options["-n"])))
      bad.push(...await look(browser, folder, name, options["-o"] &&
        path.join(path.resolve(options["-o"]), `${title}-${path.basename(name, ".xhtml")}.png`)));
    fs.rmSync(folder, { recursive: true });
    console.log(`${bad.length ? "not ok" : "ok"} ${book}`);
    bad.slice(0, 12).forEach((line) => console.log(`#   ${line}`));
    failed += bad.length > 0;
  }
  await browser.close();
  fs.rmSync(work, { recursive: true });
  process.exit(failed ? 1 : 0);
}

main();
