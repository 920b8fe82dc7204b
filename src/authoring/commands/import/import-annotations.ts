import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  readContentFiles,
  readCorpus,
  readFiles,
  termsOf,
  type Article,
  type Corpus,
} from '../../../corpus/index.ts';
import {
  formatClaim,
  importAnnotations,
  MAX_ANNOTATION_BYTES,
  type ImportedClaim,
  type ImportItem,
} from '../../../imports/index.ts';
import { formatTerminal } from '../../../report/index.ts';
import type { Command, World } from '../../terminal/command.ts';
import { noSuchArticle } from '../choose-articles.ts';
import { contentOf, count, labelOf } from '../content-of.ts';
import { writeNew } from '../new/new-file.ts';

/** `scholium import annotations`: annotations of others as claims of an article. */
export const importAnnotationsCommand: Command = {
  name: 'import annotations',
  summary: 'Make claims of annotations: W3C, AnnotationSet, rows of Hypothesis, arrays of Recogito',
  usage: '<file> [article]',
  examples: ['import annotations notes.json --dry-run', 'import annotations notes.jsonld my-article'],
  options: { 'dry-run': { type: 'boolean', help: 'tell what would become of each, and write nothing' } },
  run(world, { positionals, flags, values }) {
    const [name, slug, ...others] = positionals;
    if (name === undefined || others.length > 0) {
      world.error('Give one file of annotations, and the id of the article where there are several.');
      return 2;
    }
    const root = contentOf(world, values);
    const { corpus, report } = readCorpus(root, labelOf(world, root), { drafts: true });
    if (corpus === null) {
      world.error(`${formatTerminal(report)}\nNothing was written: mend the content first.`);
      return 1;
    }
    const article = chooseArticle(world, corpus, slug);
    const text = readText(world, name);
    if (article === null || text === null) return article === null ? 2 : 1;
    const imported = importAnnotations(text, {
      article,
      sources: new Set(corpus.sources.keys()),
      actors: new Set(corpus.actors.keys()),
      editors: new Set(corpus.site.editors.map(({ id }) => id)),
      kinds: termsOf(corpus.site).kinds,
      today: world.today(),
    });
    if (imported.type === 'refused') {
      world.error(`${name}: ${imported.reason} Nothing was written.`);
      return 1;
    }
    const files = imported.claims.map((claim) => ({
      parts: ['articles', article.slug, 'claims', `${claim.id}.md`],
      text: formatClaim(claim),
    }));
    const isDry = flags.has('dry-run');
    const isWritten =
      !isDry && files.length > 0 && isSound(world, root, files) && writeAll(world, root, files);
    const written = isWritten ? files.map(({ parts }) => path.join(root, ...parts)) : [];
    const shown = written.map((file) => path.relative(world.cwd, file));
    if (flags.has('json')) {
      const { format, items, claims } = imported;
      world.out(JSON.stringify({ format, items, claims, written: shown }, null, 2));
    } else world.out(formatOutcome(imported.items, imported.claims, isDry, shown));
    const isWhole = imported.items.every(({ outcome }) => outcome.type !== 'left-out');
    return isWhole && (isDry || isWritten) ? 0 : 1;
  },
};

interface NewFile {
  readonly parts: readonly string[];
  readonly text: string;
}

function chooseArticle(world: World, { articles }: Corpus, slug: string | undefined): Article | null {
  const chosen = articles.filter((article) => slug === undefined || article.slug === slug);
  const [only, ...others] = chosen;
  if (only !== undefined && others.length === 0) return only;
  world.error(
    slug === undefined
      ? `Say which article the annotations are about: ${articles.map((one) => one.slug).join(', ') || 'there is none'}.`
      : noSuchArticle(slug, articles),
  );
  return null;
}

function readText(world: World, name: string): string | null {
  const file = path.resolve(world.cwd, name);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) world.error(`There is no file ${name}.`);
  else if (stats.size > MAX_ANNOTATION_BYTES) {
    world.error(
      `${name} has ${stats.size} bytes; ${MAX_ANNOTATION_BYTES} are read at most. Nothing was written.`,
    );
  } else return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  return null;
}

/** Whether the content has no errors with the new files in it; what it has is told. */
function isSound(world: World, root: string, files: readonly NewFile[]): boolean {
  const label = labelOf(world, root);
  const content = readContentFiles(root, label);
  const added = files.map(({ parts, text }) => ({ file: [label, ...parts].join('/'), parts, text }));
  const { report } = readFiles({ ...content, files: [...content.files, ...added] }, { drafts: true });
  if (report.errors === 0) return true;
  world.error(`${formatTerminal(report)}\nNothing was written.`);
  return false;
}

/** Writes all files, or none where one cannot be written. */
function writeAll(world: World, root: string, files: readonly NewFile[]): boolean {
  const written: string[] = [];
  const undo = (): void => {
    for (const file of written) rmSync(file, { force: true });
  };
  try {
    for (const { parts, text } of files) {
      if (!writeNew(world, root, parts, text, false)) {
        undo();
        return false;
      }
      written.push(path.join(root, ...parts));
    }
  } catch (error) {
    undo();
    throw error;
  }
  return true;
}

function formatOutcome(
  items: readonly ImportItem[],
  claims: readonly ImportedClaim[],
  isDry: boolean,
  written: readonly string[],
): string {
  const lines = items.map(({ number, id, outcome }) => {
    const name = `${number}${id === null ? '' : ` ${id}`}`;
    switch (outcome.type) {
      case 'claim':
        return [
          `${name}: claim ${outcome.claim}`,
          ...outcome.disagreements.map((disagreement) => `    but ${disagreement}`),
        ].join('\n');
      case 'evidence':
        return `${name}: evidence of ${outcome.claim}`;
      case 'part':
        return `${name}: a further part of ${outcome.claim}`;
      case 'left-out':
        return `${name}: left out. ${outcome.reason}`;
    }
  });
  const became = `${claims.length} of ${items.length} annotations became claims.`;
  const next = isDry
    ? 'Nothing was written.'
    : written.length === 0
      ? ''
      : `Wrote ${count(written.length, 'file', 'files')}, those without an assessment as drafts. Next: \`npm run check\`.`;
  return [...lines, '', `${became} ${next}`.trim()].join('\n');
}
