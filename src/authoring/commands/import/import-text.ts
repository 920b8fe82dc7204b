import path from 'node:path';
import { toId, wrongId } from '../../proposals/ids.ts';
import type { Command } from '../../terminal/command.ts';
import { FIELD_OPTIONS, wrongOptions } from './article-fields.ts';
import { draftArticle, formatDraft } from './draft-article.ts';
import { contentOf } from '../content-of.ts';
import { writeNew } from '../new/new-file.ts';

/** `scholium import text`: the text in a capture as the `article.md` of a new article. */
export const importTextCommand: Command = {
  name: 'import text',
  summary: 'Make article.md from a captured page: saved text, HTML, or Markdown of another program',
  usage: '<file or ->',
  examples: [
    'import text capture.txt --dry-run',
    'import text page.html --as my-article --genre opinion',
    'import text - --as my-article < capture.txt',
  ],
  options: {
    as: { type: 'string', help: 'id of the article, the name of its folder (default: from the title)' },
    ...FIELD_OPTIONS,
    'dry-run': { type: 'boolean', help: 'show what would be kept and what removed, and write nothing' },
    force: { type: 'boolean', help: 'replace an article.md that exists' },
  },
  async run(world, input) {
    const { positionals, flags, values } = input;
    const [name, ...others] = positionals;
    if (name === undefined || others.length > 0) {
      world.error('Give one captured file, or - for standard input.');
      return 2;
    }
    const chosen = values.get('as');
    const wrong = (chosen === undefined ? null : wrongId(chosen)) ?? (await wrongOptions(world, input));
    if (wrong !== null) {
      world.error(wrong);
      return 2;
    }
    const draft = await draftArticle(world, name, input);
    if (draft === null) return 1;
    const slug = chosen ?? toId(draft.fields.title);
    const isFound = draft.blocks.length > 0;
    const say = flags.has('json') ? (): void => undefined : world.out;
    say(formatDraft(draft));
    if (isFound && wrongId(slug) !== null) {
      world.error('The title makes no id: say with --as how the article is called.');
      return 2;
    }
    const parts = ['articles', slug, 'article.md'];
    const root = contentOf(world, values);
    const file = path.relative(world.cwd, path.join(root, ...parts));
    let written = false;
    if (flags.has('dry-run')) say(`\n${file} would be:\n\n${draft.file}`);
    else if (isFound) {
      written = writeNew(world, root, parts, draft.file, flags.has('force'));
      if (written) say(`Wrote ${file}. Next: \`npm run lock\`, then \`npm run check\`.`);
    }
    if (flags.has('json')) {
      const { imported, fields, open, warnings, problems } = draft;
      world.out(
        JSON.stringify(
          {
            file,
            written,
            fields,
            body: imported.body,
            removed: imported.removed,
            warnings,
            open,
            problems,
          },
          null,
          2,
        ),
      );
    }
    return isFound && draft.problems.length === 0 && (written || flags.has('dry-run')) ? 0 : 1;
  },
};
