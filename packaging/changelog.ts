/** What a new version changes at most. */
export type Step = 'major' | 'minor' | 'patch';

/** A release, from the changelog. */
export interface Release {
  readonly version: string;
  /** What changed, as Markdown. */
  readonly notes: string;
  /** The changelog with the version in place of what was unreleased. */
  readonly changelog: string;
}

const UNRELEASED = '## Unreleased';

/**
 * Makes a release of what the changelog holds as unreleased. `current` is the version before, `date` the day as
 * YYYY-MM-DD. Throws where there is nothing to release or no such heading.
 */
export function releaseOf(changelog: string, current: string, step: Step, date: string): Release {
  const start = changelog.indexOf(`${UNRELEASED}\n`);
  if (start < 0) throw new Error(`CHANGELOG.md has no heading "${UNRELEASED}": write below it what changed.`);
  const rest = changelog.slice(start + UNRELEASED.length);
  const end = rest.indexOf('\n## ');
  const notes = (end < 0 ? rest : rest.slice(0, end)).trim();
  if (notes === '')
    throw new Error(`Nothing stands below "${UNRELEASED}" in CHANGELOG.md: write what changed.`);
  const version = nextVersion(current, step);
  const before = end < 0 ? '' : rest.slice(end);
  return {
    version,
    notes,
    changelog: `${changelog.slice(0, start)}${UNRELEASED}\n\n## ${version}, ${date}\n\n${notes}\n${before}`,
  };
}

/** The version after another. Throws on what is no version such as 1.2.3. */
export function nextVersion(current: string, step: Step): string {
  const [major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(current)?.slice(1).map(Number) ?? [];
  if (major === undefined || minor === undefined || patch === undefined)
    throw new Error(`"${current}" is no version such as 1.2.3.`);
  switch (step) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
  }
}
