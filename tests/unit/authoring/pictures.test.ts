import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PICTURES, walk } from '../../pictures.ts';
import { articleContent, reportOf } from '../../content.ts';
import { filesIn, project } from './run.ts';

const MANUAL = readFileSync(path.join(PICTURES, '../annotating.md'), 'utf8');

test('the pictures of the manual show what the commands say: else run `npm run pictures`', async () => {
  const { pictures } = await walk();
  const drawn = readdirSync(PICTURES).filter((name) => name.endsWith('.svg'));
  expect(
    Object.fromEntries(drawn.map((name) => [name, readFileSync(path.join(PICTURES, name), 'utf8')])),
  ).toEqual(Object.fromEntries(pictures));
  const shown = [...MANUAL.matchAll(/\]\(annotating\/(.+?)\)/g)].map(([, name]) => name);
  expect(shown.sort()).toEqual(readdirSync(PICTURES).sort());
});

test('the commands and fields of the manual, typed as they stand, make a claim that passes the check', async () => {
  const one = project(articleContent('my-article', 'A survey in May counted nine salmon, says the council.'));
  const commands = [...MANUAL.matchAll(/^npm run scholium -- (new (?:claim|source|actor|series) .+)$/gm)];
  for (const [, command = ''] of commands) {
    const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    expect(await one.run(args)).toMatchObject({ status: 0 });
  }
  const [file] = filesIn(path.join(one.folder, 'content/articles/my-article/claims'));
  const claim = `articles/my-article/claims/${file}`;
  const fields = [...MANUAL.matchAll(/^```yaml\n((?:claim|supports):[^]*?)^```$/gm)].map(([, yaml]) => yaml);
  const keys = fields.join('').matchAll(/^(\w+):/gm);
  let text = one.read(claim);
  for (const [, key] of keys) text = text.replace(new RegExp(`^(?:# )?${key}:.*\n`, 'm'), '');
  one.write(
    claim,
    text.replace('---\n', () => `---\n${fields.join('')}`),
  );
  const content = filesIn(path.join(one.folder, 'content')).map((name) => [name, one.read(name)] as const);
  expect([commands.length, fields.length]).toEqual([4, 2]);
  expect(reportOf(Object.fromEntries(content)).issues).toEqual([]);
});
