import { readFileSync } from 'node:fs';
import type { Clock } from './clock.ts';

/**
 * The machine's clock, moved by the signed number of seconds that stands in a file and read anew each time, so that a
 * demo can live through a deadline while it runs. A missing or unreadable file moves nothing, and one that is empty because
 * it is being written leaves the clock where it was: a single look at the true time would close rounds for good.
 * `loadConfig` refuses it outside of a demo on this machine. Jobs still run by the machine's clock; what they do asks this one.
 */
export function clockMovedBy(file: string): Clock {
  let seconds = 0;
  return {
    now: () => {
      seconds = secondsIn(file) ?? seconds;
      return new Date(Date.now() + 1_000 * seconds);
    },
  };
}

/** Undefined for an empty file. */
function secondsIn(file: string): number | undefined {
  try {
    const written = readFileSync(file, 'utf8').trim();
    if (written === '') return undefined;
    return /^[+-]?\d{1,10}$/.test(written) ? Number(written) : 0;
  } catch {
    return 0;
  }
}
