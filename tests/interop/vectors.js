/* Texts that would run a script or call the network from a page that let them, by class:
   tests/data/harm/vectors.json. A class is a list of groups, a group a list of columns; its
   vectors are all ways to write one word of each column after another. hit() is what a
   test watches for, example.invalid what must not be asked. */
"use strict";
const fs = require("fs"), path = require("path");
const written = JSON.parse(fs.readFileSync(path.join(__dirname, "..", "data", "harm", "vectors.json"), "utf8"));
const ways = (columns) => columns.reduce((starts, words) => starts.flatMap((start) => words.map((word) => start + word)), [""]);

exports.classes = Object.fromEntries(Object.entries(written).map(([name, groups]) => [name, [...new Set(groups.flatMap(ways))]]));
exports.vectors = Object.entries(exports.classes).flatMap(([name, texts]) => texts.map((text) => ({ name, text })));
