import { benchAnchors } from './anchors.ts';
import { benchHostile } from './hostile.ts';
import { benchHostileSite } from './hostile-site.ts';
import { benchQuotationScale } from './quotation-scale.ts';
import { benchQuotations } from './quotations.ts';
import { benchScale } from './scale/index.ts';
import { benchSearch, benchSearchScale } from './search.ts';

/** Measures something, prints what it measured, and gives the exit status: 1 where a bar is missed. `args` follow its name. */
type Bench = (print: (line: string) => void, args: readonly string[]) => number | Promise<number>;

const BENCHES: ReadonlyMap<string, Bench> = new Map<string, Bench>([
  ['anchors', (print) => benchAnchors(print)],
  ['hostile', benchHostile],
  ['hostile-site', benchHostileSite],
  ['scale', benchScale],
  ['quotations', (print) => benchQuotations(print)],
  ['quotation-scale', benchQuotationScale],
  ['search', benchSearch],
  ['search-scale', benchSearchScale],
]);

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const bench = BENCHES.get(process.argv[2] ?? '');
if (bench === undefined) {
  print(`Usage: npm run bench -- <name>\n\nBenches: ${[...BENCHES.keys()].join(', ')}`);
  process.exitCode = 2;
} else process.exitCode = await bench(print, process.argv.slice(3));
