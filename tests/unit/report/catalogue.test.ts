import { expect, test } from 'vitest';
import { CATALOGUE, ISSUE_CODES } from '../../../src/report/index.ts';

test('codes are permanent: none is lost, and a new one is added here on purpose', () => {
  expect(Object.fromEntries(ISSUE_CODES.map((code) => [code, CATALOGUE[code].severity])))
    .toMatchInlineSnapshot(`
      {
        "address-disagreement": "error",
        "alias-shared": "error",
        "bad-date": "error",
        "bad-value": "error",
        "cite-not-found": "error",
        "claim-without-evidence": "warning",
        "control-character": "error",
        "dangling-reference": "error",
        "date-outside-text": "error",
        "direction-open": "error",
        "duplicate-id": "error",
        "edition-damaged": "error",
        "empty-text": "error",
        "figure-outside-quote": "error",
        "figure-unit-unsaid": "error",
        "figure-unreadable": "warning",
        "figure-value-mismatch": "error",
        "file-not-utf8": "error",
        "file-too-large": "error",
        "file-unreadable": "error",
        "finding-is-draft": "warning",
        "id-lost": "error",
        "id-unlocked": "warning",
        "image-missing": "error",
        "image-refused": "error",
        "invalid-id": "error",
        "later-by-hand": "warning",
        "lock-damaged": "error",
        "lock-missing": "error",
        "lock-stale": "error",
        "lock-version": "error",
        "lone-repost": "warning",
        "malformed-yaml": "error",
        "merge-conflict": "error",
        "misplaced-file": "error",
        "missing-frontmatter": "error",
        "missing-key": "error",
        "note-too-long": "warning",
        "paragraph-unknown": "error",
        "placeholder-left": "warning",
        "published-damaged": "error",
        "published-missing": "warning",
        "quote-ambiguous": "error",
        "quote-not-found": "error",
        "raw-html": "error",
        "redirect-loop": "error",
        "redirect-refused": "error",
        "related-to-draft": "warning",
        "revision-missing": "warning",
        "series-invalid": "error",
        "series-not-shown": "warning",
        "speaker-not-found": "error",
        "speaker-unlisted": "warning",
        "symbolic-link": "error",
        "term-untranslated": "error",
        "text-changed": "error",
        "text-lost": "error",
        "too-much": "error",
        "unknown-key": "error",
        "unsupported-markdown": "error",
        "unsupported-yaml": "error",
        "unused-actor": "warning",
        "unused-image": "warning",
        "unused-source": "warning",
        "url-not-http": "error",
        "value-cut": "error",
        "wrong-type": "error",
        "yaml-alias-bomb": "error",
      }
    `);
});

test('codes are words of lower-case letters and digits with hyphens', () => {
  for (const code of ISSUE_CODES) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
});

test.each(ISSUE_CODES)('%s says what, why and what to do in full sentences', (code) => {
  const { title, why, fix } = CATALOGUE[code];
  expect(title).toMatch(/^[\p{Lu}\p{Ll}].*[^.]$/u);
  expect(why).toMatch(/^[`\p{Lu}\p{Ll}].*\.$/u);
  expect(fix).toMatch(/^\p{Lu}.*\.$/u);
});
