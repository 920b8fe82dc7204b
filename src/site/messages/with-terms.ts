import { wordsIn, type OwnTerm, type OwnTerms } from '../../corpus/index.ts';
import type { Messages } from './en.ts';

/**
 * Messages of the language with a tag that hold the names and definitions of a site’s own terms beside ours. They are
 * found by their ids where those of ours are, in an order in which ours come first.
 */
export function withTerms(messages: Messages, { genres, kinds, standings }: OwnTerms, tag: string): Messages {
  if (genres.length + kinds.length + standings.length === 0) return messages;
  const named = (terms: readonly OwnTerm[], wordsOf: (term: OwnTerm) => OwnTerm['name']) =>
    Object.fromEntries(terms.map((term) => [term.id, wordsIn(wordsOf(term), tag)]));
  const names = (terms: readonly OwnTerm[]) => named(terms, ({ name }) => name);
  const meanings = (terms: readonly OwnTerm[]) => named(terms, ({ definition }) => definition);
  const within = (terms: readonly OwnTerm[]) => named(terms, (term) => term.within ?? term.name);
  return {
    ...messages,
    genre: { ...messages.genre, ...names(genres) },
    genreMeaning: { ...messages.genreMeaning, ...meanings(genres) },
    kind: { ...messages.kind, ...names(kinds) },
    kindMeaning: { ...messages.kindMeaning, ...meanings(kinds) },
    standing: { ...messages.standing, ...names(standings) },
    standingMeaning: { ...messages.standingMeaning, ...meanings(standings) },
    within: {
      ...messages.within,
      kind: { ...messages.within.kind, ...within(kinds) },
      standing: { ...messages.within.standing, ...within(standings) },
    },
  };
}
