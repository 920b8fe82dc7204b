import { createIssue, type Issue } from '../../../report/index.ts';
import { BLOCK_SEPARATOR, remembered } from '../../../text/index.ts';
import { hashText } from '../../lock/hash.ts';
import type { ParsedArticle } from '../../read/parse/parsed.ts';

/** Reports, as edition-damaged, each edition that is missing, altered, or unknown to the lock. */
export const findDamagedEditions = remembered(
  ({ lock, lockFile, editions }: ParsedArticle): readonly Issue[] => {
    if (lock === null) return [];
    const listed = lock === 'absent' ? [] : lock.value.editions;
    const names = new Set(listed.map(({ id }) => id));
    const seen = new Set<string>();
    const unlisted = [...editions].filter(([id]) => !names.has(id));
    return [
      ...listed.flatMap(({ id, sha256, paragraphs }, i): readonly Issue[] => {
        const edition = editions.get(id);
        const at = (path: string, message: string): readonly Issue[] =>
          lock === 'absent'
            ? []
            : [createIssue('edition-damaged', lockFile, lock.positionOf(['editions', i, path]), message)];
        if (seen.has(id)) return at('id', `The edition ${id} stands twice.`);
        seen.add(id);
        if (edition === undefined)
          return at('id', `The text as it stood until ${id} is missing: there is no editions/${id}.txt.`);
        const actual = hashText(edition.text);
        if (actual !== sha256)
          return at(
            'sha256',
            `editions/${id}.txt hashes to ${actual}, not to ${sha256}: a word of it was altered.`,
          );
        const blocks = edition.text.split(BLOCK_SEPARATOR).length;
        return blocks === paragraphs.length
          ? []
          : at('paragraphs', `The edition ${id} has ${blocks} paragraphs, and ids for ${paragraphs.length}.`);
      }),
      ...unlisted.map(([id, { file }]) =>
        createIssue('edition-damaged', file, null, `paragraphs.lock.yaml knows no edition ${id}.`),
      ),
    ];
  },
);
