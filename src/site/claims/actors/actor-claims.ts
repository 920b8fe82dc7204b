import { namesAny, partsOf, saidIn, type Actor } from '../../../corpus/index.ts';
import type { Placed } from '../../frame/index.ts';

/** A claim whose evidence names an actor that the claim itself does not name. */
export interface ActorEvidence extends Placed {
  /** What the evidence says where it names the actor, in the editors’ words. */
  readonly says: readonly string[];
}

/** The claims of an actor: those about it, and those on which its words or deeds are evidence. */
export interface ActorClaims {
  readonly about: readonly Placed[];
  readonly evidence: readonly ActorEvidence[];
}

/**
 * Keeps the claims that name an actor, in their words or their restatement, apart from those whose evidence does.
 * Where neither has its name the claim is about it if the text names it elsewhere: texts go on with pronouns.
 */
export function claimsOfActor(
  actor: Pick<Actor, 'id' | 'name' | 'aliases'>,
  claims: readonly Placed[],
): ActorClaims {
  const isNamed = namesAny([actor.name, ...actor.aliases]);
  const about: Placed[] = [];
  const evidence: ActorEvidence[] = [];
  for (const { article, claim } of claims) {
    const says = saidIn(partsOf(claim))
      .map((one) => one.says)
      .filter(isNamed);
    const isInText = article.mentions.some((mention) => mention.actor === actor.id);
    if (isNamed(`${claim.quote}\n${claim.claim}`) || (isInText && says.length === 0))
      about.push({ article, claim });
    else evidence.push({ article, claim, says });
  }
  return { about, evidence };
}
