#!/usr/bin/env node
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { runCli } from './cli.ts';
import { askOn } from './terminal/ask.ts';
import { npmOptionsIn } from './terminal/npm-options.ts';
import { terminalPrompts } from './terminal/prompts.ts';

const cwd = process.cwd();
const folder = process.env['SCHOLIUM_CONTENT'] ?? 'content';

// Whoever reads the output may stop before its end, as `head` does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

if (folder.trim() === '') {
  process.stderr.write('SCHOLIUM_CONTENT is empty: give it the name of a folder, or unset it.\n');
  process.exitCode = 2;
} else {
  process.exitCode = await runCli(process.argv.slice(2), {
    cwd,
    content: path.resolve(cwd, folder),
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    ask: process.stdin.isTTY ? (question) => askOn(process.stdin, process.stdout, question) : null,
    prompts: process.stdin.isTTY && process.stdout.isTTY ? terminalPrompts : null,
    readInput: () => buffer(process.stdin),
    npmOptions: npmOptionsIn(process.env),
    today: () => new Date().toISOString().slice(0, 10),
  });
}
