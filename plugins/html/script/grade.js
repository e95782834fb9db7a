/* How right a reply is, from 0 to 1. */
const clamp = (score) => Math.min(1, Math.max(0, score));

/* Without credits of their own, each right choice counts, and each wrong one against it.
   All the credit there is to get is full credit. */
function gradeSeveral(grading, places) {
  if (grading.weighed) {
    const most = grading.credits.reduce((sum, credit) => sum + Math.max(0, credit), 0);
    return clamp(places.reduce((sum, place) => sum + Number(grading.credits[place]), 0) / Math.min(1, most));
  }
  const right = grading.credits.filter((credit) => credit > 0).length;
  const hits = places.filter((place) => grading.credits[place] > 0).length;
  return clamp((hits - (places.length - hits)) / right);
}

function gradeChoice(grading, places) {
  if (grading.several) return gradeSeveral(grading, places);
  return places.length ? clamp(grading.credits[places[0]] / Math.min(1, Math.max(...grading.credits))) : 0;
}

const spelled = (text, exact) => {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return exact ? plain : plain.toLowerCase();
};

/* A * stands for any text: the pieces between must come in order. */
function fitsPattern(pattern, text) {
  const pieces = pattern.split("*");
  if (pieces.length === 1) return pattern === text;
  const first = pieces.shift(), last = pieces.pop();
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}

function gradeWords(grading, text) {
  const said = spelled(text, grading.case);
  if (!said) return 0;
  const fitting = grading.accepts.find((one) => {
    const accepted = spelled(one.text, grading.case);
    return grading.wildcard ? fitsPattern(accepted, said) : accepted === said;
  });
  return fitting ? clamp(fitting.credit) : 0;
}

function gradeGap(gap, reply) {
  if (gap.numbers) return clamp(gradeNumber(gap, reply));
  if (gap.choices) return gradeChoice(gap, reply === "" ? [] : [Number(reply)]);
  return gradeWords(gap, reply);
}

function gradeGaps(grading, replies) {
  let sum = 0, all = 0;
  grading.gaps.forEach((gap, n) => {
    const weight = Number(gap.weight ?? 1);
    all += weight;
    sum += weight * gradeGap(gap, replies[n]);
  });
  return all > 0 ? clamp(sum / all) : 0;
}

const gradePlaces = (places, reply) => places.filter((place, n) => place === reply[n]).length / places.length;

function grade(question, reply) {
  const { grading } = question;
  if (grading.credits) return gradeChoice(grading, reply);
  if (grading.truth !== undefined) return (reply[0] === 0) === grading.truth ? 1 : 0;
  if (grading.accepts) return gradeWords(grading, reply);
  if (grading.numbers) return clamp(gradeNumber(grading, reply));
  if (grading.places) return gradePlaces(grading.places, reply);
  return gradeGaps(grading, reply);
}

const worth = (question) => question.points ?? 1;
const verdictOf = (score) => score >= 1 - 1e-9 ? "right" : score > 1e-9 ? "partly" : "wrong";
