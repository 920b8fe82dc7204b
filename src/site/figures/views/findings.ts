import type { StatedChange } from '../../../figures/index.ts';
import { listsIn, messagesFor } from '../../messages/index.ts';

/** How the changes of the series that give both years compare with a stated one. */
export interface Comparison {
  readonly stated: StatedChange;
  /** The stated change as a number: `+279.8%`. */
  readonly statedText: string;
  /** How many series change less than is stated, by as much, and more. */
  readonly below: number;
  readonly matching: number;
  readonly above: number;
  /** The least and the greatest of their changes, as numbers; not read where there is none. */
  readonly least: string;
  readonly most: string;
}

/** What the series say of a stated change, in a sentence of a language. */
export function changeFinding(comparison: Comparison, language: string): string {
  const { statedText: stated, below, matching, above, least, most } = comparison;
  const { finding, range } = messagesFor(language).figures;
  const n = below + matching + above;
  if (n === 0) return finding.none({ stated });
  if (n === 1)
    return matching === 1 ? finding.onlyMatches({ stated }) : finding.onlyDiffers({ least, stated });
  const values = { stated, range: least === most ? range.same({ least }) : range.apart({ least, most }) };
  return matching === 0
    ? finding.noneMatches({ ...values, n })
    : finding.someMatch({ ...values, n: matching, total: n });
}

/** Where the series stand in the last year, beside where the stated change leads, in a sentence of a language. */
export function linesFinding(comparison: Comparison, language: string): string {
  const { stated, statedText, below, matching, above } = comparison;
  const { linesFinding: finding, linesParts: parts } = messagesFor(language).figures;
  const n = below + matching + above;
  const values = { stated: statedText, from: stated.from, to: stated.to };
  if (n === 0) return finding.none;
  if (n === 1) return finding[below === 1 ? 'onlyBelow' : above === 1 ? 'onlyAbove' : 'onlyAt'](values);
  if (below === n) return finding.allBelow({ ...values, n });
  if (above === n) return finding.allAbove({ ...values, n });
  const said = [
    ...(below === 0 ? [] : [parts.below({ n: below })]),
    ...(above === 0 ? [] : [parts.above({ n: above })]),
    ...(matching === 0 ? [] : [parts.at({ n: matching })]),
  ];
  return finding.apart({ ...values, n, parts: listsIn(language).format(said) });
}
