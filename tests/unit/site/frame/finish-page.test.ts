import { describe, expect, test } from 'vitest';
import { finishPage } from '../../../../src/site/frame/finish/finish-page.ts';
import { hashOf } from '../../../../src/site/frame/finish/hash.ts';
import { URDU_LETTERS, withUrduLetters } from '../../../../src/site/frame/finish/urdu-faces.ts';

const POLICY = (content: string): string =>
  `<meta http-equiv="content-security-policy" content="${content}">`;
const page = (policy: string, head = '', body = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}<script>early()</script>${POLICY(policy)}<style>a{}</style></head><body>${body}<script type="module" src="/x.js"></script></body></html>`;

/** The policy of a finished page, by directive, and what stands before it. */
function read(html: string): { readonly policy: Readonly<Record<string, string>>; readonly before: string } {
  const finished = finishPage(html);
  const [element = '', content = ''] =
    /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(finished) ?? [];
  return {
    policy: Object.fromEntries(
      content.split(';').map((one) => [one.split(' ')[0]!, one.split(' ').slice(1).join(' ')]),
    ),
    before: finished.slice(0, finished.indexOf(element)),
  };
}

const EARLY = hashOf('early()');
const STYLE = hashOf('a{}');

test('a policy stands before all that it governs, and keeps the hashes of what stands in the page', () => {
  const { policy, before } = read(
    page(`script-src 'self' '${EARLY}' 'sha256-other='; style-src 'self' '${STYLE}'`),
  );
  expect(policy).toEqual({ 'script-src': `'self' '${EARLY}'`, 'style-src': `'${STYLE}'` });
  expect(before).toBe('<!doctype html><html><head><meta charset="utf-8">');
});

describe('words of content that look like tags change nothing', () => {
  const whole = `script-src 'self' '${EARLY}'; style-src '${STYLE}'`;
  test.each([
    ['in an attribute', '<meta name="description" content="what <style> and <script> do">', ''],
    [
      'in an attribute, with what closes them',
      '<meta name="description" content="</style></script><!--">',
      '',
    ],
    ['in an attribute in single marks', "<meta name='description' content='<script>\"'>", ''],
    ['in a title', '<title>A <script> and a <style></title>', ''],
    ['in a comment', '<!-- <script> -->', ''],
    ['in a block of data', '', '<script type="application/json">"<style><script>"</script>'],
    [
      'as a policy',
      '<meta name="description" content="<meta http-equiv=content-security-policy content=x>">',
      '',
    ],
    ['as a head', '', '<p title="<head><meta charset=x>">'],
  ])('%s', (_, head, body) => {
    const { policy, before } = read(page(whole, head, body));
    expect(policy).toEqual({ 'script-src': `'self' '${EARLY}'`, 'style-src': `'${STYLE}'` });
    expect(before).toBe('<!doctype html><html><head><meta charset="utf-8">');
    expect(finishPage(page(whole, head, body))).toContain(head + '<script>early()');
  });
});

test('a policy never allows what it did not allow: a script that nobody wrote into it stays refused', () => {
  const { policy } = read(page(`script-src 'self' '${EARLY}'`, '', '<script>smuggled()</script>'));
  expect(policy).toEqual({ 'script-src': `'self' '${EARLY}'` });
});

test('a page without scripts may not ask, start or make anything', () => {
  const html = `<head><meta charset="utf-8">${POLICY("default-src 'none';connect-src 'self';worker-src 'self';manifest-src 'self';require-trusted-types-for 'script';trusted-types a; script-src 'self'; style-src 'self' 'sha256-other='")}</head><p>Words</p>`;
  expect(read(html).policy).toEqual({ 'default-src': "'none'" });
});

test.each([
  ["img-src 'self' data:", '', "'self'"],
  ["img-src 'self' data:", '<img alt="" src="data:image/png;base64,">', "'self' data:"],
  ["img-src 'self' data:", '<img alt="data:" src="/x.png">', "'self'"],
  ["manifest-src 'self'", '', undefined],
  ["manifest-src 'self'", '<link rel="manifest" href="/x">', "'self'"],
  ["style-src 'self'", '', undefined],
  ["style-src 'self'", '<link rel="preload stylesheet" href="/x.css">', "'self'"],
])('%s is kept as far as a page has a use for it: %s', (directive, body, kept) => {
  const name = directive.split(' ')[0]!;
  expect(read(page(directive, '', body)).policy[name]).toBe(kept);
});

test('a page without a policy, as in development, has none put in', () => {
  const html = '<head><meta charset="utf-8"></head><script>go()</script>';
  expect(finishPage(html)).toBe(html);
});

test('scripts that are loaded are fetched last, and those that stand in the page are left alone', () => {
  expect(finishPage('<script>go()</script><script type="module" src="/x.js"></script>')).toBe(
    '<script>go()</script><script fetchpriority="low" type="module" src="/x.js"></script>',
  );
});

test.each([
  ['names in Urdu in its main part', '<main>طالبان</main>', true],
  ['none but the name of a language in its head', '<a lang="ur">اردو</a><main>Taliban</main>', false],
])('a page with %s is given a face: %s %s', (_, body, has) => {
  const html = page(`style-src '${URDU_LETTERS.hash}'`, '', body);
  expect(withUrduLetters(html).includes(`<style>${URDU_LETTERS.code}</style>`)).toBe(has);
  expect(withUrduLetters(withUrduLetters(html))).toBe(withUrduLetters(html));
  // A page whose policy would refuse the style goes without.
  const refused = page("style-src 'self'", '', body);
  expect(withUrduLetters(refused)).toBe(refused);
});
