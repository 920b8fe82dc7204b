import { expect, test } from 'vitest';
import { facesOf, drawPicture, PICTURE, type Picture } from '../../../../src/site/share/picture.ts';
import { inkOf } from './ink.ts';

const english: Picture = {
  kicker: 'Report',
  title: 'What the river owes',
  language: 'en',
  footer: '6 claims',
  site: 'A site',
};
const urdu: Picture = {
  kicker: 'رپورٹ',
  title: 'دریا کا قرض',
  language: 'ur',
  footer: '6 دعوے',
  site: 'A site',
};

/** One title a script, with the package that has its letters. */
const SCRIPTS = [
  ['en', 'What the river owes', 'source-serif-4/latin'],
  ['cs', 'Řeka a její dluh', 'source-serif-4/latin-ext'],
  ['vi', 'Món nợ của dòng sông: điều đặc biệt', 'source-serif-4/vietnamese'],
  ['ru', 'Долг реки', 'source-serif-4/cyrillic'],
  ['el', 'Το χρέος του ποταμού', 'source-serif-4/greek'],
  ['ur', 'دریا کا قرض', 'noto-nastaliq-urdu/arabic'],
  ['fa', 'بدهی رودخانه', 'noto-naskh-arabic/arabic'],
  ['he', 'חוב הנהר', 'noto-serif-hebrew/hebrew'],
  ['hi', 'नदी का कर्ज़', 'noto-serif-devanagari/devanagari'],
  ['zh', '河流的债务', 'noto-serif-sc/119'],
  ['ja', '川の借り', 'noto-serif-sc/119'],
] as const;

test.each(SCRIPTS)('a title in %s has a face that knows its letters', (language, title, family) => {
  const families = facesOf({ ...english, title, language }).map((face) => face.family);
  expect(families).toContain(family);
});

test('the same fields give the same bytes', async () => {
  for (const picture of [english, urdu]) {
    expect(Buffer.from(await drawPicture(picture)).equals(await drawPicture(picture))).toBe(true);
  }
});

test('every letter of a title in Urdu has ink of its own, which boxes would not', async () => {
  const letters = Array.from('ابپتٹثجچحخدڈرڑزژسشصضطظعغفقکگلمنوہھیے');
  const drawn = await Promise.all(
    letters.map(async (letter) =>
      Buffer.from(await drawPicture({ ...urdu, title: letter })).toString('base64'),
    ),
  );
  expect(new Set(drawn).size).toBe(letters.length);
});

test('letters that no face has give way to an ellipsis, whatever the machine has for them', async () => {
  const ellipsis = Buffer.from(await drawPicture({ ...english, title: 'A … river' }));
  // Thai, Armenian, an emoji, a private character, a letter under a mark that no face has with it.
  for (const word of ['แม่น้ำ', 'գետ', '😀', '\uE000', 'x\u0302\u20DD']) {
    expect(ellipsis.equals(await drawPicture({ ...english, title: `A ${word} river` })), word).toBe(true);
  }
});

test('a decomposed letter is drawn as the composed one', async () => {
  const composed = Buffer.from(await drawPicture({ ...english, title: 'Ré' }));
  expect(composed.equals(await drawPicture({ ...english, title: 'Re\u0301' }))).toBe(true);
});

test('a picture begins at the side at which the letters of its title begin, not those of its language', async () => {
  const sides = async (picture: Picture): Promise<readonly [number, number]> => {
    const { left, right } = await inkOf(await drawPicture({ ...picture, kicker: '', footer: '', site: '' }));
    return [left, right];
  };
  const [left] = await sides({ ...english, title: 'River' });
  expect(left).toBeLessThan(100);
  const [, right] = await sides({ ...urdu, title: 'دریا' });
  expect(right).toBeGreaterThan(PICTURE.width - 100);
  const [translated] = await sides({ ...urdu, title: '[River]' });
  expect(translated).toBeLessThan(100);
});
