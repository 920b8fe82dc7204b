import { expect, test } from 'vitest';
import { hashOf, tightenPolicy } from '../../../../src/site/frame/finish/tighten-policy.ts';

const page = (policy: string): string =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"><style>a{}</style></head><script>go()</script><script src="/x.js"></script>`;

test('a policy keeps the hashes of the styles and scripts that stand in the page, and no others', async () => {
  const [style, script, foreign] = ['a{}', 'go()', 'b{}'].map(hashOf);
  expect(
    tightenPolicy(
      page(`script-src 'self' '${script}' '${foreign}'; style-src 'self' '${foreign}' '${style}';`),
    ),
  ).toBe(page(`script-src 'self' '${script}'; style-src 'self' '${style}';`));
});

test('a page without a policy, or with one that names no hash, stays as it is', async () => {
  for (const html of ['<style>a{}</style>', page("default-src 'none'")]) {
    expect(tightenPolicy(html)).toBe(html);
  }
});
