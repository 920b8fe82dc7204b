import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
const files = sirv('.cache/test/frozen', { dev: true });
const server = createServer((q, r) => { q.url = q.url.replace(/^\/base/, ''); files(q, r, () => { r.statusCode = 404; r.end(); }); });
await new Promise((f) => server.listen(0, f));
const o = `http://127.0.0.1:${server.address().port}/base`;
const b = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/lib/chromium/chromium-headless-shell', args: ['--no-sandbox'] });
const css = readFileSync('src/site/offline/browser/newer.css', 'utf8');
for (const [name, url, w, h, dark, newer] of [
  ['off', o + '/offline/', 1440, 700, false, false],
  ['off-ur', o + '/ur/offline/', 390, 800, true, false],
  ['newer', o + '/articles/ferry/', 390, 800, true, true],
  ['pack', 'file:///tmp/d17-pack/safe-havens-and-spillovers/data/index.html', 1440, 900, false, false],
  ['pack-m', 'file:///tmp/d17-pack/safe-havens-and-spillovers/data/index.html#n-attack-surge', 390, 844, true, false],
]) {
  const c = await b.newContext({ viewport: { width: w, height: h }, colorScheme: dark ? 'dark' : 'light' });
  const p = await c.newPage();
  await p.goto(url);
  if (name === 'off') await p.evaluate(() => { const l = document.querySelector('[data-part=kept]'); l.hidden = false; l.querySelector('ul').innerHTML = '<li><a href="#">The ferry</a></li><li><a href="#">What the river owes</a></li>'; });
  if (newer) await p.evaluate((css) => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets.push(s); const l = document.createElement('p'); l.className = 'newer'; const k = document.createElement('button'); k.className = 'quiet-button'; k.textContent = 'Show it'; document.body.append(l); l.append('There is a newer version of this site.', ' ', k); }, css);
  await p.waitForTimeout(500);
  await p.screenshot({ path: `/tmp/d17-${name}.png` });
  await c.close();
}
await b.close(); server.close();
