import { hasLettersOf } from '../../../text/index.ts';
import { fill } from './bind.ts';

/** Direction in which a language is written. */
export type Direction = 'ltr' | 'rtl';

/**
 * What puts values into the sentences of a language that is written in a direction: a value that has letters of the other
 * direction, or signs of direction that are no isolates, is isolated, so that it takes no part in the order around it. One that a sentence
 * isolates itself is isolated once.
 * @see https://www.w3.org/International/articles/inline-bidi-markup/
 */
export function fillFor(direction: Direction): typeof fill {
  const other = direction === 'rtl' ? 'ltr' : 'rtl';
  const isIsolated = (value: string): boolean =>
    (hasLettersOf(other, value) || DIRECTED.test(value)) && !ONE_TO_TAKE.test(value);
  return (sentence, values) => {
    const isolated = Object.entries(values).map(([name, value]): [string, string | number] => [
      name,
      typeof value === 'string' && isIsolated(value) && !sentence.includes(`\u2068{${name}}`)
        ? `\u2068${value}\u2069`
        : value,
    ]);
    return fill(sentence, Object.fromEntries(isolated));
  };
}

/** Marks, embeddings and overrides of direction, which act on what stands beside them; isolates do not. */
const DIRECTED = /[\u061C\u200E\u200F\u202A-\u202E]/;

/** An address, a hash or a date as data: taken along as it is, so nothing that cannot be seen stands in it. */
const ONE_TO_TAKE = /^(?=.*[\d/])[!-~]+$/;
