import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus, type ReadResult } from '../../../../src/corpus/index.ts';
import { landingOf } from '../../../../src/revision/index.ts';
import { articleContent, onlyArticle, reportOf, yaml, type Content } from '../../../content.ts';
import { temporaryFolder } from '../../../temporary.ts';

const A = 'The river rises in the hills.';
const B = 'A dam was promised in May.';
const LOCK = 'articles/rivers/paragraphs.lock.yaml';

/** Reads content from files; what `links` name are symbolic links to nothing. */
function readFolder(content: Content, ...links: readonly string[]): ReadResult {
  const root = temporaryFolder();
  for (const [file, text] of Object.entries(content)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    if (links.includes(file)) symlinkSync('nowhere', path.join(root, file));
    else writeFileSync(path.join(root, file), text);
  }
  return readCorpus(root, 'content');
}

const codes = ({ report }: ReadResult): readonly string[] =>
  report.issues.filter(({ severity }) => severity === 'error').map(({ code, file }) => `${code} ${file}`);

test('while the lock is stale, paragraphs go by the ids that `npm run lock` would propose', () => {
  const quotes = { dam: { quote: 'promised in May', paragraph: 'p2' }, hills: { quote: 'in the hills' } };
  const before = articleContent('rivers', [A, B].join('\n\n'), quotes);
  const after = articleContent('rivers', ['A new one.', A, B, `Again in the hills. ${B}`].join('\n\n'), quotes);
  const { issues } = reportOf({ ...after, [LOCK]: before[LOCK]! });
  expect(issues.filter(({ code }) => code !== 'claim-without-evidence').map(({ code, message }) => [code, message])).toEqual([
    ['quote-ambiguous', 'The quote stands 2 times: in ¶ 2 (`p1`), ¶ 4 (`p2a`).'],
    ['lock-stale', expect.any(String)],
  ]);
}); // prettier-ignore

test('a lock with conflict markers is named as half merged, and not missed as well', () => {
  const content = articleContent('rivers', A);
  const conflict = `<<<<<<< ours\n${content[LOCK]!}=======\n${content[LOCK]!}>>>>>>> theirs\n`;
  expect(codes(readFolder({ ...content, [LOCK]: conflict }))).toEqual([`merge-conflict content/${LOCK}`]);
});

test.each([LOCK, 'articles/rivers/article.md', 'articles/rivers/claims/b.md'])(
  'a symbolic link in place of %s is one error: nothing is missed, no reference dangles',
  (file) => {
    const related = [{ claim: 'b', relation: 'supports' }];
    const content = articleContent('rivers', [A, B].join('\n\n'), {
      a: { quote: 'in the hills', related },
      b: { quote: 'in May' },
    });
    expect(codes(readFolder(content, file))).toEqual([`symbolic-link content/${file}`]);
  },
);

test('five hundred retired ids, each leading to the one before, land on a paragraph', () => {
  const retired = Array.from({ length: 500 }, (_, i) => ({
    id: `p${i + 2}`,
    see: `p${i + 1}`,
    date: '2026-01-02',
  }));
  const lock = yaml({ version: 1, paragraphs: [{ id: 'p1', text: A }], retired });
  const article = onlyArticle({ ...articleContent('rivers', A), [LOCK]: lock });
  for (const { id } of retired) expect(landingOf(article, id)).toBe('p1');
});
