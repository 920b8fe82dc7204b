import type { PageClaim, PageClaims } from './claims.ts';

/** The ways in which claims are sorted. */
const CRITERIA = ['assessment', 'kind', 'speaker'] as const;

/** One of them. */
export type Criterion = (typeof CRITERIA)[number];

/** What a reader asks to see, by criterion; an empty set asks for everything. */
export type Choice = Readonly<Record<Criterion, ReadonlySet<string>>>;

/** Whether a claim is among those asked for. */
export function matches(claim: PageClaim, choice: Choice): boolean {
  return CRITERIA.every((criterion) => fits(claim, choice, criterion));
}

/** How many claims have a value by a criterion, among those that the other criteria let through. */
export function countWith(claims: PageClaims, choice: Choice, criterion: Criterion, value: string): number {
  const asked: Choice = { ...choice, [criterion]: new Set([value]) };
  return [...claims.values()].filter((claim) => matches(claim, asked)).length;
}

/** Shows the claims asked for and hides the notes and marks of the others. Tells how many are shown. */
export function applyChoice(claims: PageClaims, choice: Choice): number {
  const shown = new Set<PageClaim>();
  for (const claim of claims.values()) if (matches(claim, choice)) shown.add(claim);
  const marked = new Set([...shown].flatMap((claim) => claim.marks));
  for (const claim of claims.values()) {
    const off = !shown.has(claim);
    for (const element of [claim.note, ...claim.references]) element.classList.toggle('off', off);
    for (const mark of claim.marks) mark.classList.toggle('off', !marked.has(mark));
  }
  return shown.size;
}

function fits(claim: PageClaim, choice: Choice, criterion: Criterion): boolean {
  const asked = choice[criterion];
  return asked.size === 0 || [claim[criterion]].flat().some((value) => asked.has(value));
}
