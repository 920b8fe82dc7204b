import { stringify } from 'yaml';
import type { Assessment, ClaimKind, EvidenceSide } from '../../corpus/index.ts';

/** A claim that an annotation became. */
export interface ImportedClaim {
  readonly id: string;
  /** The words of the text; a list of parts where they run over paragraphs. */
  readonly quote: string | readonly string[];
  /** Where the words stand more than once. */
  readonly paragraph: string | null;
  readonly claim: string;
  readonly kind: ClaimKind;
  readonly assessment: Assessment;
  readonly reason: string;
  readonly actors: readonly string[];
  readonly evidence: Readonly<Record<EvidenceSide, readonly ImportedEvidence[]>>;
  readonly cites: readonly { readonly words: string; readonly source: string }[];
  /** Ids of the editors who wrote it; empty where others did, or where it is not told. */
  readonly by: readonly string[];
  /** Who wrote it elsewhere, in words; null where editors of the site did, or where it is not told. */
  readonly origin: string | null;
  readonly created: string;
  readonly reviewed: string;
  readonly note: string;
  /** Whether readers are shown it: only where its annotation says what was found of it. */
  readonly status: 'draft' | 'published';
}

/** A source on a side of the evidence. */
export interface ImportedEvidence {
  readonly source: string;
  readonly says: string;
  readonly locator?: string;
}

/** The file of an imported claim. */
export function formatClaim(claim: ImportedClaim): string {
  const { note, evidence, created, paragraph, reviewed, status, by, origin } = claim;
  const { quote, claim: restated, kind, assessment, reason, cites, actors } = claim;
  const frontmatter = {
    quote,
    ...(paragraph !== null && { paragraph }),
    ...{ claim: restated, kind, assessment, reason, cites, actors },
    figures: [],
    ...evidence,
    ...(by.length > 0 && { by }),
    ...(status === 'draft' && { status }),
    reviewed,
    revisions: [{ date: created, summary: origin === null ? 'Imported' : `Imported; ${origin}` }],
  };
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${note}\n`;
}
