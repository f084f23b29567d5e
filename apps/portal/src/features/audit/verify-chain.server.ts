import type { Db } from '#platform/db.server.ts';
import { readChain } from './audit.store.server.ts';
import { FIRST_HASH, firstBreak } from './entry.ts';

export interface ChainCheck {
  /** How many entries were read; those after a break are not. */
  readonly entries: number;
  /** The first entry that does not fit its predecessor; undefined when the chain holds. */
  readonly brokenAt: number | undefined;
  /** The end of the chain: written down elsewhere, it proves later that nothing was cut off. */
  readonly lastHash: string;
}

const STEP = 1000;

/**
 * Reads the whole chain. It finds a changed, missing or inserted entry, not a cut end: whoever wants that too
 * compares `lastHash` with the one noted at an earlier check.
 */
export async function verifyChain(db: Db): Promise<ChainCheck> {
  let lastHash = FIRST_HASH;
  let lastSeq = 0;
  let entries = 0;
  for (;;) {
    const step = await readChain(db, lastSeq, STEP);
    const end = step.at(-1);
    if (!end) return { entries, brokenAt: undefined, lastHash };
    const gap = step.find((entry, index) => entry.seq !== lastSeq + index + 1)?.seq;
    const brokenAt = firstBreak(step, lastHash) ?? gap;
    if (brokenAt !== undefined) return { entries: entries + step.length, brokenAt, lastHash };
    entries += step.length;
    lastSeq = end.seq;
    lastHash = end.hash;
  }
}
