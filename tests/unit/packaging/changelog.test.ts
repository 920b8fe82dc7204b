import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nextVersion, releaseOf } from '../../../packaging/changelog.ts';

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- A new thing.\n\n## 0.1.0, 2026-01-01\n\n- The first.\n';

test('what is unreleased becomes the version, and room is made for what comes', () => {
  expect(releaseOf(CHANGELOG, '0.1.0', 'minor', '2026-02-03')).toEqual({
    version: '0.2.0',
    notes: '- A new thing.',
    changelog:
      '# Changelog\n\n## Unreleased\n\n## 0.2.0, 2026-02-03\n\n- A new thing.\n\n## 0.1.0, 2026-01-01\n\n- The first.\n',
  });
});

test.each([
  ['major', '2.0.0'],
  ['minor', '1.3.0'],
  ['patch', '1.2.4'],
] as const)('after 1.2.3 a %s version is %s', (step, version) => {
  expect(nextVersion('1.2.3', step)).toBe(version);
});

test.each<[what: string, changelog: string, current: string, said: string]>([
  ['without the heading', '# Changelog\n', '1.0.0', 'has no heading "## Unreleased"'],
  ['with nothing below it', '## Unreleased\n\n## 0.1.0\n\n- The first.\n', '1.0.0', 'Nothing stands below'],
  ['of no version', CHANGELOG, '1.0', '"1.0" is no version such as 1.2.3.'],
])('a changelog %s is refused with what to do', (_, changelog, current, said) => {
  expect(() => releaseOf(changelog, current, 'patch', '2026-02-03')).toThrow(said);
});

test('the changelog of this repository is one from which a release can be made', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../CHANGELOG.md'), 'utf8');
  expect(text.match(/^## .*$/gm)?.[0]).toBe('## Unreleased');
  expect(
    text
      .match(/^## (?!Unreleased).*$/gm)
      ?.every((line) => /^## \d+\.\d+\.\d+(, \d{4}-\d{2}-\d{2})?$/.test(line)),
  ).toBe(true);
});
