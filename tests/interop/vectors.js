/* Texts that would run a script or call the network from a page that let them: by class, each
   with what differs inside the class filled in. hit() is what the test watches for. */
"use strict";
const events = ["onerror", "onload", "onclick", "onfocus", "onmouseover", "ontoggle", "onbegin", "onanimationstart", "onpointerenter", "ONERROR", "onError"];
const tags = ["img src=x", "svg", "body", "details open", "input autofocus", "video src=x", "audio src=x", "iframe", "marquee", "object data=x",
  "math", "select autofocus", "textarea autofocus", "a href=#", "p", "table", "style", "form", "button", "x"];
const schemes = ["javascript:hit()", "JaVaScRiPt:hit()", "java\tscript:hit()", "java\nscript:hit()", " javascript:hit()", "\u0001javascript:hit()",
  "&#106;avascript:hit()", "&#x6A;avascript:hit()", "javascript&colon;hit()", "data:text/html,<script>hit()</script>", "vbscript:hit()",
  "data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==", "view-source:javascript:hit()", "blob:hit", "filesystem:hit"];
const places = [(url) => `<a href="${url}">a</a>`, (url) => `<a href='${url}'>a</a>`, (url) => `<img src="${url}">`, (url) => `<iframe src="${url}">`,
  (url) => `<form action="${url}"><button>b</button></form>`, (url) => `<svg><a xlink:href="${url}"><text>t</text></a></svg>`,
  (url) => `<object data="${url}">`, (url) => `<embed src="${url}">`, (url) => `<link rel=stylesheet href="${url}">`, (url) => `<base href="${url}">`,
  (url) => `[a](${url})`, (url) => `![a](${url})`, (url) => `<${url}>`, (url) => `<math href="${url}">m</math>`, (url) => `<video poster="${url}"></video>`];
const remote = ["https://example.invalid/x", "//example.invalid/x", "http:\\\\example.invalid/x"];
const loads = [(url) => `<img src="${url}">`, (url) => `<img srcset="${url} 2x">`, (url) => `<p style="background:url(${url})">p</p>`,
  (url) => `<style>@import "${url}";</style>`, (url) => `<link rel=preload as=image href="${url}">`, (url) => `<audio src="${url}"></audio>`,
  (url) => `<video src="${url}" autoplay></video>`, (url) => `<table background="${url}"><tr><td>t</td></tr></table>`, (url) => `![p](${url})`,
  (url) => `<meta http-equiv=refresh content="0;url=${url}">`, (url) => `<svg><image href="${url}"/></svg>`, (url) => `<input type=image src="${url}">`,
  (url) => `<picture><source srcset="${url}"><img src="${url}"></picture>`, (url) => `<track src="${url}">`];
const scripts = ["<script>hit()</script>", "<SCRIPT>hit()</SCRIPT>", "<script/x>hit()</script>", "<script\n>hit()</script\n>", "<scr<script>ipt>hit()</script>",
  "<script src=data:,hit()></script>", "<svg><script>hit()</script></svg>", "<math><script>hit()</script></math>", "<noscript><p title=\"</noscript><img src=x onerror=hit()>\">",
  "<script>hit()", "</script><script>hit()</script>", "<!--</script><script>hit()//-->", "<![CDATA[<script>hit()</script>]]>", "&lt;script&gt;hit()&lt;/script&gt;",
  "<template><script>hit()</script></template>", "<style><img src=\"</style><img src=x onerror=hit()>\">", "<xmp><img src=\"</xmp><img src=x onerror=hit()>\"></xmp>",
  "<title><img src=\"</title><img src=x onerror=hit()>\">", "<textarea><img src=\"</textarea><img src=x onerror=hit()>\">", "<p title=\"`<img src=x onerror=hit()>\">"];
const wraps = [(text) => text, (text) => `<p>${text}`, (text) => `\`${text}`, (text) => `</div></main>${text}`, (text) => `<table><tr><td>${text}`, (text) => `$${text}$`, (text) => `<svg><desc>${text}`, (text) => `\n\n    x\n\n${text}`];

const encodings = [(text) => text.toUpperCase().replace(/HIT/g, "hit"), (text) => text.replace(/[<>]/g, (c) => c + "\u0001"),
  (text) => text.replace(/ (?=[a-z]+=)/, "\n\t/ ")];
/* What parsers of HTML move elsewhere, and may move to where it acts. */
const mutations = ["<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=hit()&gt;\">",
  "<svg></p><style><a id=\"</style><img src=x onerror=hit()>\">", "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=hit()>",
  "<table><td><svg><foreignObject><img src=x onerror=hit()>", "<noembed><img title=\"</noembed><img src=x onerror=hit()>\">",
  "<select><template><img src=x onerror=hit()></template></select>", "<a href='x'><table><a href=javascript:hit()>b</a></table>",
  "<math><annotation-xml encoding=\"text/html\"><img src=x onerror=hit()></annotation-xml></math>", "<svg><title><img src=x onerror=hit()></title></svg>",
  "<p id=\"key\" name=data class=\"q-back q-first\">spoof</p>", "<details class=q-answer open><div class=q-inside>spoof</div></details>",
  "<plaintext><img src=x onerror=hit()>", "<listing>&lt;img src=x onerror=hit()&gt;</listing>", "<iframe srcdoc=\"<img src=x onerror=hit()>\"></iframe>",
  "<frameset onload=hit()><frame src=javascript:hit()></frameset>", "<img alt=\"`><img src=x onerror=hit()>\" src=x>"];

exports.vectors = [
  ...tags.flatMap((tag) => events.map((event) => `<${tag} ${event}=hit()>`)),
  ...tags.flatMap((tag) => [`<${tag}/onerror=hit()>`, `<${tag} x="y"onload='hit()'>`, `<${tag}\u000conclick=hit()>`]),
  ...places.flatMap((place) => schemes.map(place)), ...loads.flatMap((load) => remote.map(load)),
  ...places.flatMap((place) => schemes.map(place)).flatMap((text) => encodings.map((encode) => encode(text))),
  ...mutations.flatMap((text) => wraps.map((wrap) => wrap(text))),
  ...scripts.flatMap((script) => wraps.map((wrap) => wrap(script)))];
