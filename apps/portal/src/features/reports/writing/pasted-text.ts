/**
 * Takes out of a text what word processors leave when it is pasted: conditional comments, tags and styles of Word, marks
 * that nobody sees, bullets of symbol fonts (they become "- "), spaces that are none. Words, figures and line breaks stay.
 * Result is in NFC, trimmed, with no more than one empty line at a time. Idempotent.
 *
 * @example
 * withoutPasteMarks('<p class="MsoNormal">\uF0B7\tKhó khăn</p>'); // '- Khó khăn'
 */
export function withoutPasteMarks(pasted: string): string {
  const text = pasted
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|xml|script)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/(?:p|div|li|tr|h[1-6])>|<br\s*\/?>/gi, '\n')
    // Only tags that Word or a browser writes: "< 5 dự thảo" is no tag.
    .replace(
      /<\/?(?:[ovw]:)?(?:p|div|span|font|b|i|u|a|li|ul|ol|em|strong|table|tbody|tr|td|h[1-6])(?:\s[^<>]*)?>/gi,
      '',
    )
    .replace(/&nbsp;/gi, ' ')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t\v\f]/g, ' ');
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
