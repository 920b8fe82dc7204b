export { runCli } from './cli.ts';
export type { Command, ExitCode, World } from './command.ts';
export { countContent } from './stats.ts';
export type { ArticleStats, Stats } from './stats.ts';
