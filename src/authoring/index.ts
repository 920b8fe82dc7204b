export { runCli } from './cli.ts';
export { countContent } from './commands/stats.ts';
export type { ArticleStats, Stats } from './commands/stats.ts';
export type { Command, ExitCode, World } from './terminal/command.ts';
