import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { proveArticle, type RenderOptions } from '../../article/index.ts';
import { areByLanguage, readContentFiles, readFiles } from '../../corpus/index.ts';
import { formatGitHub, formatJson, formatTerminal, type Report } from '../../report/index.ts';
import type { Command, World } from '../terminal/command.ts';
import { contentOf, describeContent, labelOf, ownTermsOf } from './content-of.ts';

/** `scholium check`: reads all content, marks every article as a page would, prints one report. */
export const check: Command = {
  name: 'check',
  summary: 'Read all content and report everything that is wrong with it',
  usage: '',
  examples: ['check', 'check --watch', 'check --format github'],
  options: {
    format: { type: 'string', help: 'terminal (default), github or json' },
    watch: { type: 'boolean', help: 'check again whenever the content changes' },
  },
  async run(world, { flags, values }) {
    const format = flags.has('json') ? 'json' : (values.get('format') ?? 'terminal');
    const reporter = FORMATS.get(format);
    if (reporter === undefined) {
      world.error(`There is no format \`${format}\`: give terminal, github or json.`);
      return 2;
    }
    const root = contentOf(world, values);
    const once = async (): Promise<Report> => {
      const { report, read } = await checkContent(world, root);
      world.out(reporter(report));
      if (format === 'terminal') world.out(read);
      return report;
    };
    const report = await once();
    if (flags.has('watch')) await watchForever(root, once);
    return report.errors === 0 ? 0 : 1;
  },
};

const FORMATS = new Map([
  ['terminal', formatTerminal],
  ['github', formatGitHub],
  ['json', formatJson],
]);

/** Rendering only has to succeed: whatever the links and labels are. */
const PLAIN: RenderOptions = {
  actorHref: (id) => id,
  paragraphLabel: String,
  noteLabel: (claim) => claim.id,
  footnoteLabel: (number) => number,
  footnoteBackLabel: (number) => number,
  imageHref: (name) => name,
};

async function checkContent(
  world: World,
  root: string,
): Promise<{ readonly report: Report; readonly read: string }> {
  const files = readContentFiles(root, labelOf(world, root));
  const cache = path.join(world.cwd, '.cache');
  // Whoever only checks finds nothing new in the folder: a build makes the place for what is kept.
  const keeping = existsSync(cache) ? { cache } : {};
  const languages = areByLanguage(ownTermsOf(files)) ? await world.languages() : [];
  const { corpus, report, content } = readFiles(files, { drafts: true, languages, ...keeping });
  for (const article of corpus?.articles ?? []) proveArticle(article, PLAIN);
  return { report, read: describeContent(world, root, content) };
}

function watchForever(root: string, again: () => unknown): Promise<never> {
  return new Promise(() => {
    let timer: NodeJS.Timeout | undefined;
    watch(root, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(again, 50);
    });
  });
}
