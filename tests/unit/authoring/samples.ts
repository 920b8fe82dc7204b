import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../../src/authoring/cli.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
  type Content,
} from '../../content.ts';
import { project, type Project } from './run.ts';

const evidence = [{ source: 'report', says: 'It does.' }];

/** Content on which every command has something to do. */
const SAMPLE_CONTENT: Content = {
  ...articleContent('rivers', 'A river ends in the sea. It is long.', {
    ends: { quote: 'A river ends', supports: evidence, actors: ['body'] },
    long: {
      quote: 'It is long',
      actors: ['body'],
      supports: evidence,
      related: [{ claim: 'ends', relation: 'depends-on' }],
    },
  }),
  'sources/report.yaml': yaml(SOURCE_FIELDS),
  'actors/body.yaml': yaml({ ...ACTOR_FIELDS, sources: ['report'] }),
  'series/floods.yaml': yaml(SERIES_FIELDS),
};

/** Files beside the content that commands read. */
const SAMPLE_INPUT: Content = {
  'capture.txt': readFileSync('tests/fixtures/captures/wrapped.txt', 'utf8'),
  'notes.json': JSON.stringify([
    {
      id: 'one',
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'A note.' },
      target: { source: 'y', selector: { type: 'TextQuoteSelector', exact: 'in the sea' } },
    },
  ]),
};

/** How a command is used well. */
export interface Sample {
  readonly args: readonly string[];
  /** What is changed in the content before, so that it has work. */
  readonly before?: readonly (readonly [file: string, from: string, to: string])[];
  /** Where it writes. What is made elsewhere than in the content is tried where the command is tested. */
  readonly writes: 'content' | 'elsewhere' | 'nothing';
}

/** A good use of every command, by its name. */
export const SAMPLES: ReadonlyMap<string, Sample> = new Map(
  Object.entries<Sample>({
    init: { args: ['site', '--no-install'], writes: 'elsewhere' },
    pack: { args: ['rivers'], writes: 'elsewhere' },
    check: { args: [], writes: 'nothing' },
    'import text': { args: ['capture.txt', '--as', 'wells'], writes: 'content' },
    'import annotations': { args: ['notes.json', 'rivers'], writes: 'content' },
    'new article': { args: ['wells', '--from', 'capture.txt'], writes: 'content' },
    'new claim': { args: ['rivers', 'in the sea'], writes: 'content' },
    'new source': { args: ['https://brod.example/survey', '--title', 'Survey'], writes: 'content' },
    'new actor': { args: ['Council of Brod'], writes: 'content' },
    'new series': {
      args: ['Salmon', '--source', 'report', '--measure', 'salmon', '--point', '2024=9'],
      writes: 'content',
    },
    quote: { args: ['rivers', 'in the sea'], writes: 'nothing' },
    lock: {
      args: ['--yes'],
      before: [['articles/rivers/article.md', 'It is long.', 'It is long.\n\nIt is wide.']],
      writes: 'content',
    },
    reanchor: {
      args: ['--accept', 'ends'],
      before: [['articles/rivers/article.md', 'A river ends in', 'A great river ends in']],
      writes: 'content',
    },
    rename: { args: ['source', 'report', 'annual-report', '--yes'], writes: 'content' },
    withdraw: { args: ['ends', '--reason', 'A misreading.', '--yes'], writes: 'content' },
    fields: { args: ['claim'], writes: 'nothing' },
    stats: { args: [], writes: 'nothing' },
    verify: { args: ['site'], writes: 'nothing' },
  }),
);

/** The commands with their samples. Throws for a command that has none: give it one above, and it is tested with the others. */
export function sampledCommands() {
  return COMMANDS.map((command) => {
    const sample = SAMPLES.get(command.name);
    if (sample === undefined)
      throw new Error(`Give \`${command.name}\` a sample in tests/unit/authoring/samples.ts`);
    return { command, sample };
  });
}

/** A folder of a test with that content, which is locked, and those files beside it. */
export async function sampleProject(): Promise<Project> {
  const one = project(SAMPLE_CONTENT);
  for (const [name, text] of Object.entries(SAMPLE_INPUT)) writeFileSync(path.join(one.folder, name), text);
  await one.run(['lock', '--yes']);
  return one;
}
