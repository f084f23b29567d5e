/**
 * Recognises text typed with pre-Unicode Vietnamese fonts (TCVN3 ".VnTime", VNI "VNI-Times"), which a
 * Unicode reader sees as "Quû hç trî". Such text must not become a draft; decoding it is another matter.
 *
 * This works by counting letters that Vietnamese never uses but those encodings use all the time. The
 * font name alone proves nothing: real files keep ".VnTime" as a left-over style over Unicode text.
 */
const IMPOSSIBLE =
  /[\u00A8-\u00AA\u00AC-\u00AE\u00B5-\u00B9\u00BC-\u00BF\u00C4-\u00C7\u00CB\u00CE\u00CF\u00D0\u00D1\u00D6-\u00D8\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF]/g;
const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/g;
const LETTERS = /\p{L}/gu;

// Real TCVN3 text has about 25 impossible letters per 100; Unicode Vietnamese has none but for "Ð" typed for "Đ".
const SHARE = 0.06;
const FEWEST = 3;

export function looksLegacyEncoded(text: string): boolean {
  const impossible = text.match(IMPOSSIBLE)?.length ?? 0;
  if (impossible < FEWEST) return false;
  const vietnamese = text.match(VIETNAMESE)?.length ?? 0;
  const letters = text.match(LETTERS)?.length ?? 0;
  return impossible > vietnamese && impossible / Math.max(letters, 1) > SHARE;
}

/** Fonts whose letters stand at other codes than Unicode's. */
export function isLegacyFont(name: string | undefined): boolean {
  return name !== undefined && /^(\.vn|vni[- ])/i.test(name);
}
