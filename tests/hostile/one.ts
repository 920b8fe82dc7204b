import { mkdirSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCli } from '../../src/authoring/index.ts';
import { HOSTILE_INPUTS } from './inputs.ts';
const [name, size] = process.argv.slice(2);
const input = HOSTILE_INPUTS.find((one) => one.name === name)!;
const root = mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
const content = input.make(Math.max(1, Math.floor(input.most * Number(size))));
let bytes = 0;
for (const [file, text] of Object.entries(content)) {
  const to = path.join(root, 'content', file);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, text);
  bytes = Math.max(bytes, Buffer.byteLength(text));
}

const cpu0 = process.cpuUsage();
const start = performance.now();
let out = '';
const status = await runCli(['check', '--json'], {
  cwd: root,
  content: path.join(root, 'content'),
  out: (t) => {
    out += t;
  },
  error: (t) => {
    out += t;
  },
  ask: null,
  prompts: null,
  readInput: async () => new Uint8Array(),
  npmOptions: new Set(),
  install: () => Promise.resolve(false),
  today: () => '2026-01-01',
});
const seconds = (performance.now() - start) / 1000;
const cpu = process.cpuUsage(cpu0);
rmSync(root, { recursive: true });
let codes: Record<string, number> = {};
try {
  for (const i of JSON.parse(out).issues) codes[i.code] = (codes[i.code] ?? 0) + 1;
} catch {
  codes = { [out.slice(0, 100)]: 1 };
}
console.log(
  JSON.stringify({
    name,
    size,
    bytes,
    status,
    seconds: +seconds.toFixed(2),
    cpu: +((cpu.user + cpu.system) / 1e6).toFixed(2),
    mb: Math.round(process.resourceUsage().maxRSS / 1024),
    out: out.length,
    codes,
  }),
);
