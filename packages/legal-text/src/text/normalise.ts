// No-break, thin, ideographic and other spaces that word processors and web pages leave behind.
const ODD_SPACES = /[\t\v\f\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LINE_BREAKS = /\r\n?|[\u2028\u2029]/g;
// Soft hyphen, zero-width space and joiners, word joiner, byte order mark, direction marks.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\u061c\ufeff]/g;

// Eth is what old keyboards and fonts leave for "đ"; Vietnamese has no eth.
const ETH = /[Ðð]/g;

/**
 * Text as every other function expects it: Unicode NFC, one kind of space, line breaks as "\n",
 * nothing invisible, "đ" where an eth stood, no space at either end. Runs of spaces inside are left alone. Case, tone
 * placement and punctuation are not touched. Idempotent.
 *
 * @example
 * normaliseText('\u00a0Điều\u00a05.\u200b '); // 'Điều 5.'
 */
export function normaliseText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(LINE_BREAKS, '\n')
    .replace(ODD_SPACES, ' ')
    .replace(ETH, (letter) => (letter === 'Ð' ? 'Đ' : 'đ'))
    .normalize('NFC')
    .trim();
}
