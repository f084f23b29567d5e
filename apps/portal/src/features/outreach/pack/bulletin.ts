import { packWords } from '#text/vi/pack-words.ts';
import { type ReadAloud, readAloud } from '../spoken/read-aloud.ts';
import { readingSeconds } from '../spoken/reading-time.ts';
import type { TimeOfDay } from './piece-kinds.ts';
import { parsePiece, saidText } from './piece-text.ts';

export interface SpokenBulletin extends ReadAloud {
  /** Announced; at the pace of the loudspeaker. */
  readonly seconds: number;
}

/** A bulletin of a part of the day, in the words that are said. */
export function spokenBulletin(words: string, slot: TimeOfDay): SpokenBulletin {
  const { text, spelled } = readAloud(`${packWords.greeting[slot]}\n${saidText(parsePiece(words))}`);
  return { text, spelled, seconds: readingSeconds(text) };
}

/** As the announcer gets it on paper. */
export function bulletinSheet(words: string, slot: TimeOfDay, version: string): string {
  const { text, seconds } = spokenBulletin(words, slot);
  const head = `${packWords.slots[slot]}. ${version}. ${packWords.readingTime(packWords.seconds(seconds))}`;
  return `${head}\n\n${text}\n`;
}
