/**
 * Options that stood on a command line of `npm run` without `--` before them: npm takes them for itself and
 * only tells of them in the environment. `force` is left out: it may come from a person’s settings of npm, and
 * overwriting is never a matter of settings.
 */
export function npmOptionsIn(environment: Readonly<Record<string, string | undefined>>): ReadonlySet<string> {
  if (environment['npm_lifecycle_event'] === undefined) return new Set();
  const names = Object.entries(environment).flatMap(([key, value]) => {
    const name = /^npm_config_(.+)$/.exec(key)?.[1];
    return name === undefined || name === 'force' || value !== 'true' ? [] : [name.replaceAll('_', '-')];
  });
  return new Set(names);
}
