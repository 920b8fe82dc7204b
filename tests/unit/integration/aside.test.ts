import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary.ts';

const MODULE = path.resolve(import.meta.dirname, '../../../src/integration/aside.ts');

/** A folder with content and a site that stands, which says `last`. */
function place(): { readonly folder: string; readonly out: string; readonly content: string } {
  const folder = temporaryFolder();
  const [out, content] = [path.join(folder, 'dist'), path.join(folder, 'content')];
  for (const one of [out, content]) mkdirSync(one);
  writeFileSync(path.join(out, 'index.html'), 'last');
  writeFileSync(path.join(out, 'only-last.html'), 'last');
  writeFileSync(path.join(content, 'a.md'), 'a');
  return { folder, out, content };
}

/** Runs code in a process of its own, as a build: `aside` is taken, `write()` writes a page. */
function build(
  { out, content }: { readonly out: string; readonly content: string },
  code: string,
): { readonly status: number | null; readonly error: string } {
  const script = `
    import { mkdirSync, writeFileSync, rmSync, renameSync } from 'node:fs';
    import { buildAside } from ${JSON.stringify(MODULE)};
    const [out, content] = ${JSON.stringify([out, content])};
    const take = () => buildAside({ out, content, shared: null });
    const aside = take();
    const write = () => { mkdirSync(aside.folder, { recursive: true }); writeFileSync(aside.folder + '/index.html', 'next'); };
    ${code}`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return { status, error: stderr };
}

const page = (out: string): string => readFileSync(path.join(out, 'index.html'), 'utf8');
const beside = (folder: string): readonly string[] => readdirSync(folder).sort();

test('a build that ends takes the place of the site whole, and leaves nothing beside it', () => {
  const at = place();
  expect(build(at, 'aside.begin(); write(); aside.end();')).toEqual({ status: 0, error: '' });
  expect(readdirSync(at.out)).toEqual(['index.html']);
  expect(page(at.out)).toBe('next');
  expect(beside(at.folder)).toEqual(['content', 'dist']);
});

test('a build that is abandoned leaves its place to the next of its process, and the site as it stands', () => {
  const at = place();
  const { status, error } = build(
    at,
    'aside.begin(); write(); aside.abandon(); const next = take(); next.abandon();',
  );
  expect([status, error, page(at.out), beside(at.folder)]).toEqual([0, '', 'last', ['content', 'dist']]);
});

test('a first build has nothing to take the place of', () => {
  const at = { ...place(), out: path.join(temporaryFolder(), 'deep/site') };
  expect(build(at, 'aside.begin(); write(); aside.end();').status).toBe(0);
  expect(page(at.out)).toBe('next');
});

test.each([
  ['fails when it has begun', "throw new Error('no')", 1],
  ['fails when it has written', "aside.begin(); write(); throw new Error('no')", 1],
  [
    'is asked to end',
    "aside.begin(); write(); process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 5000)",
    143,
  ],
  [
    'is interrupted',
    "aside.begin(); write(); process.kill(process.pid, 'SIGINT'); setTimeout(() => {}, 5000)",
    130,
  ],
])('a build that %s leaves the last site, and says so', (_, code, status) => {
  const at = place();
  const ended = build(at, code);
  expect(ended.status).toBe(status);
  expect(ended.error).toContain(`${at.out} holds the site of the last build that ended well.`);
  expect(readdirSync(at.out).sort()).toEqual(['index.html', 'only-last.html']);
  expect(beside(at.folder)).toEqual(['content', 'dist']);
});

test.each([
  ['before it wrote', ''],
  ['while it wrote', 'aside.begin(); write();'],
  [
    'when it had moved the last site away',
    'aside.begin(); write(); renameSync(out, aside.folder.replace(/new$/, "old"));',
  ],
])(
  'after a build that was killed %s the next one ends well, and until then or after it a whole site stands',
  (_, code) => {
    const at = place();
    build(at, `${code} process.kill(process.pid, 'SIGKILL'); setTimeout(() => {}, 5000)`);
    const failed = build(at, "throw new Error('no')");
    expect(failed.error).toContain('holds the site of the last build that ended well');
    expect(readdirSync(at.out).sort()).toEqual(['index.html', 'only-last.html']);
    expect(page(at.out)).toBe('last');
    expect(build(at, 'aside.begin(); write(); aside.end();').status).toBe(0);
    expect(page(at.out)).toBe('next');
  },
);

test('a second build at the same time is refused by the number of the first, and harms nothing', () => {
  const at = place();
  const script = `import { spawnSync } from 'node:child_process';
    const other = spawnSync(process.execPath, ['--input-type=module', '-e', \`import { buildAside } from ${JSON.stringify(MODULE)}; buildAside(${JSON.stringify({ ...at, shared: null })})\`], { encoding: 'utf8' });
    if (other.status === 0 || !other.stderr.includes('Another build, process ' + process.pid)) process.exit(9);`;
  expect(
    build(
      at,
      `aside.begin(); write(); await import('data:text/javascript,' + encodeURIComponent(${JSON.stringify(script)})); aside.end();`,
    ),
  ).toEqual({ status: 0, error: '' });
  expect(page(at.out)).toBe('next');
  expect(build(at, 'take()').error).toMatch(/Another build, process \d+, is writing/);
});

test.each([
  ['a changed file', "writeFileSync(content + '/a.md', 'other words')"],
  ['a new file', "writeFileSync(content + '/b.md', 'b')"],
  ['a file that is gone', "rmSync(content + '/a.md')"],
])('a build is refused where content has %s since it was read', (_, edit) => {
  const at = place();
  const { status, error } = build(at, `aside.begin(); write(); ${edit}; aside.end();`);
  expect([status, page(at.out)]).toEqual([1, 'last']);
  expect(error).toContain('changed while the site was built');
});

test('a branch of a repository in the folder of the site stays, and a link to a folder stays a link', () => {
  const at = place();
  mkdirSync(path.join(at.out, '.git'));
  const link = path.join(at.folder, 'linked');
  symlinkSync(at.out, link);
  expect(build({ ...at, out: link }, 'aside.begin(); write(); aside.end();').status).toBe(0);
  expect(readdirSync(link).sort()).toEqual(['.git', 'index.html']);
  expect(page(at.out)).toBe('next');
});

test.skipIf(process.getuid?.() !== 0)('a full disk leaves the last site', ({ skip }) => {
  const at = place();
  const disk = path.join(at.folder, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk], { stdio: 'ignore' });
  } catch {
    skip('Root may not mount here, as in most containers.');
  }
  try {
    const out = path.join(disk, 'dist');
    mkdirSync(out);
    writeFileSync(path.join(out, 'index.html'), 'last');
    const full =
      "aside.begin(); write(); writeFileSync(aside.folder + '/big', 'x'.repeat(200000)); aside.end();";
    const { status, error } = build({ ...at, out }, full);
    expect([status, page(out)]).toEqual([1, 'last']);
    expect(error).toContain('ENOSPC');
    expect(existsSync(path.join(disk, '.dist.build'))).toBe(false);
  } finally {
    execFileSync('umount', [disk]);
  }
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is said, and stays', () => {
  const at = place();
  chmodSync(at.folder, 0o500);
  const { status, error } = build(at, 'aside.begin(); write(); aside.end();');
  chmodSync(at.folder, 0o700);
  expect([status, page(at.out)]).toEqual([1, 'last']);
  expect(error).toContain('EACCES');
});
