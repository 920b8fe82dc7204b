import { benchAnchors } from './anchors.ts';

/** Benches by name; each prints its measurements and gives the exit status. */
const BENCHES: ReadonlyMap<string, (print: (line: string) => void) => number> = new Map([
  ['anchors', benchAnchors],
]);

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const bench = BENCHES.get(process.argv[2] ?? '');
if (bench === undefined) {
  print(`Usage: npm run bench -- <name>\n\nBenches: ${[...BENCHES.keys()].join(', ')}`);
  process.exitCode = 2;
} else process.exitCode = bench(print);
