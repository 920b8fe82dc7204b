import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ShardError, type ShardFault } from './faults.ts';
import { LIST_FILE, openPack, type Origin, type Pack } from './pack.ts';
import { nameOf, type Shard } from './shard.ts';

/** Opens every shard in a folder. Throws, naming each, where one is missing, there twice, or no whole shard. */
export function openShards(folder: string): readonly Pack[] {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(path.join(folder, name, LIST_FILE)))
    : [];
  const faults: (readonly [ShardFault, string])[] = [];
  const packs = names.sort().flatMap((name) => {
    const where = path.join(folder, name);
    const pack = openPack(where, (page) => {
      throw new ShardError([['shard-damaged', `${where} is damaged: ${page} is not what was written.`]]);
    });
    if (pack === null) faults.push(['shard-damaged', `${where} is damaged or was half written.`]);
    return pack ?? [];
  });
  const [first] = packs;
  if (first === undefined) faults.push(['shard-missing', `There is no shard in ${folder}.`]);
  else {
    faults.push(...divisionFaults(packs, first));
    if (faults.length === 0) return packs;
  }
  for (const pack of packs) pack.close();
  throw new ShardError(faults);
}

function divisionFaults(
  packs: readonly Pack[],
  { shard: { of }, folder }: Pack,
): readonly (readonly [ShardFault, string])[] {
  const others = packs.filter(({ shard }) => shard.of !== of);
  if (others.length > 0)
    return others.map((one) => [
      'shard-of-another-division',
      `${one.folder} is shard ${told(one.shard)}, but ${folder} is one of ${of}.`,
    ]);
  const by = Map.groupBy(packs, ({ shard }) => shard.number);
  return Array.from({ length: of }, (_, i) => i + 1).flatMap(
    (number): readonly (readonly [ShardFault, string])[] => {
      const [one, ...more] = by.get(number) ?? [];
      if (one === undefined)
        return [
          [
            'shard-missing',
            `Shard ${told({ number, of })} is missing, which SCHOLIUM_SHARD=${number}/${of} builds.`,
          ],
        ];
      return more.map(({ folder: other }) => [
        'shard-twice',
        `Shard ${told(one.shard)} is there twice, in ${one.folder} and ${other}.`,
      ]);
    },
  );
}

/** Throws, naming each, where shards were built with other settings or code than this build, or from other content. */
export function refuseOthers(packs: readonly Pack[], origin: Partial<Origin>): void {
  const faults = packs.flatMap(
    ({ folder, shard, origin: theirs }): readonly (readonly [ShardFault, string])[] => {
      const other = WHAT.find(([what]) => origin[what] !== undefined && origin[what] !== theirs[what]);
      return other === undefined
        ? []
        : [[other[1], `${folder}, shard ${told(shard)}, was built ${other[2]}.`]];
    },
  );
  if (faults.length > 0) throw new ShardError(faults);
}

/** The content may only be told to differ where neither settings nor code do. */
const WHAT = [
  ['settings', 'shard-of-other-settings', 'with other settings'],
  ['code', 'shard-of-other-code', 'with other code'],
  ['content', 'shard-of-other-content', 'from other content'],
] as const;

function told(shard: Shard): string {
  return nameOf(shard).replaceAll('-', ' ');
}
