import { PACES, type PaceName } from './pace.data.ts';

/** Syllables of a text that `readAloud` has made: in Vietnamese every word between spaces is one. */
export function countSyllables(spoken: string): number {
  return spoken.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

/** Seconds, without pauses between parts; a whole number. */
export function readingSeconds(spoken: string, pace: PaceName = 'loudspeaker'): number {
  return Math.round((countSyllables(spoken) * 60) / PACES[pace].syllablesPerMinute);
}

/** How many syllables fit into so many minutes. */
export function syllablesIn(minutes: number, pace: PaceName = 'loudspeaker'): number {
  return Math.floor(minutes * PACES[pace].syllablesPerMinute);
}

export interface Fitted {
  readonly sentences: readonly string[];
  /** How many of those that were given found no room. */
  readonly left: number;
}

/**
 * The sentences, the most important first, that fit between a fixed beginning and end; their order stays. One that does not fit is
 * left out and a shorter one behind it may still find room.
 */
export function fitSentences(
  sentences: readonly { readonly written: string; readonly spoken: string }[],
  room: number,
): Fitted {
  let left = room;
  const kept = sentences.filter(({ spoken }) => {
    const size = countSyllables(spoken);
    if (size > left) return false;
    left -= size;
    return true;
  });
  return { sentences: kept.map(({ written }) => written), left: sentences.length - kept.length };
}
