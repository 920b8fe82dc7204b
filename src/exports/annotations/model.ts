/** The context that says what the keys of an annotation mean. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Why a text is annotated here: a claim is assessed, an actor is identified, a source is linked. */
export type Motivation = 'assessing' | 'identifying' | 'linking';

/**
 * A W3C Web Annotation as this site writes it.
 * @see https://www.w3.org/TR/annotation-model/
 */
export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  /** Ids that it had before. */
  readonly via?: readonly string[];
  readonly motivation: Motivation;
  readonly creator?: Agent | readonly Agent[];
  /** xsd:dateTime in UTC. */
  readonly created?: string;
  readonly modified?: string;
  /** Address of the licence. */
  readonly rights: string;
  readonly body: readonly Body[];
  /** Several for a claim that quotes several parts of the text, in their order. */
  readonly target: Target | readonly Target[];
}

/** Who wrote a note. */
export interface Agent {
  readonly id: string;
  readonly type: 'Person' | 'Organization' | 'Software';
  readonly name: string;
}

/** What is said of the target. */
export type Body = TextualBody | LinkedBody;

/** Words about the target, or a term that classifies it. */
export interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/markdown' | 'text/plain';
  readonly language: string;
  readonly textDirection?: 'ltr' | 'rtl';
  /** `bookmarking` says where in a source it stands. */
  readonly purpose: 'commenting' | 'describing' | 'assessing' | 'bookmarking' | 'tagging' | 'classifying';
}

/** A page of this site that the target is tied to. */
export interface LinkedBody {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly purpose: 'identifying' | 'linking';
}

/** Words on the reading page. */
export interface Target {
  readonly type: 'SpecificResource';
  /** The reading page. */
  readonly source: string;
  /** Each leads to the same words without the others. */
  readonly selector: readonly [FragmentSelector, QuoteSelector, PositionSelector];
  /** The day as of which the text stands. */
  readonly state?: readonly [{ readonly type: 'TimeState'; readonly sourceDate: string }];
}

/** The paragraph, and in it the words. */
export interface FragmentSelector {
  readonly type: 'FragmentSelector';
  /** Id of the paragraph’s element. */
  readonly value: string;
  readonly conformsTo: 'http://tools.ietf.org/rfc/rfc3236';
  readonly refinedBy: QuoteSelector;
}

/** The words with what stands before and after them: unique in the text. */
export interface QuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Unicode code points of the canonical text, `end` not included. */
export interface PositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** The targets of an annotation, one or several. */
export function targetsOf({ target }: Annotation): readonly Target[] {
  return [target].flat();
}

/** The id of an annotation of one part only, in formats that have one target each; `part` counts from 0. */
export function partId(id: string, part: number): string {
  return part === 0 ? id : `${id}-part-${part + 1}`;
}
