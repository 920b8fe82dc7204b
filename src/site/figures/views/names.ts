import { idsIn, partsOf, type Actor, type Article, type Claim, type Corpus } from '../../../corpus/index.ts';
import { at, mustGet } from '../../../text/index.ts';
import { messagesFor } from '../../messages/index.ts';
import { closestPair, sortRows } from '../charts/matrix.ts';

/** An actor with the claims that are about it. */
export interface NamedActor {
  readonly actor: Actor;
  /** Its name where there is little room, as the text has it. */
  readonly short: string;
  /** In the order of the text. */
  readonly claims: readonly Claim[];
}

/** Who the claims of a text are about. */
export interface NamesView {
  readonly finding: string;
  /** Most often named first. */
  readonly actors: readonly NamedActor[];
}

/** A longer name gives way to the form that the text uses, in characters. */
const LONGEST_NAME = 20;

/** Who is named with whom in the claims of a text, in the words of a language; null when they name fewer than two actors. */
export function namesOf(corpus: Corpus, article: Article, language = article.lang): NamesView | null {
  if (!namesSeveral(article)) return null;
  const columns = article.claims.map((claim) => ({ rows: actorsOf(claim) }));
  const actors = sortRows(columns).map(({ id }): NamedActor => {
    const actor = mustGet(corpus.actors, id);
    const claims = article.claims.filter((_, i) => at(columns, i).rows.includes(id));
    return { actor, short: shortName(actor, article), claims };
  });
  const messages = messagesFor(language).figures;
  const pair = closestPair(columns);
  const name = (id: string): string => actors.find(({ actor }) => actor.id === id)?.short ?? id;
  const finding =
    pair === null
      ? messages.apart
      : messages.together({
          a: name(pair.ids[0]),
          b: name(pair.ids[1]),
          count: pair.count,
          n: article.claims.length,
        });
  return { finding, actors };
}

/** Whether the claims of a text name several actors: of one alone nobody asks with whom it comes up. */
export function namesSeveral(article: Article): boolean {
  return new Set(article.claims.flatMap(actorsOf)).size > 1;
}

/** Ids of the actors that a claim is about. */
export function actorsOf(claim: Claim): readonly string[] {
  return idsIn(partsOf(claim), 'actor');
}

/** Whether a name is in Latin letters: a name in another script is no short form of one. */
function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name);
}

function shortName(actor: Actor, article: Article): string {
  if (actor.name.length <= LONGEST_NAME) return actor.name;
  const mention = article.mentions.find((one) => one.actor === actor.id);
  const inText = mention === undefined ? [] : [article.flat.text.slice(mention.start, mention.end)];
  const others =
    mention === undefined ? actor.aliases.filter((alias) => isLatin(alias) === isLatin(actor.name)) : [];
  const [shortest = actor.name] = [...inText, ...others].sort((a, b) => a.length - b.length);
  return shortest.length < actor.name.length ? shortest : actor.name;
}
