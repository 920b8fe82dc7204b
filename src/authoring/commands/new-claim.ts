import path from 'node:path';
import { ASSESSMENTS, CLAIM_KINDS, findParts, readChoice, SCHEMAS } from '../../corpus/index.ts';
import { tokenize } from '../../text/index.ts';
import { formatCommented } from '../fields/commented.ts';
import type { Command, World } from '../terminal/command.ts';
import { contentOf } from './content-of.ts';
import { toId, writeNew, wrongId } from './new-file.ts';
import { formatFound, locateIn, textOf, type NamedText } from './quote.ts';

/** `scholium new claim`: a claim file with every field, once its quote stands. */
export const newClaim: Command = {
  name: 'new claim',
  summary: 'Make the file of a claim, with every field, on words that stand in the article',
  usage: '<article> "<words>" ["<words of a further part>" …]',
  examples: [
    'new claim my-article "counted nine salmon"',
    'new claim my-article "the weir" --paragraph p2 --kind event --id weir-stands',
    'new claim my-article "It does not." "the houses that were lost"',
  ],
  options: {
    id: { type: 'string', help: 'id of the claim (default: from its words)' },
    paragraph: {
      type: 'string',
      help: 'where the words stand more than once: p2, p2:2 for the second place there, or all',
    },
    claim: { type: 'string', help: 'neutral restatement in one sentence (default: the words)' },
    kind: { type: 'string', help: `one of ${CLAIM_KINDS.join(', ')}` },
    assessment: { type: 'string', help: `one of ${ASSESSMENTS.join(', ')}` },
    reason: { type: 'string', help: 'why this assessment' },
    force: { type: 'boolean', help: 'replace a claim file that exists' },
  },
  async run(world, { positionals, flags, values }) {
    const [slug, ...parts] = positionals;
    const id = values.get('id');
    const wrong =
      slug === undefined || parts.length === 0 || parts.some((part) => part.trim() === '')
        ? 'Give the id of an article and the words that the claim quotes.'
        : (choiceError('kind', values.get('kind'), CLAIM_KINDS) ??
          choiceError('assessment', values.get('assessment'), ASSESSMENTS) ??
          (id === undefined ? null : wrongId(id)));
    if (wrong !== null || slug === undefined) {
      world.error(wrong ?? '');
      return 2;
    }
    const root = contentOf(world, values);
    const text = textOf(world, root, slug);
    if (text === null) return 2;
    const paragraph = await settle(
      flags.has('json') ? { ...world, prompts: null } : world,
      text,
      parts,
      values.get('paragraph'),
    );
    if (paragraph === null) return 1;
    const name = id ?? proposeId(text, parts.join(' '));
    if (name === '') {
      world.error('The words make no id: say with --id how the claim is called.');
      return 2;
    }
    const today = world.today();
    const fields = {
      quote: parts.length === 1 ? parts[0] : parts,
      ...(paragraph !== '' && { paragraph }),
      claim: values.get('claim') ?? parts.join(' '),
      kind: values.get('kind') ?? 'event',
      assessment: values.get('assessment') ?? 'unverified',
      reason: values.get('reason') ?? 'Not looked for yet.',
      cites: [],
      figures: [],
      actors: [],
      supports: [],
      undermines: [],
      context: [],
      status: 'draft',
      reviewed: today,
      revisions: [{ date: today, summary: 'First published' }],
    };
    const file = `---\n${formatCommented(SCHEMAS.claim, fields)}---\n\nNot looked for yet.\n`;
    const place = ['articles', slug, 'claims', `${name}.md`];
    if (!writeNew(world, root, place, file, flags.has('force'))) return 1;
    const shown = path.relative(world.cwd, path.join(root, ...place));
    if (flags.has('json'))
      world.out(
        JSON.stringify({ file: shown, id: name, quote: fields.quote, paragraph: paragraph || null }, null, 2),
      );
    else
      world.out(
        `Wrote ${shown}. Fill in what was found, then \`npm run check\`; it is published when its \`status\` says so.`,
      );
    return 0;
  },
};

/** The choice of a paragraph, empty where none is needed; null where the words cannot be quoted, which is told. */
async function settle(
  world: World,
  text: NamedText,
  parts: readonly string[],
  given: string | undefined,
): Promise<string | null> {
  const ids = text.paragraphs.map(({ id }) => id);
  const choice = readChoice(given);
  if (choice.type === 'paragraph' && !ids.includes(choice.id)) {
    world.error(`The article has no paragraph \`${choice.id}\`.`);
    return null;
  }
  if (choice.type === 'all' && parts.length > 1) {
    world.error('A quote of several parts stands at one place: `all` has no meaning for it.');
    return null;
  }
  const found = findParts(text.flat, ids, parts.length === 1 ? (parts[0] ?? '') : [...parts], choice);
  const failed = found.findIndex(
    ({ places }) => places.length === 0 || (places.length > 1 && choice.type !== 'all'),
  );
  if (failed === -1) return given ?? '';
  const part = parts[failed] ?? '';
  const where = locateIn(text, part);
  if (failed === 0 && given === undefined && where.places.length > 1 && world.prompts !== null) {
    const choices = where.places.map(({ paragraph, around }) => ({ value: paragraph, hint: around }));
    const answer = await world.prompts.select(
      'Which place is meant?',
      parts.length === 1 ? [...choices, { value: 'all' }] : choices,
    );
    return answer === null ? null : settle({ ...world, prompts: null }, text, parts, answer);
  }
  world.error(formatFound(where, part));
  return null;
}

function choiceError(name: string, value: string | undefined, known: readonly string[]): string | null {
  return value === undefined || known.includes(value)
    ? null
    : `--${name} is \`${value}\`; it must be one of ${known.join(', ')}.`;
}

/** An id out of the first telling words, that no claim of the article has. */
function proposeId({ article }: NamedText, words: string): string {
  const taken = new Set([...article.claims.map(({ id }) => id), ...article.brokenClaims]);
  const telling = tokenize(words, 'en')
    .filter(({ word, text }) => word && text.length > 3)
    .map(({ text }) => text);
  const id = toId((telling.length > 0 ? telling : [words]).slice(0, 4).join(' '), 40);
  if (id === '' || !taken.has(id)) return id;
  let n = 2;
  while (taken.has(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}
