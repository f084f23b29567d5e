// Zero-width marks and direction controls are invisible; in a legal text they only break search or deceive.
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
// Control characters except tab and line feed; XML forbids most of them, text files and PDFs do not.
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
const HARD_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** One line of text as the rest of the product wants it: NFC, visible, single spaces; tabs and "\n" stay. */
export function cleanText(raw: string): string {
  return (
    raw
      .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
      .replace(INVISIBLE, '')
      .replace(CONTROLS, '')
      .replace(HARD_SPACES, ' ')
      .normalize('NFC')
      // First of all: over a long run of spaces each of the next two patterns would take the square of its length.
      .replace(/ {2,}/g, ' ')
      .replace(/[ \t]*\t[ \t]*/g, '\t')
      .replace(/[ \t]*\n[ \t]*/g, '\n')
      .trim()
  );
}

/** How many invisible characters `cleanText` would take out: reported to the person, because someone put them there. */
export function countInvisible(raw: string): number {
  return raw.match(INVISIBLE)?.length ?? 0;
}
