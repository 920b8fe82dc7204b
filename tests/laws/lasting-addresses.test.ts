import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCorpus, type Corpus } from '../../src/corpus/index.ts';
import { formatTerminal } from '../../src/report/index.ts';
import { oldAddresses } from '../../src/site/frame/address/former.ts';
import { addressesBelow } from '../../src/site/frame/address/urls.ts';
import { runIn } from '../command-line.ts';
import { ACTOR_FIELDS, articleContent, claimFile, SERIES_FIELDS, SOURCE_FIELDS, yaml } from '../content.ts';
import { temporaryFolder } from '../temporary.ts';
import { RUNS } from './runs.ts';

const SENTENCES = ['The river ends.', 'A dam stands.', 'The sea waits.', 'Nobody counts the boats.'];
const QUOTES = ['river', 'dam', 'sea', 'boats'];
/** Paragraphs that no claim stands on. */
const SPARE = ['Paper burns.', 'Ink fades.'];

/** What is done to content between one publication and the next. */
type Step =
  | { readonly kind: 'edit' | 'new' | 'cut' | 'drop'; readonly which: number }
  | {
      readonly kind: 'rename';
      readonly what: 'claim' | 'article' | 'source' | 'actor' | 'series';
      readonly which: number;
      readonly to: number;
    }
  | { readonly kind: 'withdraw' | 'restore'; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('edit' as const, 'new' as const, 'cut' as const, 'drop' as const),
    which: fc.nat(3),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    what: fc.constantFrom(
      'claim' as const,
      'claim' as const,
      'article' as const,
      'source' as const,
      'actor' as const,
      'series' as const,
    ),
    which: fc.nat(9),
    to: fc.nat(5),
  }),
  fc.record({ kind: fc.constantFrom('withdraw' as const, 'restore' as const), which: fc.nat(9) }),
);

const URLS = addressesBelow('/');

/** What answers at each address: words of a page, or what became of it. */
function answers(corpus: Corpus): ReadonlySet<string> {
  const pages = corpus.articles.flatMap(({ slug, claims, editions, paragraphs, retired }) => [
    URLS.article(slug),
    ...claims.map(({ id }) => URLS.claim(slug, id)),
    ...editions.map(({ id }) => URLS.edition(slug, id)),
    ...[...paragraphs, ...retired].map(({ id }) => URLS.paragraph(slug, id)),
  ]);
  const others = [
    ...[...corpus.sources.keys()].map((id) => URLS.source(id)),
    ...[...corpus.actors.keys()].map((id) => URLS.actor(id)),
  ];
  return new Set([...pages, ...others, ...oldAddresses(corpus).map((old) => `/${old.path}`)]);
}

