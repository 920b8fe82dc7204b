import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { keep, keptPicture, pictureKey } from '../../../../src/site/share/kept.ts';
import { drawPicture, type Picture } from '../../../../src/site/share/picture.ts';
import { temporaryFolder } from '../../../temporary.ts';

const picture: Picture = {
  kicker: 'Report',
  title: 'What the river owes',
  language: 'en',
  footer: '6 claims',
  site: 'A site',
};

/** A folder for pictures that is not there yet. */
function folder(): URL {
  return pathToFileURL(`${path.join(temporaryFolder(), 'deep/pictures')}/`);
}

/** What makes `content`, counting how often. */
function maker(content: string) {
  const calls = { count: 0 };
  const make = (): Promise<Uint8Array<ArrayBuffer>> => {
    calls.count += 1;
    return Promise.resolve(Buffer.from(content));
  };
  return { calls, make };
}

test('a kept picture has the bytes of a drawn one', async () => {
  const kept = folder();
  const drawn = Buffer.from(await drawPicture(picture));
  expect(drawn.equals(await keptPicture(kept, picture))).toBe(true);
  expect(readdirSync(kept)).toEqual([pictureKey(picture)]);
  expect(drawn.equals(await keptPicture(kept, picture))).toBe(true);
});

test('every field of a picture is in its key', () => {
  const others: readonly Picture[] = [
    { ...picture, kicker: 'Letter' },
    { ...picture, title: 'What the rivers owe' },
    { ...picture, language: 'fr' },
    { ...picture, footer: '7 claims' },
    { ...picture, site: 'Another site' },
    // The same words in other fields.
    { ...picture, kicker: picture.title, title: picture.kicker },
  ];
  const keys = [picture, ...others].map(pictureKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(pictureKey({ ...picture })).toBe(pictureKey(picture));
});

test('what is kept is not made again', async () => {
  const kept = folder();
  const { calls, make } = maker('bytes');
  for (let i = 0; i < 3; i++) expect(Buffer.from(await keep(kept, 'key', make)).toString()).toBe('bytes');
  expect(calls.count).toBe(1);
});

test('entries that are damaged, cut short or empty are made again', async () => {
  const kept = folder();
  await keep(kept, 'key', maker('bytes').make);
  const entry = new URL('key', kept);
  const whole = readFileSync(entry);
  const damages = [
    () => truncateSync(entry, whole.length - 1),
    () => truncateSync(entry, 10),
    () => truncateSync(entry, 0),
    () => writeFileSync(entry, Buffer.concat([whole, Buffer.from('!')])),
    () =>
      writeFileSync(
        entry,
        whole.map((byte, i) => (i === whole.length - 1 ? byte ^ 1 : byte)),
      ),
  ];
  for (const damage of damages) {
    damage();
    const { calls, make } = maker('bytes');
    expect(Buffer.from(await keep(kept, 'key', make)).toString()).toBe('bytes');
    expect(calls.count).toBe(1);
    expect(readFileSync(entry).equals(whole)).toBe(true);
  }
});

test('nothing is kept of a picture that could not be made', async () => {
  const kept = folder();
  await expect(keep(kept, 'key', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
  expect(Buffer.from(await keep(kept, 'key', maker('bytes').make)).toString()).toBe('bytes');
});
