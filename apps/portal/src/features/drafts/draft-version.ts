import { createHash } from 'node:crypto';
import type { Correction, Diagnostic, LegalTree, UnitComparison } from '@danban/legal-text';
import type { SecrecyHit } from '#features/documents/scan-secrecy.ts';
import type { LineageDecision } from './versions/lineage.ts';

export const VERSION_STATES = ['review', 'confirmed', 'discarded'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** Bản dự thảo without its text: enough for lists. */
export interface VersionSummary {
  readonly id: string;
  readonly projectId: string;
  /** Counts from 1 within the project; discarded versions keep theirs. */
  readonly ordinal: number;
  readonly documentId: string;
  readonly state: VersionState;
  /** SHA-256 of the canonical tree; only on a confirmed version. */
  readonly sha256: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly version: number;
}

export interface DraftVersion extends VersionSummary {
  readonly tree: LegalTree;
  readonly corrections: readonly Correction[];
  readonly diagnostics: readonly Diagnostic[];
  readonly secrecyHits: readonly SecrecyHit[];
  readonly secrecyClearedReason: string | null;
  readonly errorsAcceptedReason: string | null;
  readonly discardedReason: string | null;
  /** What people said about doubtful pairs with the version before. */
  readonly lineage: readonly LineageDecision[];
  /** With the confirmed version before it; null for the first. */
  readonly comparison: StoredComparison | null;
}

export interface StoredComparison extends UnitComparison {
  /** The confirmed version that this one was compared with. */
  readonly beforeVersionId: string;
}

export const emptyTree: LegalTree = {
  version: 1,
  preamble: { legalBases: [], lines: [] },
  body: [],
  appendices: [],
  closing: { lines: [], recipients: [], signature: [] },
};

/**
 * The fingerprint of a text: SHA-256 over JSON with sorted keys and without absent fields, because jsonb
 * keeps neither the order of keys nor `undefined`. Anybody can recompute it from the published tree.
 */
export function treeHash(tree: LegalTree): string {
  return createHash('sha256').update(canonicalJson(tree)).digest('hex');
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}
