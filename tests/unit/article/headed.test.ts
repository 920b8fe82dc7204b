import { expect, test } from 'vitest';
import { renderHeaded } from '../../../src/article/index.ts';

test.each<[string, string, string, readonly string[]]>([
  ['headings of the second level stay, with ids', 'We read.\n\n## How we look\n\n### Twice', '<p>We read.</p>\n<h2 id="own-how-we-look">How we look</h2>\n<h3>Twice</h3>', ['own-how-we-look How we look']],
  ['below a title all stand a level lower, and both levels are sections', '# The *desk*\n\n## Not done', '<h2 id="own-the-desk">The <em>desk</em></h2>\n<h3 id="own-not-done">Not done</h3>', ['own-the-desk The desk', 'own-not-done Not done']],
  ['the lowest level stays the lowest', '# A\n\n###### B', '<h2 id="own-a">A</h2>\n<h6>B</h6>', ['own-a A']],
  ['the same words again have a number', '## A\n\n## A 2\n\n## a', '<h2 id="own-a">A</h2>\n<h2 id="own-a-2">A 2</h2>\n<h2 id="own-a-3">a</h2>', ['own-a A', 'own-a-2 A 2', 'own-a-3 a']],
  ['ids are in the script of the heading', '## ہم کیسے دیکھتے ہیں', '<h2 id="own-ہم-کیسے-دیکھتے-ہیں">ہم کیسے دیکھتے ہیں</h2>', ['own-ہم-کیسے-دیکھتے-ہیں ہم کیسے دیکھتے ہیں']],
  ['a text without headings is one', 'By hand.', '<p>By hand.</p>', []],
  ['what would run is left out', '## <b onclick=x>A</b>', '<h2 id="own-a">A</h2>', ['own-a A']],
])('%s', (_, markdown, html, sections) => {
  const headed = renderHeaded(markdown);
  expect(headed.html).toBe(html);
  expect(headed.sections.map(({ id, title }) => `${id} ${title}`)).toEqual(sections);
}); // prettier-ignore
