/* Before the first paint: who has a script sees one question at a time, in the colours chosen last. */
"noModule" in document.createElement("script") && document.documentElement.classList.add("q-js");
try {
  document.documentElement.dataset.theme = localStorage.getItem("qconv-page:theme") || "";
} catch (_) { /* nothing is kept here */ }
