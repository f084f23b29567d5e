import { normaliseText } from '@danban/legal-text';

// Besides what normaliseText drops: control characters (PostgreSQL stores no NUL), bidi isolates, deprecated format characters.
const UNWANTED = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u061c\u2066-\u206f\ufff9-\ufffb]/gu;

/** What a person wrote, as it is stored and shown: NFC, nothing invisible, line breaks kept. Never shortened. */
export function writtenWords(text: string): string {
  // Line by line, not / +\n/: over a long run of spaces that pattern takes the square of its length, and anybody may send one.
  return normaliseText(text.toWellFormed().replace(UNWANTED, ''))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** The same for one-line fields: names, places, addresses. */
export function writtenLine(text: string): string {
  return writtenWords(text).replace(/\s+/g, ' ');
}
