import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generatedDocs } from '../docs.ts';

test.each([...generatedDocs()].map(([file, text]) => [path.basename(file), file, text]))(
  '%s says what the program says: else run `npm run docs`',
  (_, file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);
