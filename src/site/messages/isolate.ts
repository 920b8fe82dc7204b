import { directionOf } from '../../text/index.ts';
import { fill } from './shared/bind.ts';

/**
 * What puts values into the sentences of a language, by its BCP 47 tag: where these run from right to left, a
 * value that has letters of the other direction is isolated, so that it takes no part in the order around it.
 * @see https://www.w3.org/International/articles/inline-bidi-markup/
 */
export function fillFor(language: string): typeof fill {
  return directionOf(language) === 'rtl' ? fillIsolated : fill;
}

function fillIsolated(sentence: string, values: Readonly<Record<string, string | number>>): string {
  const isolated = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'string' && LEFT_TO_RIGHT.test(value) && !ONE_TO_TAKE.test(value)
      ? `\u2068${value}\u2069`
      : value,
  ]);
  return fill(sentence, Object.fromEntries(isolated));
}

const LEFT_TO_RIGHT = /\p{Script=Latin}/u;

/** An address, a hash or a date as data: taken along as it is, so nothing that cannot be seen stands in it. */
const ONE_TO_TAKE = /^(?=.*[\d/])\S+$/;
