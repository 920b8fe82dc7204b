import type { Article, Claim, DatedEvent } from '../../../corpus/index.ts';
import { compareDates, overlap } from '../../../figures/index.ts';
import { formatDate, messagesFor } from '../../messages/index.ts';
import { capital } from './stated.ts';

/** An event of a text with the claim that speaks of it. */
export interface EventView {
  readonly claim: Claim;
  readonly event: DatedEvent;
  /** Its dates in words; null where there is none. */
  readonly text: string | null;
  readonly evidence: string | null;
  /** Whether the text and the evidence date it, and the dates have no day in common. */
  readonly differs: boolean;
}

/** The dated events of a text and what they come to. */
export interface EventsView {
  readonly finding: string;
  /** In the order of time: by the evidence, where it gives a date. */
  readonly events: readonly EventView[];
}

/** The events that the claims of a text date, in the words of a language; null when there are none. */
export function eventsOf(article: Article, language = article.lang): EventsView | null {
  const events = article.claims
    .flatMap((claim) => claim.dates.map((event) => eventView(claim, event, language)))
    .sort((a, b) => compareDates(placeInTime(a.event), placeInTime(b.event)));
  if (events.length === 0) return null;
  const both = events.filter(({ text, evidence }) => text !== null && evidence !== null);
  const counts = {
    both: both.length,
    differ: both.filter(({ differs }) => differs).length,
    byEvidence: events.filter(({ text }) => text === null).length,
    byText: events.filter(({ evidence }) => evidence === null).length,
  };
  return { finding: datesFinding(counts, language), events };
}

/** How many events the text and the evidence date, how many of them differently, and how many one of them only. */
interface DateCounts {
  readonly both: number;
  readonly differ: number;
  readonly byEvidence: number;
  readonly byText: number;
}

/** What the dates of some events come to, in a sentence of a language. */
function datesFinding({ both, differ, byEvidence, byText }: DateCounts, language: string): string {
  const { figures, semicolon, stop } = messagesFor(language);
  const parts = figures.datesFinding;
  const dated = parts.both({ n: both });
  const said = [
    ...(both === 0
      ? []
      : [differ === 0 ? parts.noneDiffers({ both: dated }) : parts.someDiffer({ n: differ, both: dated })]),
    ...(byEvidence === 0 ? [] : [parts[both === 0 ? 'byEvidence' : 'moreByEvidence']({ n: byEvidence })]),
    ...(byText === 0 ? [] : [parts.byText({ n: byText })]),
  ];
  return capital(said.join(semicolon)) + stop;
}

/** One event as a page shows it. */
export function eventView(claim: Claim, event: DatedEvent, language: string): EventView {
  const { textDate, evidenceDate } = event;
  return {
    claim,
    event,
    text: textDate === undefined ? null : formatDate(textDate, language),
    evidence: evidenceDate === undefined ? null : formatDate(evidenceDate, language),
    differs: textDate !== undefined && evidenceDate !== undefined && !overlap(textDate, evidenceDate),
  };
}

function placeInTime({ label, textDate, evidenceDate }: DatedEvent): string {
  const date = evidenceDate ?? textDate;
  if (date === undefined) throw new Error(`The event "${label}" has no date`);
  return date;
}
