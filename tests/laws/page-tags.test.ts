import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { tagsIn } from '../../src/site/frame/finish/tags.ts';
import { RUNS } from './runs.ts';

const NAMES = [
  'script',
  'style',
  'meta',
  'link',
  'img',
  'p',
  'a',
  'title',
  'textarea',
  'head',
  'svg',
] as const;

/** What people and programs write between tags and in values, with what looks like tags and ends of them. */
const scrap = fc
  .array(
    fc.constantFrom(
      ...['<', '>', '/', '"', "'", '=', ' ', '\n', '&amp;', '&lt;', '<!--', '-->', '</script>', '</STYLE >'],
      ...['<script>', '<p title="', 'data:', 'طالبان', 'a < b', '<3', '</p', ''],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const attribute = fc
  .tuple(fc.constantFrom('src', 'title', 'data-x', 'TYPE', 'rel'), fc.option(scrap), fc.boolean())
  .map(([name, value, single]) => {
    if (value === null) return ` ${name}`;
    const mark = single ? "'" : '"';
    return ` ${name}=${mark}${value.replaceAll(mark, single ? '&#39;' : '&quot;')}${mark}`;
  });

const TEXT_ALONE = ['script', 'style', 'title', 'textarea'];

const element = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.uniqueArray(attribute, { maxLength: 3, selector: nameOf }),
    scrap,
    fc.boolean(),
  )
  .map(([name, attributes, inner, capitals]) => {
    const written = capitals ? name.toUpperCase() : name;
    const open = `<${written}${attributes.join('')}>`;
    // The end of the element itself ends it wherever it stands.
    if (TEXT_ALONE.includes(name)) return `${open}${inner.replace(/<\/?(script|style)/gi, '')}</${written}>`;
    return `${open}${asText(inner)}</${written}>`;
  });

const page = fc
  .array(
    fc.oneof(
      element,
      scrap.map(asText),
      scrap.map((words) => `<!--${words.replaceAll(/-|>/g, '')}-->`),
    ),
    { maxLength: 12 },
  )
  .map((parts) => `<!doctype html>${parts.join('')}`);

/** As programs write words between tags. */
function asText(words: string): string {
  return words.replaceAll('<', '&lt;');
}

function nameOf(attribute: string): string {
  return attribute.trim().split('=')[0] ?? '';
}

/** The opening tags by a parser of all of HTML. */
function parsed(html: string): readonly object[] {
  const tags: object[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push({ name, from: parser.startIndex, to: parser.endIndex + 1, attributes });
    },
  });
  parser.end(html);
  return tags;
}

test('the tags of a page are found where a parser of all of it finds them, with the same attributes', () => {
  let tags = 0;
  fc.assert(
    fc.property(page, (html) => {
      const found = [...tagsIn(html, new Set(NAMES))];
      tags += found.length;
      expect(found.map(({ name, from, to, attributes }) => ({ name, from, to, attributes }))).toEqual(
        parsed(html),
      );
    }),
    { numRuns: RUNS },
  );
  expect(tags).toBeGreaterThan(RUNS);
});
