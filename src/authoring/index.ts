export { runCli } from './cli.ts';
export { countContent } from './commands/stats.ts';
export { describeFields } from './fields/describe.ts';
export { jsonSchemaOf, KINDS, rowsOf } from './fields/manual.ts';
export type { Kind, ManualRow } from './fields/manual.ts';
export type { ArticleStats, Stats } from './commands/stats.ts';
export type { Command, ExitCode, World } from './terminal/command.ts';
