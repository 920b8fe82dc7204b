import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { IN_BROWSERS } from '../../../src/integration/scholium.ts';

const SRC = path.resolve(import.meta.dirname, '../../../src');

test('every package that code for browsers imports is made ready for the development server of an installed package', () => {
  const files = globSync('{text,anchor,revision,site/browser.ts,site/*/{browser,shared}}{,/**/*.ts}', {
    cwd: SRC,
  });
  const imported = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(SRC, file), 'utf8').matchAll(
        /^import (?!type )[^;]*? from '([a-z@][^']*)'/gm,
      ),
    ])
    .map(([, name]) => name);
  expect([...new Set(imported)].sort()).toEqual([...IN_BROWSERS]);
});
