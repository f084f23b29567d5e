/**
 * The word for a kind of document. `named`: its documents have names of their own (Luật Đất đai).
 * `owning`: nothing else is called by this word with "này", so "Luật này" is always this document;
 * "Quyết định này" in a law may be the decision of a court.
 *
 * @example
 * // 'Nghị định' → { word: 'Nghị định', named: false, owning: true }
 */
export interface DocumentType {
  readonly word: string;
  readonly named: boolean;
  readonly owning: boolean;
}

const NAMED = ['Bộ luật', 'Luật', 'Pháp lệnh', 'Hiến pháp'];
const OWNING = ['Nghị định', 'Thông tư liên tịch', 'Thông tư', 'Nghị quyết liên tịch'];
const OTHERS = [
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Quy định',
  'Qui định',
  'Quy chế',
  'Qui chế',
  'Quy trình',
  'Quy tắc',
  'Nội quy',
  'Điều lệ',
  'Kế hoạch',
  'Công văn',
  'Công điện',
  'Văn bản hợp nhất',
  'Văn bản',
  'Báo cáo',
  'Tờ trình',
  'Thông báo',
  'Thông tri',
  'Thông cáo',
  'Hướng dẫn',
  'Kết luận',
  'Chương trình',
  'Đề án',
  'Phương án',
  'Sắc lệnh',
  'Sắc luật',
  'Lệnh',
  'Biên bản',
  'Quy chuẩn',
];
const SHORT: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định',
  NĐ: 'Nghị định',
  TTLT: 'Thông tư liên tịch',
  TT: 'Thông tư',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  CV: 'Công văn',
  VBHN: 'Văn bản hợp nhất',
  PL: 'Pháp lệnh',
};

const ALL = [...NAMED, ...OWNING, ...OTHERS];
const LONGEST_FIRST = [...ALL].sort((a, b) => b.length - a.length);
const WORDS = LONGEST_FIRST.map((word) => word.replaceAll(' ', String.raw`\s{1,3}`)).join('|');

/**
 * The pattern of every word of type, also the short ones (QĐ), for scanning; any case.
 *
 * @example
 * new RegExp(TYPE_WORDS, 'iu').test('theo nghị định'); // true
 */
export const TYPE_WORDS: string = `(?:${WORDS}|${Object.keys(SHORT).join('|')})`;

const AT = new RegExp(`(?:${WORDS})(?!\\p{L})`, 'iuy');
const SHORT_AT = new RegExp(`(?:${Object.keys(SHORT).join('|')})(?![\\p{L}/-])`, 'uy');

/**
 * The word of type that begins exactly at `place`, or `null`. `capital` tells how it is written.
 *
 * @example
 * readDocumentType('QĐ 20', 0)?.type.word; // 'Quyết định'
 */
export function readDocumentType(
  text: string,
  place: number,
): { type: DocumentType; capital: boolean; short: boolean; end: number } | null {
  AT.lastIndex = place;
  const match = AT.exec(text)?.[0];
  if (match)
    return { type: typeOf(match), capital: isCapital(match), short: false, end: place + match.length };
  SHORT_AT.lastIndex = place;
  const short = SHORT_AT.exec(text)?.[0];
  return short
    ? { type: typeOf(SHORT[short]!), capital: true, short: true, end: place + short.length }
    : null;
}

function isCapital(word: string): boolean {
  return word[0] !== word[0]!.toLowerCase();
}

function typeOf(printed: string): DocumentType {
  const lower = printed.replace(/\s+/g, ' ').toLowerCase();
  const word = ALL.find((candidate) => candidate.toLowerCase() === lower) ?? printed;
  return { word, named: NAMED.includes(word), owning: NAMED.includes(word) || OWNING.includes(word) };
}
