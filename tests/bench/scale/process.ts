import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost, with all processes that it started. */
export interface Cost {
  readonly status: number | null;
  readonly output: string;
  /** Seconds of the clock, which others on the machine make longer. */
  readonly wall: number;
  /** Seconds of processors, the user’s and the system’s: null where the system does not tell. */
  readonly cpu: number | null;
  /** The most memory at one time, in bytes, of all processes together: null where the system does not tell. */
  readonly memory: number | null;
  /** When, in seconds from the start, a line was printed that fits one of the marks. */
  readonly marks: Readonly<Record<string, number>>;
}

/** How often processes are looked at, in milliseconds. */
const EVERY = 100;

/**
 * Runs a command and measures it by looking at its processes ten times a second, as Linux shows them in `/proc`. What a
 * process used after the last look is not seen.
 */
export function measure(
  command: readonly [string, ...string[]],
  options: {
    readonly cwd: string;
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly marks?: Readonly<Record<string, RegExp>>;
  },
): Promise<Cost> {
  const [file, ...args] = command;
  const started = performance.now();
  const child = spawn(file, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
  const used = new Map<number, number>();
  const marks: Record<string, number> = {};
  let memory = 0;
  let output = '';
  const look = (): void => {
    const tree = processesBelow(child.pid ?? 0);
    memory = Math.max(memory, sum(tree.map((one) => one.memory)));
    for (const { pid, ticks } of tree) used.set(pid, ticks);
  };
  const timer = setInterval(look, EVERY);
  const collect = (chunk: Buffer): void => {
    const text = chunk.toString('utf8');
    output += text;
    for (const [name, pattern] of Object.entries(options.marks ?? {}))
      if (pattern.test(text)) marks[name] = seconds(started);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      const seen = used.size > 0;
      resolve({
        status,
        output,
        wall: seconds(started),
        cpu: seen ? sum([...used.values()]) / TICKS : null,
        memory: seen ? memory : null,
        marks,
      });
    });
  });
}

/** Ticks of a second in `/proc`, on every Linux that Node runs on. */
const TICKS = 100;

/** Bytes of a page of memory on the machines that benches run on. */
const PAGE = 4096;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  readonly memory: number;
}

/** A process and all below it; none where the system has no `/proc`. */
function processesBelow(root: number): readonly Process[] {
  const all = listProcesses();
  const below = new Set([root]);
  // A child has mostly a higher number than its parent, but not once numbers begin anew.
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  return all.filter(({ pid }) => below.has(pid));
}

function listProcesses(): readonly Process[] {
  let names: readonly string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program, in parentheses, may hold anything.
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const [parent, user, system, pages] = [fields[1], fields[11], fields[12], fields[21]];
      return [
        {
          pid: Number(name),
          parent: parent ?? 0,
          ticks: (user ?? 0) + (system ?? 0),
          memory: (pages ?? 0) * PAGE,
        },
      ];
    } catch {
      // It has ended since.
      return [];
    }
  });
}

function seconds(started: number): number {
  return (performance.now() - started) / 1000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
