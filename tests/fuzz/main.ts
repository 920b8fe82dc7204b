import fc from 'fast-check';
import { keep } from './kept.ts';
import { FUZZ_LAWS } from './laws.ts';
import { buildAny } from './site.ts';

/** Cases of one law in a row. */
const BATCH = 200;

/** The most findings of one law: what is broken in one place is found again and again. */
const MOST = 5;

const [asked = '5', texts = '100'] = process.argv.slice(2);
if (asked === 'site') {
  const seed = Number(process.env['SCHOLIUM_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const { texts: built, status, output } = await buildAny(seed, Number(texts));
  console.log(`Seed ${seed}, ${built} texts: the build ends with ${status}\n${output}`);
  process.exit(status ?? 1);
}
const minutes = Number(asked);
if (!(minutes > 0)) {
  console.log('Usage: npm run fuzz -- [minutes]\n       npm run fuzz -- site [texts]');
  process.exit(2);
}
const end = performance.now() + minutes * 60_000;
let seed = Number(process.env['SCHOLIUM_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`Seed ${seed}, ${minutes} minutes`);
const counts = new Map(FUZZ_LAWS.map((law) => [law, { cases: 0, findings: 0 }]));
while (performance.now() < end) {
  for (const [law, count] of counts) {
    if (count.findings >= MOST || performance.now() > end) continue;
    const property = fc.asyncProperty(law.input, async (value) => {
      await law.holds(value);
    });
    const result = await fc.check(property, { seed, numRuns: BATCH, interruptAfterTimeLimit: 60_000 });
    count.cases += result.numRuns;
    if (!result.failed || result.counterexample === null) continue;
    count.findings++;
    const file = keep(law, result.counterexample[0]);
    console.log(`BROKEN ${law.name}\n  ${String(result.errorInstance)}\n  kept as ${file}`);
  }
  seed = (seed + 1) % 2 ** 31;
}
let failed = 0;
for (const [{ name }, { cases, findings }] of counts) {
  console.log(`${cases} cases, ${findings} findings: ${name}`);
  failed += findings;
}
process.exitCode = failed > 0 ? 1 : 0;
