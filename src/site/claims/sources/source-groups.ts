import { termsOf, type Corpus, type Source, type Standing } from '../../../corpus/index.ts';
import { usesOf } from '../../frame/index.ts';

/** Sources that stand together in the list, by what they are cited for. */
export type SourceGroup =
  | { readonly kind: 'standing'; readonly standing: Standing; readonly sources: readonly Source[] }
  /** Those that actors and series name and no claim does, and those that nothing names. */
  | { readonly kind: 'others' | 'unused'; readonly sources: readonly Source[] };

/**
 * Sources as they are listed: those that claims cite by their standing, the site’s own standings among them, then the others.
 * No group is empty; sources keep their order.
 */
export function sourceGroups(corpus: Corpus, sources: readonly Source[]): readonly SourceGroup[] {
  const { bySource, actorsBySource, seriesBySource } = usesOf(corpus);
  const cited = sources.filter(({ id }) => bySource.has(id));
  const others = sources.filter(({ id }) => !bySource.has(id));
  const isNamed = ({ id }: Source): boolean => actorsBySource.has(id) || seriesBySource.has(id);
  const groups: readonly SourceGroup[] = [
    ...termsOf(corpus.site).standings.map((standing) => ({
      kind: 'standing' as const,
      standing,
      sources: cited.filter((source) => source.standing === standing),
    })),
    { kind: 'others', sources: others.filter(isNamed) },
    { kind: 'unused', sources: others.filter((source) => !isNamed(source)) },
  ];
  return groups.filter((group) => group.sources.length > 0);
}
