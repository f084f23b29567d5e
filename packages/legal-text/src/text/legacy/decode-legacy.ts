import { isSyllable } from '../syllable.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/**
 * What a text was typed in before Unicode, if it was.
 *
 * @example
 * const encoding: LegacyEncoding = 'tcvn3';
 */
export type LegacyEncoding = 'tcvn3' | 'vni';

// Letters that Unicode Vietnamese never uses and the old codes use all the time.
const IMPOSSIBLE =
  /[\u00a1-\u00ae\u00b0-\u00b9\u00bb-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db-\u00dc\u00de-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb-\u00fc\u00fe-\u00ff]/g;
const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/g;

// Measured on real files: texts in the old codes have some 20 such letters in 100, Unicode texts none
// but for an eth or a degree sign.
const SHARE = 0.04;
const FEWEST = 3;

// So many of the words must come out as Vietnamese syllables; clean laws have more than 95 of 100.
const CREDIBLE = 0.75;
const SAMPLE = 400;

/**
 * The text as Unicode, when it was typed with the fonts of TCVN3 or VNI; otherwise as it is. This works
 * by letters that Unicode Vietnamese never uses; which of the two it was is tried out: the one that
 * gives Vietnamese syllables. Call it before anything takes soft hyphens away: TCVN3 writes "ư" so.
 *
 * @example
 * decodeLegacy('QuyÕt ®Þnh vÒ x©y dùng v¨n b¶n'); // { text: 'Quyết định về xây dựng văn bản', encoding: 'tcvn3' }
 */
export function decodeLegacy(text: string): { readonly text: string; readonly encoding?: LegacyEncoding } {
  const impossible = text.match(IMPOSSIBLE)?.length ?? 0;
  if (impossible < FEWEST || impossible <= (text.match(VIETNAMESE)?.length ?? 0)) return { text };
  const letters = text.match(/[\p{L}\u00a1-\u00ff]/gu)?.length ?? 0;
  if (impossible < letters * SHARE) return { text };
  const tries = [
    { encoding: 'tcvn3', text: decodeTcvn3(text) },
    { encoding: 'vni', text: decodeVni(text) },
  ] as const;
  const [tcvn3, vni] = [credibility(tries[0].text), credibility(tries[1].text)];
  if (Math.max(tcvn3, vni) < CREDIBLE) return { text };
  return tcvn3 >= vni ? tries[0] : tries[1];
}

/**
 * Text of a document that is known to be in one of the old codes.
 *
 * @example
 * decodeWith('vni', 'Ñieàu 1'); // 'Điều 1'
 */
export function decodeWith(encoding: LegacyEncoding, text: string): string {
  return encoding === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text);
}

function credibility(text: string): number {
  const words = text.match(/[\p{L}\p{M}\u00a1-\u00ff]+/gu) ?? [];
  const step = Math.max(1, Math.floor(words.length / SAMPLE));
  const sample = words.filter((word, index) => index % step === 0 && /\P{ASCII}/u.test(word));
  return sample.length === 0 ? 0 : sample.filter(isSyllable).length / sample.length;
}
