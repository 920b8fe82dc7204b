import { expect, test } from 'vitest';
import { writersIn } from '../../../../src/imports/index.ts';

test.each<[sentence: string, byline: string, names: readonly string[]]>([
  ['one name is one writer', 'Jana Novak', ['Jana Novak']],
  ['"and" parts two names', 'Jana Novak and Ivo Kolar', ['Jana Novak', 'Ivo Kolar']],
  ['commas part three, with and without one before "and"', 'Jana Novak, Ivo Kolar, and Ana de la Cruz', ['Jana Novak', 'Ivo Kolar', 'Ana de la Cruz']],
  ['so do other languages', 'Jana Novak und Ivo Kolar', ['Jana Novak', 'Ivo Kolar']],
  ['and names in scripts without capitals', 'احمد علی اور زینب علی', ['احمد علی', 'زینب علی']],
  ['a name with a conjunction in it stays whole', 'José Ortega y Gasset', ['José Ortega y Gasset']],
  ['first names that share a family name are not taken apart', 'Jana and Ivo Novak', ['Jana and Ivo Novak']],
  ['a body stays whole', 'The Institute of Peace and Conflict', ['The Institute of Peace and Conflict']],
  ['names told one by one are taken as they are', 'Plato; Ann Lee and Sons; Plato', ['Plato', 'Ann Lee and Sons']],
])('%s', (_, byline, names) => {
  expect(writersIn(byline, []).map(({ name }) => name)).toEqual(names);
}); // prettier-ignore

test('a description goes to the writer whose name it begins with, any other to the first without one', () => {
  expect(writersIn('Jana Novak and Ivo Kolar', ['Ivo Kolar keeps the mill.', 'She teaches.'])).toEqual([
    { name: 'Jana Novak', description: 'She teaches.' },
    { name: 'Ivo Kolar', description: 'Ivo Kolar keeps the mill.' },
  ]);
});
