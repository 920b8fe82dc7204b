import path from 'node:path';
import { runCli } from './cli.ts';
import { askOn } from './terminal/ask.ts';

const cwd = process.cwd();

process.exitCode = await runCli(process.argv.slice(2), {
  cwd,
  content: path.resolve(cwd, process.env['SCHOLIUM_CONTENT'] ?? 'content'),
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  ask: process.stdin.isTTY ? (question) => askOn(process.stdin, process.stdout, question) : null,
  today: () => new Date().toISOString().slice(0, 10),
});
