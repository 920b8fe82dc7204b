import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { HOSTILE_INPUTS } from '../hostile/inputs.ts';
import type { Measured } from '../hostile/measure.ts';

/** What `check` may take of any single file of 1 MiB, and by how much its time may grow for twice as much. */
const BARS = { seconds: 2, memory: 512, growth: 2.5 };

/** Below so many seconds a ratio of two times is noise. */
const MEASURABLE = 0.5;

const MEASURE = path.join(import.meta.dirname, '../hostile/measure.ts');

/**
 * Hostile inputs, each at half and at all of 1 MiB: seconds of the processor, memory and growth. The argument names
 * those to try. An input of many files is held to the growth alone. Gives the exit status: 1 where a bar is missed.
 */
export function benchHostile(print: (line: string) => void, [only = '']: readonly string[]): 0 | 1 {
  let missed = 0;
  const inputs = HOSTILE_INPUTS.filter(({ name }) => name.includes(only));
  for (const { name, make } of inputs) {
    const [half, whole] = [measure(name, 0.5), measure(name, 1)];
    const isOneFile = Object.keys(make(2)).length === Object.keys(make(3)).length;
    const faults =
      whole === null || half === null
        ? ['ends without an answer']
        : [
            isOneFile && whole.seconds > BARS.seconds && `takes more than ${BARS.seconds} s`,
            isOneFile && whole.memory > BARS.memory && `holds more than ${BARS.memory} MiB`,
            half.seconds > MEASURABLE && whole.seconds / half.seconds > BARS.growth && 'grows too fast',
          ].filter((fault) => fault !== false);
    if (faults.length > 0) missed++;
    const numbers =
      whole === null || half === null
        ? ''
        : `${half.seconds.toFixed(2)} s, ${whole.seconds.toFixed(2)} s, ${Math.round(whole.memory)} MiB`;
    if (faults.length > 0 || only !== '')
      print(`${name}: ${numbers}${faults.map((one) => `; ${one}`).join('')}`);
  }
  print(`${inputs.length} inputs, ${missed} beyond a bar`);
  return missed > 0 ? 1 : 0;
}

function measure(name: string, part: number): Measured | null {
  const { status, stdout } = spawnSync(process.execPath, [MEASURE, name, String(part)], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  return status === 0 ? (JSON.parse(stdout) as Measured) : null;
}
