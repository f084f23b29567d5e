/**
 * Takes out of a text what word processors leave when it is pasted: conditional comments, tags and styles of Word, marks
 * that nobody sees, bullets of symbol fonts (they become "- "), spaces that are none. Words, figures and line breaks stay.
 * Result is in NFC, trimmed, with no more than one empty line at a time. Idempotent.
 *
 * @example
 * withoutPasteMarks('<p class="MsoNormal">\uF0B7\tKhó khăn</p>'); // '- Khó khăn'
 */
export function withoutPasteMarks(pasted: string): string {
  const text = withoutFields(pasted.toWellFormed())
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(CELL_END, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|xml|script|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/(?:p|div|li|tr|h[1-6])>|<br\s*\/?>/gi, '\n')
    // Only tags that Word or a browser writes: "< 5 dự thảo" is no tag.
    .replace(
      /<\/?(?:[ovw]:)?(?:p|div|span|font|b|i|u|s|a|li|ul|ol|em|strong|sup|sub|img|hr|table|tbody|thead|tr|td|th|col|html|body|meta|link|h[1-6])(?:\s[^<>]*)?>/gi,
      '',
    )
    .replace(/&nbsp;/gi, ' ')
    .replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFC]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, ' ')
    // PostgreSQL stores no NUL, and no document may hold the others.
    .replace(/(?!\n)\p{Cc}/gu, '');
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[\u2022\u25AA\u25CF\u25E6\u2043·\uE000-\uF8FF]\s*/, '- ')
        .replace(/ {2,}/g, ' '),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC');
}

/** What Word sets behind each cell of a table. */
const CELL_END = '\u0007';

/** Fields of Word: what they compute (HYPERLINK "…"), between a mark and the next, goes; what they show stays. */
function withoutFields(pasted: string): string {
  const [first = '', ...fields] = pasted.split('\u0013');
  return first + fields.map((field) => field.slice(field.indexOf('\u0014') + 1)).join('');
}
