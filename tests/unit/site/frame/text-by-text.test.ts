import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { textByText } from '../../../../src/site/frame/text-by-text.ts';

test('pages and files of a text are made one after the other, and nothing else moves more than they do', async () => {
  const paths = [
    '/',
    '/articles/rivers/',
    '/articles/ferry/',
    '/articles/rivers/claims.json',
    '/sources/delta/',
    '/ur/articles/ferry/',
    '/articles/rivers/claims/rise/',
    '/ur/',
  ];
  // Of a way of making pages, what is asked for.
  const plain = { getStaticPaths: () => Promise.resolve(paths.map((pathname) => ({ pathname }))) };
  const made = await textByText(plain as unknown as AstroPrerenderer).getStaticPaths();
  expect(made.map(({ pathname }) => pathname)).toEqual([
    '/',
    '/articles/rivers/',
    '/articles/rivers/claims.json',
    '/articles/rivers/claims/rise/',
    '/articles/ferry/',
    '/ur/articles/ferry/',
    '/sources/delta/',
    '/ur/',
  ]);
});
