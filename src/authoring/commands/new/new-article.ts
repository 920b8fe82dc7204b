import path from 'node:path';
import { formatLock, PLACEHOLDERS } from '../../../corpus/index.ts';
import { formatArticle } from '../../../imports/index.ts';
import { wrongId } from '../../proposals/ids.ts';
import type { Command } from '../../terminal/command.ts';
import { FIELD_OPTIONS, fieldsOfOptions, wrongOptions } from '../import/article-fields.ts';
import { draftArticle, formatDraft } from '../import/draft-article.ts';
import { contentOf } from '../content-of.ts';
import { writeNew } from './new-file.ts';

/** `scholium new article`: the folder of an article that `check` accepts. */
export const newArticle: Command = {
  name: 'new article',
  summary: 'Make the folder of an article, with hash and lock, from a capture or to be filled in',
  usage: '<slug>',
  examples: [
    'new article my-article --from capture.txt',
    'new article my-article --title "My title" --author "A. Writer"',
  ],
  options: {
    from: { type: 'string', help: 'a captured page, or - for standard input' },
    ...FIELD_OPTIONS,
    force: { type: 'boolean', help: 'replace the files of an article that exists' },
  },
  async run(world, input) {
    const { positionals, flags, values } = input;
    const [slug, ...others] = positionals;
    const wrong =
      slug === undefined || others.length > 0
        ? 'Give one id, which names the folder of the article.'
        : (wrongId(slug) ?? (await wrongOptions(world, input)));
    if (wrong !== null || slug === undefined) {
      world.error(wrong ?? '');
      return 2;
    }
    const from = values.get('from');
    const draft = from === undefined ? null : await draftArticle(world, from, input);
    if (from !== undefined && draft === null) return 1;
    const say = flags.has('json') ? (): void => undefined : world.out;
    if (draft !== null) say(formatDraft(draft));
    if (draft?.blocks.length === 0) return 1;
    const { file, blocks } = draft ?? {
      file: formatArticle(await fieldsOfOptions(world, input, PLACEHOLDERS.text), PLACEHOLDERS.text),
      blocks: [PLACEHOLDERS.text],
    };
    const root = contentOf(world, values);
    const folder = ['articles', slug];
    if (!writeNew(world, root, [...folder, 'article.md'], file, flags.has('force'))) return 1;
    const paragraphs = blocks.map((text, i) => ({ id: `p${i + 1}`, text }));
    const lock = formatLock({ paragraphs, retired: [] });
    const locked = writeNew(world, root, [...folder, 'paragraphs.lock.yaml'], lock, flags.has('force'));
    const shown = path.relative(world.cwd, path.join(root, ...folder));
    say(`Wrote ${shown}/article.md${locked ? ' and paragraphs.lock.yaml' : ''}. Next: \`npm run check\`.`);
    if (flags.has('json'))
      world.out(
        JSON.stringify(
          { article: slug, folder: shown, paragraphs: blocks.length, removed: draft?.imported.removed ?? [] },
          null,
          2,
        ),
      );
    return locked && (draft === null || draft.problems.length === 0) ? 0 : 1;
  },
};
