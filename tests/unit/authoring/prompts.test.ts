import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary.ts';
import { filesIn } from './run.ts';
import { PROJECT } from '../../site/build.ts';

/** Node has no pseudo-terminal; `script` of util-linux gives a command one. */
const { status: known, stdout: version } = spawnSync('script', ['--version'], { encoding: 'utf8' });
const hasTerminal = known === 0 && version.includes('util-linux');

/** Keys by what stands on the screen when they are typed. */
type Answers = readonly (readonly [asked: string, keys: string])[];

const CTRL_C = '\u0003';
const ENTER = '\r';
const DOWN = '\u001b[B';

/** A folder with content, and a text in which some words stand twice. */
function project(): string {
  const folder = temporaryFolder();
  cpSync(path.join(PROJECT, 'tests/fixtures/healthy/content'), path.join(folder, 'content'), {
    recursive: true,
  });
  return folder;
}

/**
 * Runs the command line at a terminal. Each answer is typed when what it answers stands there; status as shells give it,
 * 130 for Ctrl-C.
 */
async function typed(
  cwd: string,
  args: readonly string[],
  answers: Answers,
): Promise<{ readonly status: number | null; readonly screen: string }> {
  const main = path.join(PROJECT, 'src/authoring/main.ts');
  const line = [process.execPath, main, ...args].map((word) => `'${word}'`).join(' ');
  const sized = `stty cols 100 rows 40; exec ${line}`;
  const child = spawn('script', ['--quiet', '--return', '--command', sized, '/dev/null'], {
    cwd,
    env: { ...process.env, SCHOLIUM_CONTENT: undefined, CI: undefined, TERM: 'xterm', VITEST: undefined },
  });
  let screen = '';
  let seen = 0;
  const left = [...answers];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    for (let next = left[0]; next !== undefined; next = left[0]) {
      const at = screen.indexOf(next[0], seen);
      if (at < 0) return;
      seen = at + next[0].length;
      left.shift();
      child.stdin.write(next[1]);
    }
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, screen }));
  });
}

describe.skipIf(!hasTerminal)(
  'at a terminal (skipped without `script` of util-linux, which gives one)',
  () => {
    const claim = ['new', 'claim', 'ferry', 'waits for its bridge', '--id', 'waiting'];
    const article = [
      'new',
      'article',
      'quiet',
      '--from',
      path.join(PROJECT, 'tests/fixtures/captures/wrapped.txt'),
    ];
    const rename = ['rename', 'claim', 'closed', 'shut'];

    test('`new claim` asks which place is meant and writes it', async () => {
      const cwd = project();
      const { status, screen } = await typed(cwd, claim, [['Which place is meant?', DOWN + ENTER]]);
      expect([status, screen]).toEqual([
        0,
        expect.stringContaining('Wrote content/articles/ferry/claims/waiting.md'),
      ]);
      expect(readFileSync(path.join(cwd, 'content/articles/ferry/claims/waiting.md'), 'utf8')).toMatch(
        /^paragraph: p4$/m,
      );
    });

    test('`new article` asks for what the capture does not say and writes it', async () => {
      const cwd = project();
      const { status } = await typed(cwd, article, [
        ['author', `B. Reader${ENTER}`],
        ['publication', `The Paper${ENTER}`],
        ['rights', `Public domain.${ENTER}`],
      ]);
      expect(status).toBe(0);
      expect(readFileSync(path.join(cwd, 'content/articles/quiet/article.md'), 'utf8')).toMatch(
        /B\. Reader[^]*The Paper[^]*Public domain\./,
      );
    });

    test('`new series` asks for the unit of its values', async () => {
      const cwd = project();
      const given = ['--source', 'gazette-copy', '--measure', 'tolls paid', '--point', '2024=9'];
      const erased = '\u007F'.repeat('count'.length);
      const { status } = await typed(
        cwd,
        ['new', 'series', 'Tolls', ...given],
        [['unit:', `${erased}EUR${ENTER}`]],
      );
      expect(status).toBe(0);
      expect(readFileSync(path.join(cwd, 'content/series/tolls.yaml'), 'utf8')).toMatch(/^unit: EUR$/m);
    });

    test('`rename` asks whether to, and what the history says of it', async () => {
      const cwd = project();
      const { status, screen } = await typed(cwd, rename, [
        ['Do it?', `y${ENTER}`],
        ['What shall the history', `A clearer id.${ENTER}`],
      ]);
      expect([status, screen]).toEqual([0, expect.stringContaining('Done.')]);
      expect(readFileSync(path.join(cwd, 'content/articles/ferry/claims/shut.md'), 'utf8')).toContain(
        'A clearer id.',
      );
    });

    test.each<[what: string, args: readonly string[], answers: Answers]>([
      ['`new claim`', claim, [['Which place', CTRL_C]]],
      [
        'the second question of `new article`',
        article,
        [
          ['author', `B. Reader${ENTER}`],
          ['publication', CTRL_C],
        ],
      ],
      [
        'the second question of `rename`',
        rename,
        [
          ['Do it?', `y${ENTER}`],
          ['What shall the history', CTRL_C],
        ],
      ],
    ])('Ctrl-C at %s writes nothing and ends with status 130', async (_, args, answers) => {
      const cwd = project();
      const before = stateOf(cwd);
      const { status, screen } = await typed(cwd, args, answers);
      expect([status, screen]).toEqual([130, expect.stringContaining('Nothing was written.')]);
      expect(stateOf(cwd)).toEqual(before);
    });
  },
);

/** Every file below a folder with what it holds. */
function stateOf(folder: string): readonly string[] {
  return filesIn(folder).map((file) => `${file} ${readFileSync(path.join(folder, file), 'base64')}`);
}
