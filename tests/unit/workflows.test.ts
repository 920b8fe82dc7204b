import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Workflows of this project, of the sites that it begins, and those that are shown to be copied. */
const FOLDERS = ['.github/workflows', 'starter/_github/workflows', 'docs/examples/workflows'];

type Permissions = Readonly<Record<string, string>> | string | undefined;

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

interface Job {
  readonly uses?: string;
  readonly permissions?: Permissions;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const texts = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(PROJECT, folder)).map((name) => {
    const file = `${folder}/${name}`;
    return [file, readFileSync(path.join(PROJECT, file), 'utf8')] as const;
  }),
);
const workflows = texts.map(([file, text]) => [file, parse(text, { strict: true }) as Workflow] as const);

test('there is a workflow for each host that the manual names, for the tests and for a new site', () => {
  expect(workflows.map(([file]) => path.basename(file)).sort()).toEqual(
    ['build.yml', 'cloudflare-pages.yml', 'deploy.yml', 'github-pages.yml', 'netlify.yml', 'object-store.yml', 'test.yml'], // prettier-ignore
  );
});

test.each(workflows)('%s may read at most, and says so; a job that may more says which', (_, { permissions, jobs }) => {
  expect(typeof permissions).toBe('object');
  for (const allowed of Object.values(permissions ?? {})) expect(allowed).toBe('read');
  const more = Object.values(jobs).flatMap((job) =>
    Object.entries(job.permissions ?? {}).filter(([, allowed]) => allowed === 'write'),
  );
  expect(more.filter(([what]) => what !== 'pages' && what !== 'id-token')).toEqual([]);
}); // prettier-ignore

test.each(workflows)('%s leaves no key of the repository behind for what is run', (_, { jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  const kept = steps.filter((step) => step.uses?.startsWith('actions/checkout@') === true);
  expect(kept.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
}); // prettier-ignore

test.each(texts)('%s names every action by the hash of a version', (_, text) => {
  const used = [...text.matchAll(/uses: (.*)/g)].map(([, one = '']) => one);
  expect(used.length).toBeGreaterThan(0);
  const loose = used.filter((one) => !/^(actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/build\.yml)$/.test(one)); // prettier-ignore
  expect(loose).toEqual([]);
});

test('an action has one version in all workflows', () => {
  const used = new Set(texts.flatMap(([, text]) => [...text.matchAll(/uses: (actions\/.*)/g)].map(([, one = '']) => one))); // prettier-ignore
  expect(used.size).toBe(new Set([...used].map((one) => one.split('@')[0])).size);
});

test.each(workflows)('%s runs scripts that exist, programs of one version, and no words that others write', (_, { jobs }) => {
  const runs = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run = [] }) => run));
  const named = runs.flatMap((run) => [...run.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name = '']) => name));
  expect(named.filter((name) => name !== 'ci' && scripts[name] === undefined)).toEqual([]);
  const programs = runs.flatMap((run) => [...run.matchAll(/npx (.*)/g)].map(([, rest = '']) => rest));
  expect(programs.filter((rest) => !/^--yes [a-z-]+@\d+\.\d+\.\d+ /.test(rest))).toEqual([]);
  // What is put into a command by its text is run, whatever it holds.
  expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
}); // prettier-ignore
