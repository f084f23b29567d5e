import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/canonical-json.ts';

/** The version of what a commitment is made over. */
export const LEAF_VERSION = 1;

/** What a submission commits to. Words and codes only: who it was stands apart and may be deleted. */
export interface SubmissionLeaf {
  readonly kind: 'submission';
  readonly consultationId: string;
  readonly draftVersionId: string;
  /** An instant, ISO 8601 in UTC. */
  readonly receivedAt: string;
  readonly channel: string;
  readonly publicLabel: string;
  readonly opinions: readonly {
    readonly unitId: string | null;
    readonly position: string;
    readonly text: string;
    readonly suggestedWording: string | null;
  }[];
}

/** A decision about an opinion that has a line already; its content is public. */
export interface ModerationLeaf {
  readonly kind: 'hidden' | 'shown';
  readonly consultationId: string;
  /** The line of the submission and the place of the opinion in it, from 1; null for one older than the log. */
  readonly leaf: number | null;
  readonly ordinal: number;
  /** Why it was hidden, a code of the public list. */
  readonly code: string | null;
  readonly at: string;
}

export type LeafContent = SubmissionLeaf | ModerationLeaf;

/**
 * The entry of the tree: SHA-256(version as one byte ‖ salt ‖ canonical JSON in UTF-8). A submission is salted with 32
 * random bytes, so that nobody can try likely words against the log; a moderation leaf with none.
 */
export function commitmentOf(content: LeafContent, salt: Uint8Array): Buffer {
  return createHash('sha256')
    .update(Uint8Array.of(LEAF_VERSION))
    .update(salt)
    .update(canonicalJson(content))
    .digest();
}

/** What a head signs, byte for byte: a line that names the format, then its fields, one a line. */
export function headMessage(head: {
  readonly consultationId: string;
  readonly size: number;
  readonly root: string;
  readonly signedAt: string;
}): Buffer {
  return Buffer.from(
    `danban-log-head-v1\n${head.consultationId}\n${head.size}\n${head.root}\n${head.signedAt}\n`,
  );
}
