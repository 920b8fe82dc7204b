import type { Command } from '../terminal/command.ts';
import { publishedSite } from '../verify/published-site.ts';
import { count } from './content-of.ts';
import { verifySite, type Verified } from '../verify/verify.ts';

/** `scholium verify`: recomputes what a published site says of itself, from the site alone. */
export const verify: Command = {
  name: 'verify',
  summary: 'Recompute from a published site what it says of itself: words, places, hashes',
  usage: '<address or folder>',
  examples: ['verify dist', 'verify https://example.org/readings/', 'verify dist --json'],
  options: {},
  async run(world, { positionals, flags }) {
    const [where, ...others] = positionals;
    if (where === undefined || where.trim() === '' || others.length > 0) {
      world.error('Name one address or one folder of a built site, such as `verify dist`.');
      return 2;
    }
    const site = await publishedSite(where, world.cwd);
    if (typeof site === 'string') {
      world.error(site);
      return 2;
    }
    const begun = performance.now();
    let verified: Verified;
    try {
      verified = await verifySite(site);
    } catch (error) {
      const { message, cause } = error as Error;
      const why = cause instanceof Error ? `: ${cause.message}` : '';
      world.error(`${site.name} could not be read: ${message}${why}.`);
      return 1;
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (flags.has('json')) world.out(JSON.stringify({ site: site.name, ...verified }, null, 2));
    else if (verified.faults.length > 0) world.error(faulty(site.name, verified, seconds));
    else world.out(sound(site.name, verified, seconds));
    return verified.faults.length > 0 ? 1 : 0;
  },
};

/** So many faults are listed; the rest are counted. */
const MOST_LISTED = 50;

function faulty(name: string, { faults }: Verified, seconds: string): string {
  const listed = faults.slice(0, MOST_LISTED).map(({ file, what }) => `  /${file} ${what}.`);
  const rest = faults.length - listed.length;
  const more = rest > 0 ? [`  and ${rest} more; --json lists all.`] : [];
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return [`${name} is not what it says it is: ${count}, in ${seconds} s.`, ...listed, ...more].join('\n');
}

function sound(name: string, { texts, pages, files }: Verified, seconds: string): string {
  const rows = texts.map(
    ({ slug, sha256, claims, annotations, languages }) =>
      `  ${slug}: SHA-256 ${sha256}, ${count(claims, 'claim', 'claims')}, ${count(annotations, 'annotation', 'annotations')}, ${count(languages, 'language', 'languages')}`,
  );
  return [
    `${name} agrees with itself: ${count(texts.length, 'text', 'texts')}, ${count(pages, 'page', 'pages')}, ${count(files, 'file', 'files')} of data, in ${seconds} s.`,
    ...rows,
    'Shown: each text has the hash published for it, and its pages show its words letter by letter; each claim is marked',
    'on the words that it quotes, and its addresses, pages and annotations say the same of it; every file of data that the',
    'site lists is there, as long as the list says.',
    'Not shown: that the text is the one that was captured. For that, compare its hash with one that you have from elsewhere.',
  ].join('\n');
}
