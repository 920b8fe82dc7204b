import { z } from 'zod';

const place = z.object({ paragraph: z.string(), start: z.number(), end: z.number() });
const claimShape = z.looseObject({
  id: z.string(),
  article: z.string(),
  url: z.string(),
  inText: z.string(),
  quote: z.union([z.string(), z.array(z.string())]),
  claim: z.string(),
  kind: z.string(),
  assessment: z.string(),
  reason: z.string(),
  attribution: z.object({ said: z.string(), borneOut: z.string() }).optional(),
  note: z.string(),
  places: z.array(place).min(1),
});
const articleShape = z.looseObject({
  slug: z.string(),
  url: z.string(),
  title: z.string(),
  textSha256: z.string(),
});
/** claims.json, as far as it is compared. */
export const claimsShape = z.object({ articles: z.array(articleShape), claims: z.array(claimShape) });
/** data.json. */
export const listShape = z.object({ files: z.array(z.object({ url: z.string(), bytes: z.number() })) });
const words = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });
const selector = z.union([
  z.object({ type: z.literal('TextQuoteSelector'), ...words.shape }),
  z.object({ type: z.literal('TextPositionSelector'), start: z.number(), end: z.number() }),
  z.object({ type: z.literal('FragmentSelector'), value: z.string(), refinedBy: words }),
]);
const target = z.object({ source: z.string(), selector: z.array(selector) });
const annotation = z.object({
  id: z.string(),
  motivation: z.string(),
  body: z.array(z.object({ purpose: z.string(), value: z.string().optional() })),
  target: z.union([target, z.array(target)]),
});
const page = z.object({ items: z.array(annotation), next: z.string().optional() });
/** annotations.jsonld, and each further page of it. */
export const collection = page.partial().extend({ total: z.number().optional(), first: page.optional() });
/** annotations.annotationset.json. */
export const setShape = z.object({
  items: z.array(z.object({ id: z.string(), target, body: z.object({ value: z.string() }) })),
});

/** A text as claims.json has it. */
export type Article = z.output<typeof articleShape>;
/** A claim as claims.json has it. */
export type Claim = z.output<typeof claimShape>;
/** An annotation as annotations.jsonld has it. */
export type Annotation = z.output<typeof annotation>;
