import type { Db } from '#platform/db.server.ts';
import { type ChainEnd, readChain, readHead } from './audit.store.server.ts';
import { FIRST_HASH, firstBreak } from './entry.ts';

export interface ChainCheck {
  /** How many entries were read; those after a break are not. */
  readonly entries: number;
  /** The first entry that is missing or does not fit its predecessor; undefined when the chain holds. */
  readonly brokenAt: number | undefined;
  /** The end of the chain: written down elsewhere, it proves later that nothing was cut off, head and all. */
  readonly lastHash: string;
}

const STEP = 1000;

/**
 * Reads the whole chain. It finds a changed, missing or inserted entry, and an end that is not the noted one.
 * Against somebody who can rewrite both, compare `lastHash` with one noted outside (docs/decisions/0015-audit-head.md).
 */
export async function verifyChain(db: Db): Promise<ChainCheck> {
  let lastHash = FIRST_HASH;
  let lastSeq = 0;
  let entries = 0;
  for (;;) {
    const step = await readChain(db, lastSeq, STEP);
    const end = step.at(-1);
    if (!end) {
      const head = await readHead(db);
      // Others go on writing: what the head has more may have come since the step was read.
      if (head.seq > lastSeq && (await readChain(db, lastSeq, 1)).length > 0) continue;
      return { entries, brokenAt: breakAtEnd(head, lastSeq, lastHash), lastHash };
    }
    const gap = step.find((entry, index) => entry.seq !== lastSeq + index + 1)?.seq;
    const brokenAt = firstBreak(step, lastHash) ?? gap;
    if (brokenAt !== undefined) return { entries: entries + step.length, brokenAt, lastHash };
    entries += step.length;
    lastSeq = end.seq;
    lastHash = end.hash;
  }
}

/** The entry after the last when some were cut off, the last one when the head is behind it or names another. */
function breakAtEnd(head: ChainEnd, lastSeq: number, lastHash: string): number | undefined {
  if (head.seq > lastSeq) return lastSeq + 1;
  return head.seq < lastSeq || head.hash !== lastHash ? lastSeq : undefined;
}
