import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askOn } from '../../../../src/authoring/terminal/ask.ts';

test('an answer is the line that was typed', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = askOn(input, output, 'Well? ');
  input.write('yes\n');
  expect(await answer).toBe('yes');
  expect(String(output.read())).toBe('Well? ');
});

test('the end of the input instead of an answer is no answer', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = askOn(input, output, 'Well? ');
  input.end();
  expect(await answer).toBeNull();
});
