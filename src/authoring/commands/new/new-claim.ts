import path from 'node:path';
import { ASSESSMENTS, CLAIM_KINDS, didYouMean, termsOf } from '../../../corpus/index.ts';
import { wrongId } from '../../proposals/ids.ts';
import { settleQuote, type NamedText } from '../../proposals/locate-words.ts';
import { newClaimFile, proposeClaimId } from '../../proposals/new-claim-file.ts';
import { Cancelled, type Command, type World } from '../../terminal/command.ts';
import { contentOf, ownTermsIn } from '../content-of.ts';
import { writeNew } from './new-file.ts';
import { formatFound, textOf } from '../quote.ts';

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
    kind: { type: 'string', help: `one of ${CLAIM_KINDS.join(', ')}, or of the site’s own` },
    assessment: { type: 'string', help: `one of ${ASSESSMENTS.join(', ')}` },
    reason: { type: 'string', help: 'why this assessment' },
    force: { type: 'boolean', help: 'replace a claim file that exists' },
  },
  async run(world, { positionals, flags, values }) {
    const [slug, ...parts] = positionals;
    const id = values.get('id');
    const root = contentOf(world, values);
    const { kinds } = termsOf(ownTermsIn(world, root));
    const wrong =
      slug === undefined || parts.length === 0 || parts.some((part) => part.trim() === '')
        ? 'Give the id of an article and the words that the claim quotes.'
        : (choiceError('kind', values.get('kind'), kinds) ??
          choiceError('assessment', values.get('assessment'), ASSESSMENTS) ??
          (id === undefined ? null : wrongId(id)));
    if (wrong !== null || slug === undefined) {
      world.error(wrong ?? '');
      return 2;
    }
    const text = textOf(world, root, slug);
    if (text === null) return 2;
    const paragraph = await settle(
      flags.has('json') ? { ...world, prompts: null } : world,
      text,
      parts,
      values.get('paragraph'),
    );
    if (paragraph === null) return 1;
    const name = id ?? proposeClaimId(text, parts.join(' '));
    if (name === '') {
      world.error('The words make no id: say with --id how the claim is called.');
      return 2;
    }
    const file = newClaimFile(
      {
        parts,
        paragraph: paragraph === '' ? undefined : paragraph,
        fields: {
          claim: values.get('claim'),
          kind: kinds.find((kind) => kind === values.get('kind')),
          assessment: ASSESSMENTS.find((assessment) => assessment === values.get('assessment')),
          reason: values.get('reason'),
        },
      },
      world.today(),
    );
    const place = ['articles', slug, 'claims', `${name}.md`];
    if (!writeNew(world, root, place, file, flags.has('force'))) return 1;
    const shown = path.relative(world.cwd, path.join(root, ...place));
    if (flags.has('json'))
      world.out(
        JSON.stringify(
          {
            file: shown,
            id: name,
            quote: parts.length === 1 ? parts[0] : parts,
            paragraph: paragraph || null,
          },
          null,
          2,
        ),
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
  const settled = settleQuote(text, parts, given);
  if (settled.type === 'stands') return given ?? '';
  if (settled.type === 'wrong-choice') {
    world.error(settled.message);
    return null;
  }
  const { part, found: where } = settled;
  if (part === 0 && given === undefined && where.places.length > 1 && world.prompts !== null) {
    const choices = where.places.map(({ paragraph, around }) => ({ value: paragraph, hint: around }));
    const answer = await world.prompts.select(
      'Which place is meant?',
      parts.length === 1 ? [...choices, { value: 'all' }] : choices,
    );
    if (answer === null) throw new Cancelled();
    return settle({ ...world, prompts: null }, text, parts, answer);
  }
  world.error(formatFound(where, parts[part] ?? ''));
  return null;
}

function choiceError(name: string, value: string | undefined, known: readonly string[]): string | null {
  return value === undefined || known.includes(value)
    ? null
    : `--${name} is \`${value}\`; it must be one of ${known.join(', ')}.${didYouMean(value, known)}`;
}
