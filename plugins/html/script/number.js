/* Numbers as people type them: 3.14, 3,14, 1 000, −2e−3, 5 cm. */
function parseNumber(text, units = []) {
  let rest = text.trim().replace(/[\u2212\u2013]/g, "-").replace(/[\s\u00a0\u202f'’](?=\d{3})/g, "");
  let multiplier = 1;
  const unit = units.filter((one) => one.name && rest.endsWith(one.name)).sort((a, b) => b.name.length - a.name.length)[0];
  if (unit) {
    rest = rest.slice(0, -unit.name.length).trim();
    multiplier = Number(unit.multiplier ?? 1) || 1;
  }
  if (/^[^.]*,[^.,]*$/.test(rest)) rest = rest.replace(",", ".");
  else rest = rest.replace(/,(?=\d{3})/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(rest) ? Number(rest) / multiplier : NaN;
}

/* The last digit of a binary fraction is nobody's mistake. */
const near = (difference, tolerance, size) => difference <= tolerance + 1e-12 * Math.max(1, size);

function inRange(number, x) {
  const low = number.low === undefined ? -Infinity : Number(number.low);
  const high = number.high === undefined ? Infinity : Number(number.high);
  return (number.lowOpen ? x > low : x >= low) && (number.highOpen ? x < high : x <= high);
}

function fits(number, x) {
  if (number.value === undefined) return inRange(number, x);
  const value = Number(number.value), tolerance = Number(number.tolerance ?? 0);
  if (number.digits && tolerance >= 1 && tolerance <= 100)
    return Number(x.toPrecision(tolerance)) === Number(value.toPrecision(tolerance));
  return near(Math.abs(x - value), number.relative ? tolerance * Math.abs(value) : tolerance, Math.abs(value));
}

function gradeNumber(grading, text) {
  const x = parseNumber(text, grading.units);
  if (Number.isNaN(x)) return 0;
  return Math.max(0, ...grading.numbers.filter((number) => fits(number, x)).map((number) => Number(number.credit ?? 1)));
}
