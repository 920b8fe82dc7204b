import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PICTURES, walk } from '../../pictures.ts';

test('the pictures of the manual show what the commands say: else run `npm run pictures`', async () => {
  const { pictures } = await walk();
  const drawn = readdirSync(PICTURES).filter((name) => name.endsWith('.svg'));
  expect(
    Object.fromEntries(drawn.map((name) => [name, readFileSync(path.join(PICTURES, name), 'utf8')])),
  ).toEqual(Object.fromEntries(pictures));
  const manual = readFileSync(path.join(PICTURES, '../annotating.md'), 'utf8');
  const shown = [...manual.matchAll(/\]\(annotating\/(.+?)\)/g)].map(([, name]) => name);
  expect(shown.sort()).toEqual(readdirSync(PICTURES).sort());
});
