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
  /** SHA-256 of the files that came with them, hex; absent without any. */
  readonly attachments?: readonly string[];
}

/** A decision about an opinion that has a line already; its content is public. */
export interface ModerationLeaf {
  /** `notOpinion`: handed on as something else; the log does not say as what. */
  readonly kind: 'hidden' | 'shown' | 'redacted' | 'notOpinion';
  readonly consultationId: string;
  /** The line of the submission and the place of the opinion in it, from 1; null for one older than the log. */
  readonly leaf: number | null;
  readonly ordinal: number;
  /** Why it was hidden, a code of the public list. */
  readonly code: string | null;
  readonly at: string;
  /** Of `redacted`: SHA-256 of the words that readers see since then. */
  readonly publicSha256?: string;
}

/**
 * How a submission that has a line already ended: taken back or replaced; its content is public. Lines of before 11/2026
 * name a mistake of the desk as `hidden` with the code `enteredWrongly`, one for each opinion; they stay and mean the same.
 */
export interface EndLeaf {
  readonly kind: 'withdrawn' | 'replaced';
  readonly consultationId: string;
  /** The line of the submission; null for one older than the log. */
  readonly leaf: number | null;
  /** The line of the submission that took its place. */
  readonly by: number | null;
  /** An officer had written it down by mistake; absent when its author ended it. */
  readonly because?: 'enteredWrongly';
  readonly at: string;
}

/** Words and salt of a submission were erased: by whose right or rule is not said. Its content is public. */
export interface ErasureLeaf {
  readonly kind: 'erased';
  readonly consultationId: string;
  readonly leaf: number | null;
  readonly at: string;
}

export type LeafContent = SubmissionLeaf | ModerationLeaf | EndLeaf | ErasureLeaf;

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
