#!/usr/bin/env node
/* Looks at the pages of cards.py, on a phone and on a desk: photographs each, and says as TAP
   whether axe finds a violation (contrast above all), whether anything is wider than the
   screen, and whether both sides show shuffled choices in one order.

   usage: look.js FOLDER          with ACE_DIR (where npm installed puppeteer-core and axe-core)
                                  and PUPPETEER_EXECUTABLE_PATH (a Chromium) */
"use strict";
const fs = require("fs"), path = require("path");
const { createRequire } = require("module");
const installed = createRequire(path.join(process.env.ACE_DIR || ".", "node_modules", "x.js"));
const SIZES = { phone: [390, 780], desk: [760, 640] };
const HEIGHTS = { code: 490 }; // of a picture that is to show no more than the card
let count = 0, failed = 0;

function check(name, problems) {
  count++;
  failed += problems.length > 0;
  console.log(`${problems.length ? "not ok" : "ok"} ${count} - ${name}`);
  problems.forEach((problem) => console.log(`#   ${problem}`));
}

async function violations(page) {
  await page.addScriptTag({ path: installed.resolve("axe-core/axe.min.js") });
  // a card is a part of a program's page: headings and landmarks are the program's
  // and the browser lets the keyboard into what scrolls, which axe does not know
  const options = { runOnly: ["wcag2a", "wcag2aa", "wcag21aa"], rules: { "scrollable-region-focusable": { enabled: false } } };
  const found = await page.evaluate((asked) => axe.run(document, asked), options);
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`
    .replace(/\s+/g, " ")));
}

const widest = () => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => element && element.id !== "qa" &&
    (getComputedStyle(element).overflowX === "auto" || scrolls(element.parentElement));
  return [...document.querySelectorAll("#qa *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && !scrolls(element.parentElement) && (box.right > width + 1 || box.left < -1);
  }).map((element) => `${element.tagName.toLowerCase()}.${element.className} is wider than the screen`);
};

const order = () => [...document.querySelectorAll(".qc-choices > li")].map((item) => item.textContent);
/* Whether the letters that the back names are those of the choices that it marks. */
const key = () => {
  const items = [...document.querySelectorAll("ol.qc-choices > li")];
  const right = items.map((item, n) => item.classList.contains("qc-ok") ? String.fromCharCode(65 + n) : "").join("");
  return [right, [...document.querySelectorAll(".qc-right .qc-letter")].map((mark) => mark.textContent).join("")];
};

async function look(browser, folder, file, orders) {
  const name = file.replace(/\.html$/, ""), [card, side, mode] = name.split("-");
  for (const [device, [width, height]] of Object.entries(SIZES)) {
    const page = await browser.newPage();
    await page.setViewport({ width, height: device === "desk" && HEIGHTS[card] || height });
    await page.goto("file://" + path.join(folder, file));
    await page.screenshot({ path: path.join(folder, `${card}-${side}-${device}-${mode}.png`) });
    check(`${card}, ${side}, ${device}, ${mode}: nothing is clipped`, await page.evaluate(widest));
    if (card === "several") {
      orders.push((await page.evaluate(order)).join("|"));
      const [marked, named] = await page.evaluate(key);
      if (side === "answer")
        check(`${device}, ${mode}: the letters follow the choices`, marked === named ? [] : [`${marked} and ${named}`]);
    }
    check(`${card}, ${side}, ${device}, ${mode}: axe has no complaint`, await violations(page));
    await page.close();
  }
}

async function main() {
  const folder = path.resolve(process.argv[2]), orders = [];
  const browser = await installed("puppeteer-core").launch({
    executablePath: process.env.PUPPETEER_EXECUTABLE_PATH, args: ["--no-sandbox", "--allow-file-access-from-files"] });
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".html")).sort())
    await look(browser, folder, file, orders);
  await browser.close();
  check("choices come in one order on both sides", new Set(orders).size === 1 ? [] : orders);
  console.log(`1..${count}`);
  process.exitCode = failed ? 1 : 0;
}

main();
