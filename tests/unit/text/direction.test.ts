import { afterEach, expect, test, vi } from 'vitest';
import { directionIn, directionOf } from '../../../src/text/direction.ts';

const RIGHT_TO_LEFT = ['fa', 'ar-EG', 'ur', 'he', 'ckb', 'ps', 'sd', 'ug', 'yi', 'dv', 'az-Arab', 'pa-PK'];
const LEFT_TO_RIGHT = ['en', 'de', 'arn', 'id', 'ur-Latn', 'pa', 'zh-Hant'];
const ALL = [...RIGHT_TO_LEFT, ...LEFT_TO_RIGHT];
const EXPECTED = [...RIGHT_TO_LEFT.map(() => 'rtl'), ...LEFT_TO_RIGHT.map(() => 'ltr')];

afterEach(() => {
  vi.restoreAllMocks();
});

test('a language runs as its script does, the one that is said or the one that it mostly has', () => {
  expect(ALL.map(directionOf)).toEqual(EXPECTED);
});

test('runtimes that know directions as a property, or not at all, give the same', () => {
  const prototype = Intl.Locale.prototype as Intl.Locale;
  const getTextInfo = Object.getOwnPropertyDescriptor(prototype, 'getTextInfo');
  vi.spyOn(prototype, 'getTextInfo').mockReturnValue(undefined as never);
  expect(ALL.map(directionOf)).toEqual(EXPECTED);
  const get = getTextInfo?.value as (this: Intl.Locale) => Intl.TextInfo;
  Object.defineProperty(prototype, 'textInfo', { configurable: true, get });
  expect(ALL.map(directionOf)).toEqual(EXPECTED);
  Reflect.deleteProperty(prototype, 'textInfo');
});

test.each([
  ['Rivers', 'ltr'],
  ['40 – “دریا” is a river', 'rtl'],
  ['The word دریا', 'ltr'],
  ['(שלום)', 'rtl'],
  ['«ދިވެހި»', 'rtl'],
  ['河流', 'ltr'],
  ['310,000 ¶', null],
  ['', null],
])('a text runs as its first letter does: “%s”', (text, direction) => {
  expect(directionIn(text)).toBe(direction);
});
