#!/usr/bin/env node
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Refusal } from '../report/index.ts';
import { askOn } from './terminal/ask.ts';
import { configuredContent, configuredLanguages } from './terminal/configured.ts';
import { installIn } from './terminal/install.ts';
import { npmOptionsIn } from './terminal/npm-options.ts';
import { terminalPrompts } from './terminal/prompts.ts';

const cwd = process.cwd();

// Whoever reads the output may stop before its end, as `head` does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** The folder of the content: what the environment says, else the configuration of the site, which an option saves reading. */
async function contentFolder(): Promise<string> {
  const { SCHOLIUM_CONTENT: folder } = process.env;
  if (folder?.trim() === '')
    throw new Refusal('SCHOLIUM_CONTENT is empty: give it the name of a folder, or unset it.');
  const [, , command = ''] = process.argv;
  const isGiven =
    process.argv.some((one) => one.startsWith('--content')) || ['init', '--version', '-v'].includes(command);
  return folder ?? (isGiven ? null : await configuredContent(cwd)) ?? 'content';
}

/** The languages of the site: what the environment says, else the configuration, else English alone. */
async function languages(): Promise<readonly string[]> {
  const { languagesIn, readSettings } = await import('../site/frame/index.ts');
  const given = languagesIn(process.env) ?? (await configuredLanguages(cwd)) ?? undefined;
  return readSettings({ languages: given }, {}).languages;
}

try {
  const content = path.resolve(cwd, await contentFolder());
  // Settings of the environment are read when what rests on them is loaded.
  const { runCli } = await import('./cli.ts');
  process.exitCode = await runCli(process.argv.slice(2), {
    cwd,
    content,
    languages,
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    ask: process.stdin.isTTY ? (question) => askOn(process.stdin, process.stdout, question) : null,
    prompts: process.stdin.isTTY && process.stdout.isTTY ? terminalPrompts : null,
    readInput: () => buffer(process.stdin),
    npmOptions: npmOptionsIn(process.env),
    install: installIn,
    today: () => new Date().toISOString().slice(0, 10),
  });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
