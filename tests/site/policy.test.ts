import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from '../dom.ts';
import { FROZEN_SITE } from './shared.ts';

const { folder, base } = FROZEN_SITE;
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort();

/** Sources that a page may name beside hashes. */
const NARROW = new Set(["'none'", "'self'", 'data:', "'script'", ...['search', 'offline', 'edition'].map((one) => `scholium-${one}`)]); // prettier-ignore

test('every page has one policy, before all that it governs, which knows each script and style in the page and no other', () => {
  expect(pages.length).toBeGreaterThan(200);
  const faults = pages.flatMap((page) => faultsOf(page).map((fault) => `${page}: ${fault}`));
  expect(faults).toEqual([]);
});

test('a host is told what no page can say of itself, for every page', () => {
  const rules = readFileSync(path.join(folder, '_headers'), 'utf8').split('\n');
  const framed = rules.flatMap((line, i) =>
    line.startsWith('/') && rules[i + 1] === "  Content-Security-Policy: frame-ancestors 'none'"
      ? [line]
      : [],
  );
  const unframed = pages
    .map((page) => `${base}/${page.replace(/(^|\/)index\.html$/, '$1')}`)
    .filter(
      (at) => !framed.some((rule) => (rule.endsWith('*') ? at.startsWith(rule.slice(0, -1)) : at === rule)),
    );
  expect(unframed.filter((at) => !at.startsWith(`${base}/embed/`))).toEqual([]);
  expect(unframed.length).toBeGreaterThan(0);
  const worker = rules.findIndex((line) => line.startsWith(`${base}/_astro/search-worker`));
  expect(readdirSync(path.join(folder, '_astro'))).toContain(path.basename(rules[worker]!));
  expect(rules[worker + 1]).toContain("'wasm-unsafe-eval'");
});

function faultsOf(page: string): readonly string[] {
  const document = parseDocument(readFileSync(path.join(folder, page), 'utf8'));
  const policies = [...document.querySelectorAll('meta[http-equiv]')].filter(
    (meta) => meta.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const [policy] = policies;
  if (policy === undefined || policies.length > 1) return [`has ${policies.length} policies`];
  const faults: string[] = [];
  const before = [...document.head.children].slice(0, [...document.head.children].indexOf(policy));
  if (!before.every((element) => element.hasAttribute('charset')))
    faults.push('has something before its policy');
  const directives = new Map(
    (policy.getAttribute('content') ?? '').split(';').map((one) => {
      const [name = '', ...sources] = one.trim().split(' ');
      return [name, sources] as const;
    }),
  );
  if (directives.get('default-src')?.join(' ') !== "'none'") faults.push('allows by default');
  const scripts = [...document.querySelectorAll('script')].filter(
    (one) => !one.getAttribute('type')?.startsWith('application/'),
  );
  const hasTypes = directives.has('require-trusted-types-for') && directives.has('trusted-types');
  if (hasTypes !== scripts.length > 0)
    faults.push('has scripts without Trusted Types, or these without scripts');
  for (const [name, sources] of directives) {
    const broad = sources.filter((source) => !NARROW.has(source) && !/^'sha256-[\w+/]{43}='$/.test(source));
    if (broad.length > 0) faults.push(`allows ${broad.join(' ')} in ${name}`);
  }
  const known = (name: string): readonly string[] =>
    (directives.get(name) ?? []).filter((source) => source.startsWith("'sha256-")).sort();
  const standing = (elements: readonly Element[]): readonly string[] =>
    [...new Set(elements.map(({ textContent }) => hashOf(textContent)))].sort();
  const inPage = standing(scripts.filter((one) => !one.hasAttribute('src')));
  if (known('script-src').join() !== inPage.join()) faults.push('has other scripts than its policy knows');
  const styles = standing([...document.querySelectorAll('style')]);
  if (known('style-src').join() !== styles.join()) faults.push('has other styles than its policy knows');
  return faults;
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
