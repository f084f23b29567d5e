import type { IndicatorCode } from '#features/indicators/indicator.ts';
import { FIGURE_PHRASES } from './figure-phrases.data.ts';
import type { Finding } from './finding.ts';

// 05 dự thảo   1.234 ý kiến     not: 2.5 ý kiến, Điều 5 dự thảo, khoản 2 ý kiến
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d./-])(\d{1,3}(?:\.\d{3})+|\d{1,9})\s+(${FIGURE_PHRASES.map(({ words }) => words).join('|')})(?!\p{L})`,
  'giu',
);
const PLACE_BEFORE = /(?:điều|khoản|điểm|mục|chương|phần|số|năm|tháng|ngày|quý|thứ|lần)\s{1,3}$/iu;

/**
 * Numbers that people wrote before a word that the register of figures counts, where no figure of that word has the number.
 * "05 dự thảo" agrees when any figure of drafts is 5: which of them is meant, the text does not say.
 */
export function writtenFigureFindings(
  written: string,
  figures: Readonly<Partial<Record<IndicatorCode, { readonly value: number | null }>>>,
): Finding[] {
  return [...written.normalize('NFC').matchAll(COUNTED)].flatMap((match): Finding[] => {
    const [found, typed = '', words = ''] = match;
    if (PLACE_BEFORE.test(written.slice(0, match.index))) return [];
    const phrase = FIGURE_PHRASES.find((row) => row.words === words.toLocaleLowerCase('vi'));
    const known = (phrase?.codes ?? []).flatMap((code) => figures[code]?.value ?? []);
    if (known.length === 0 || known.includes(Number(typed.replaceAll('.', '')))) return [];
    return [{ code: 'figureDiffers', found, expected: [...new Set(known)].sort((a, b) => a - b).join(', ') }];
  });
}