test('every address ever published answers with its words or says what became of them, whatever is done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const folder = temporaryFolder();
      const at = (file: string): string => path.join(folder, 'content', file);
      const write = (file: string, text: string): void => {
        mkdirSync(path.dirname(at(file)), { recursive: true });
        writeFileSync(at(file), text);
      };
      const others = {
        'sources/report.yaml': yaml(SOURCE_FIELDS),
        'sources/spare.yaml': yaml(SOURCE_FIELDS),
        'actors/board.yaml': yaml(ACTOR_FIELDS),
        'series/floods.yaml': yaml({ ...SERIES_FIELDS, source: 'report' }),
      };
      const body = [...SENTENCES, ...SPARE].join('\n\n');
      const texts = articleContent('rivers', body, {
        a: {
          quote: QUOTES[0] ?? '',
          actors: ['board'],
          supports: [{ source: 'report', says: 'It ends.' }],
        },
        b: { quote: QUOTES[1] ?? '', related: [{ claim: 'a', relation: 'supports' }] },
        c: { quote: QUOTES[2] ?? '', related: [{ claim: 'b', relation: 'supports' }] },
      });
      for (const [file, text] of Object.entries({ ...texts, ...others })) write(file, text);
      const everPublished = new Set<string>();
      const withdrawn: { readonly id: string; readonly source: string; readonly slug: string }[] = [];
      const publish = async (): Promise<void> => {
        const locked = await runIn(folder, 'lock', '--yes', '--revise', 'It changed');
        expect(locked.error).toBe('');
        const { corpus, report } = readCorpus(path.join(folder, 'content'));
        if (corpus === null) throw new Error(formatTerminal(report));
        for (const address of answers(corpus)) everPublished.add(address);
        const now = answers(corpus);
        for (const address of everPublished) {
          // Paragraphs of a renamed text are carried on by the page at its old address.
          const page = address.replace(/#.*$/, '');
          const carried =
            [...now].some((one) => one === page) &&
            !corpus.articles.some(({ slug }) => URLS.article(slug) === page);
          expect(now.has(address) || carried, `${address} after ${JSON.stringify(steps)}`).toBe(true);
        }
      };
      await publish();
      for (const one of steps) {
        const { corpus } = readCorpus(path.join(folder, 'content'));
        const article = corpus?.articles[0];
        if (article === undefined) throw new Error('There is no article');
        const claim = article.claims[one.which % Math.max(1, article.claims.length)];
        switch (one.kind) {
          case 'edit': {
            const file = at(`articles/${article.slug}/article.md`);
            const word = QUOTES[one.which] ?? 'river';
            writeFileSync(
              file,
              readFileSync(file, 'utf8').replace(new RegExp(`(${word}[^.]*)\\.`), '$1 again.'),
            );
            break;
          }
          case 'cut': {
            const file = at(`articles/${article.slug}/article.md`);
            const spare = SPARE[one.which % SPARE.length] ?? '';
            writeFileSync(file, readFileSync(file, 'utf8').replace(`\n${spare}\n`, ''));
            break;
          }
          case 'drop': {
            const spare = corpus?.sources.get('spare');
            if (spare === undefined) break;
            rmSync(at('sources/spare.yaml'));
            const redirects = existsSync(at('redirects.yaml'))
              ? readFileSync(at('redirects.yaml'), 'utf8')
              : '';
            const line = `- { kind: source, id: spare, to: null, date: "2026-02-03", reason: "Nothing leans on it." }\n`;
            writeFileSync(at('redirects.yaml'), (redirects === '[]\n' ? '' : redirects) + line);
            break;
          }
          case 'new':
            if (
              !existsSync(at(`articles/${article.slug}/claims/new-${one.which}.md`)) &&
              !everPublished.has(URLS.claim(article.slug, `new-${one.which}`))
            )
              write(
                `articles/${article.slug}/claims/new-${one.which}.md`,
                claimFile({ quote: QUOTES[one.which] ?? '' }),
              );
            break;
          case 'rename':
            if (one.what === 'article')
              await runIn(folder, 'rename', 'article', article.slug, `text-${one.to}`, '--yes');
            else if (one.what !== 'claim') {
              const all = { source: corpus?.sources, actor: corpus?.actors, series: corpus?.series }[
                one.what
              ];
              const ids = [...(all?.keys() ?? [])].filter((id) => id !== 'spare');
              const id = ids[one.which % Math.max(1, ids.length)];
              if (id !== undefined)
                await runIn(folder, 'rename', one.what, id, `${one.what}-${one.to}`, '--yes');
            } else if (claim !== undefined)
              await runIn(folder, 'rename', 'claim', claim.id, `id-${one.to}`, '--yes');
            break;
          case 'withdraw':
            if (claim === undefined) break;
            withdrawn.push({
              id: claim.id,
              slug: article.slug,
              source: readFileSync(at(`articles/${article.slug}/claims/${claim.id}.md`), 'utf8'),
            });
            await runIn(folder, 'withdraw', claim.id, '--reason', 'It was wrong.', '--yes');
            break;
          case 'restore': {
            const last = withdrawn.pop();
            if (last === undefined) break;
            const source = last.source.replace(/related: .*/, 'related: []');
            write(`articles/${article.slug}/claims/${last.id}.md`, source);
            const lines = readFileSync(at('redirects.yaml'), 'utf8').split('\n');
            writeFileSync(
              at('redirects.yaml'),
              lines
                .filter((line) => !(line.includes(`id: ${last.id},`) && line.includes('to: null')))
                .join('\n') || '[]',
            );
            if (!/^- /m.test(readFileSync(at('redirects.yaml'), 'utf8')))
              writeFileSync(at('redirects.yaml'), '[]\n');
          }
        }
        await publish();
      }
      rmSync(folder, { recursive: true });
    }),
    { numRuns: Math.min(RUNS, 25) },
  );
}, 120_000);
