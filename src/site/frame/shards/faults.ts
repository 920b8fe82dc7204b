/** What can be wrong with the shards of a site, each by a permanent code that `docs/scaling.md` explains. */
export const SHARD_FAULTS = {
  'shard-missing': 'Build it too, and put its folder beside the others.',
  'shard-twice': 'Take one of them away.',
  'shard-of-another-division': 'Build all shards of one division.',
  'shard-damaged': 'Build it again, or bring it here again.',
  'shard-of-other-settings': 'Build it again with the settings of this build.',
  'shard-of-other-code': 'Build it again with the code of this build, in a folder of the same name.',
  'shard-of-other-content': 'Build it again from the content of this build.',
} as const;

/** The code of what is wrong with shards. */
export type ShardFault = keyof typeof SHARD_FAULTS;

/** Says everything that is wrong with the shards of a site; where the program stood says nothing about it. */
export class ShardError extends Error {
  override readonly name = 'ShardError';

  /** What is wrong, each with its code. */
  constructor(faults: readonly (readonly [code: ShardFault, message: string])[]) {
    const lines = faults.map(([code, message]) => `  [${code}] ${message} ${SHARD_FAULTS[code]}`);
    super(['The site cannot be joined from its shards:', ...lines].join('\n'));
    this.stack = '';
  }
}
