import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { runCli } from './cli.ts';

const cwd = process.cwd();

process.exitCode = await runCli(process.argv.slice(2), {
  cwd,
  content: path.resolve(cwd, process.env['SCHOLIUM_CONTENT'] ?? 'content'),
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  ask: process.stdin.isTTY ? ask : null,
  today: () => new Date().toISOString().slice(0, 10),
});

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
