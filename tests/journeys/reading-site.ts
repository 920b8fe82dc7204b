import { articleContent } from '../content.ts';
import { buildContent, inLanguage } from './content-site.ts';

/** Claims on the same words, claims that share a beginning, a repeated paragraph, claims of several kinds. */
const RIVERS = articleContent(
  'rivers',
  [
    'The river rises in the northern hills. It runs through three provinces before it meets the sea, and every one of them has drawn a border along it at some time in the last four hundred years.',
    'Officials in the capital have promised a dam for twenty years. No dam was ever built. The money for it was spent elsewhere, as the auditors have shown in report after report, and nobody has answered for it.',
    'Fishing boats come back half empty. The catch fell by 40 percent in ten years. Whoever walks along the quay in the morning can count the boats that no longer leave it.',
    'Officials promise; the river waits.',
    'A dam would change the river below the second town. Engineers expect less silt, less fish and a narrower bed, and they have said so since the first survey was made, long before there was any money.',
    'Officials promise; the river waits.',
    'The last word belongs to those who live there, and they have not been asked yet by anybody.',
    ...Array.from({ length: 8 }, (_, i) => `Chapter ${i + 1} of the survey lies in the archive of the second town and waits for a reader with time.`),
  ].join('\n\n'),
  {
    'three-provinces': { quote: 'It runs through three provinces before it meets the sea', kind: 'event', assessment: 'supported', claim: 'The river runs through three provinces.', reason: 'Every map shows it.' },
    'three': { quote: 'three provinces', kind: 'statistic', assessment: 'disputed', claim: 'The provinces on the river are three.', reason: 'Some count four.' },
    'promised': { quote: 'Officials in the capital have promised a dam for twenty years. No dam was ever built.', kind: 'event', assessment: 'supported', claim: 'A dam was promised and not built.', reason: 'The promises are on record.' },
    'officials': { quote: 'Officials in the capital', kind: 'attribution', assessment: 'partly-supported', claim: 'It was officials in the capital.', reason: 'Some sat elsewhere.' },
    'catch': { quote: 'The catch fell by 40 percent in ten years.', kind: 'statistic', assessment: 'disputed', claim: 'The catch fell by 40 percent.', reason: 'Two counts differ.' },
    'silt': { quote: 'Engineers expect less silt', kind: 'prediction', assessment: 'opinion', claim: 'There will be less silt.', reason: 'A forecast.' },
  },
); // prettier-ignore

/** A text that runs from right to left. */
const HEBREW = articleContent(
  'nahar',
  'הנהר עולה בגבעות הצפון וזורם דרך שלוש מחוזות לפני שהוא פוגש את הים.\n\nפקידים הבטיחו סכר במשך עשרים שנה.',
  { provinces: { quote: 'שלוש מחוזות', claim: 'שלוש מחוזות.', reason: 'כך במפות.' } },
);

/** Builds a small site of texts that have everything the reading tools meet; returns its folder. */
export function buildReadingSite(): Promise<string> {
  return buildContent({ ...RIVERS, ...inLanguage('he', HEBREW) });
}
