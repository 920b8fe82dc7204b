import { expect, test, vi } from 'vitest';
import { rememberedByName } from '../../../src/text/index.ts';

test('what costs much is worked out once for each name', () => {
  const workOut = vi.fn((name: string) => ({ name }));
  const of = rememberedByName(workOut);
  expect(of('en')).toBe(of('en'));
  expect(of('ur')).not.toBe(of('en'));
  expect(workOut).toHaveBeenCalledTimes(2);
});

test('a result that is nothing is remembered too', () => {
  const workOut = vi.fn((): undefined => undefined);
  const of = rememberedByName(workOut);
  of('en');
  of('en');
  expect(workOut).toHaveBeenCalledOnce();
});

test('however many names are asked for, not all are kept', () => {
  const workOut = vi.fn((name: string) => name);
  const of = rememberedByName(workOut);
  for (let i = 0; i < 1025; i += 1) of(String(i));
  of('0');
  expect(workOut).toHaveBeenCalledTimes(1026);
});
