import { expect, test } from 'vitest';
import { readOptions, type ScholiumOptions } from '../../../src/integration/options.ts';

test.each<[what: string, options: unknown, said: string]>([
  ['an unknown option', { langauges: ['en'] }, 'The key `langauges` is not known. Did you mean `languages`?'],
  ['an option of the wrong type', { content: 3 }, '`content` must be text, not 3.'],
  ['a list that is none', { languages: 'en' }, '`languages` must be a list, not "en".'],
  [
    'a component that is none of ours',
    { components: { Foter: './x.astro' } },
    'The key `components.Foter` is not known. Did you mean `Footer`?',
  ],
  [
    'a component that is none of Astro’s',
    { components: { Footer: './x.jsx' } },
    '`components.Footer` is "./x.jsx": it is no component of Astro, whose name ends with .astro.',
  ],
  ['no object', 'content', 'What it is given must be a group of keys, not "content".'],
])('%s is refused in a line that says what to do', (_, options, said) => {
  expect(() => readOptions(options as ScholiumOptions)).toThrow(said);
  expect(() => readOptions(options as ScholiumOptions)).toThrow('Options are: content, languages');
});

test('every fault of the options is said at once', () => {
  const faulty = { content: 3, langauges: [] } as unknown as ScholiumOptions;
  expect(() => readOptions(faulty)).toThrow(/`content` must be text[^]*`langauges` is not known/);
});
