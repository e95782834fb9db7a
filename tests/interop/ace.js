#!/usr/bin/env node
/* Shows many books to Ace in one process with one browser. Not one violation is allowed. Prints a line for each:
   "ok" or "not ok", and the book; below it the rules that were broken.

   usage: ace.js BOOK.epub...     with ACE_DIR (where npm installed @daisy/ace) and PUPPETEER_EXECUTABLE_PATH */
"use strict";
const fs = require("fs"), os = require("os"), path = require("path");
const { createRequire } = require("module");
const installed = createRequire(path.resolve(process.env.ACE_DIR || ".", "node_modules", "x.js"));
const runner = installed("@daisy/ace-axe-runner-puppeteer"), ace = installed("@daisy/ace-core");

/* What failed: the tests of each document, by rule and place. */
function failures(report) {
  const bad = [];
  for (const document of report.assertions || [])
    for (const one of document.assertions || [])
      if ((one["earl:result"] || {})["earl:outcome"] === "fail")
        bad.push(`${(document["earl:testSubject"] || {}).url}: ${one["earl:test"]["dct:title"]}: `
          + `${(one["earl:result"]["dct:description"] || "").replace(/\s+/g, " ")}`);
  return bad;
}

async function main() {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "ace-"));
  const { launch, close } = runner;
  await launch();
  runner.launch = runner.close = async () => {}; // each book would start a browser of its own
  let failed = 0;
  for (const book of process.argv.slice(2)) {
    let bad;
    try {
      const [, report] = await ace(path.resolve(book), { cwd: process.cwd(), outdir: path.join(work, "out"), silent: true, initLogger: true, jobid: "" }, runner);
      bad = failures(report);
      if (report["earl:result"]["earl:outcome"] !== "pass" && !bad.length)
        bad = ["its verdict is " + report["earl:result"]["earl:outcome"]];
    } catch (problem) {
      bad = [String(problem && problem.stack || problem)];
    }
    fs.rmSync(path.join(work, "out"), { recursive: true, force: true });
    console.log(`${bad.length ? "not ok" : "ok"} ${book}`);
    bad.slice(0, 12).forEach((line) => console.log(`#   ${line}`));
    failed += bad.length > 0;
  }
  await close();
  fs.rmSync(work, { recursive: true, force: true });
  process.exit(failed ? 1 : 0);
}

main();
