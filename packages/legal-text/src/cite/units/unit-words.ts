import type { UnitKind } from '../../model/node.ts';

/**
 * Kinds of unit a locator can name: those of the model, `subpoint` for the old *tiết* below a point, and `row` for
 * an item of a table by its running number (số thứ tự).
 *
 * @example
 * const kind: LocatorKind = 'subpoint'; // tiết
 */
export type LocatorKind = Exclude<UnitKind, 'table'> | 'subpoint' | 'row';

/** Vietnamese word and size of each kind; locators run from small to large (Decree 78/2025/NĐ-CP, Article 71). */
const KINDS: Readonly<Record<LocatorKind, { word: string; size: number }>> = {
  row: { word: 'số thứ tự', size: -1 },
  indent: { word: 'gạch đầu dòng', size: 0 },
  paragraph: { word: 'đoạn', size: 1 },
  subpoint: { word: 'tiết', size: 2 },
  point: { word: 'điểm', size: 3 },
  clause: { word: 'khoản', size: 4 },
  article: { word: 'Điều', size: 5 },
  subsection: { word: 'Tiểu mục', size: 6 },
  section: { word: 'Mục', size: 7 },
  chapter: { word: 'Chương', size: 8 },
  part: { word: 'Phần', size: 9 },
  form: { word: 'Mẫu số', size: 10 },
  appendix: { word: 'Phụ lục', size: 11 },
};

/**
 * The word that a citation uses for the kind.
 *
 * @example
 * unitWord('form'); // 'Mẫu số'
 */
export function unitWord(kind: LocatorKind): string {
  return KINDS[kind].word;
}

/**
 * How large a kind is: a larger one holds the smaller ones.
 *
 * @example
 * unitSize('article') > unitSize('clause'); // true
 */
export function unitSize(kind: LocatorKind): number {
  return KINDS[kind].size;
}

const BY_WORD: Readonly<Record<string, LocatorKind>> = {
  ...Object.fromEntries(
    (Object.keys(KINDS) as LocatorKind[]).map((kind) => [KINDS[kind].word.toLowerCase(), kind]),
  ),
  stt: 'row',
  mẫu: 'form',
  biểu: 'form',
  'biểu mẫu': 'form',
};

// Scans change the marks of điều, khoản, điểm (điêu, khoàn, điềm); a number behind them makes them safe.
//   các điểm | a, b      Phụ lục | I      Mẫu | số 01      tiểu mục | 2
const WORDS = String.raw`((?:các|những)\s{1,3})?(số thứ tự|gạch đầu dòng|tiểu mục|phụ lục|biểu mẫu|chương|kho[ảà]n|đi[ềêểễ]u|đi[ểêềễ]m|đoạn|phần|tiết|biểu|mẫu|mục|stt)(?!\p{L})`;
const WORD = new RegExp(WORDS, 'iuy');
const NEXT = new RegExp(WORDS, 'giu');

// Compounds that end in a unit word: tài khoản 111, thời điểm 1/7, danh mục 2, thành phần 3.
const FIRST_SYLLABLES: Readonly<Record<string, RegExp>> = {
  khoản: /(?:tài|điều|bồi|trái)\s$/iu,
  điểm: /(?:địa|thời|quan|đặc|ưu|nhược|trọng|giao|luận|kiểm|yếu|thí|khuyết|cao)\s$/iu,
  mẫu: /(?:biểu|người|hoa|khuôn)\s{1,3}$/iu,
  mục: /(?:tiểu|danh|hạng|đề|chuyên|tiết|thư)\s$/iu,
  phần: /(?:thành|cổ|học|một|góp|hợp|vốn|mỗi)\s$/iu,
  chương: /(?:huân|huy|hiến|văn|cửu)\s$/iu,
  đoạn: /(?:giai|công|thủ|phân)\s$/iu,
  tiết: /(?:chi|thời|quy|khí)\s$/iu,
  biểu: /(?:đại|phát|tiêu|thời gian|đồ)\s$/iu,
};

function spelled(word: string): string {
  const lower = word.toLowerCase();
  if (/^đi.u$/u.test(lower)) return 'điều';
  if (/^đi.m$/u.test(lower)) return 'điểm';
  return /^kho.n$/u.test(lower) ? 'khoản' : lower;
}

function isSecondSyllable(text: string, place: number, word: string): boolean {
  return FIRST_SYLLABLES[word]?.test(text.slice(Math.max(0, place - 12), place)) ?? false;
}

/**
 * A unit's word found in a text: "các khoản" → clause, `many`. `start` is the place of the word itself.
 *
 * @example
 * // 'các khoản 1 và 2' at 0 → { kind: 'clause', many: true, capital: false, start: 4, end: 9 }
 */
export interface FoundWord {
  readonly kind: LocatorKind;
  readonly many: boolean;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * The unit word that begins exactly at `place`, with "các" or "những" in front of it, or `null`.
 *
 * @example
 * readUnitWord('Điều 5', 0)?.kind; // 'article'
 */
export function readUnitWord(text: string, place: number): FoundWord | null {
  if (place > 0 && /[\p{L}\p{N}]/u.test(text[place - 1]!) && !/\p{Lu}/u.test(text[place] ?? '')) return null;
  WORD.lastIndex = place;
  const match = WORD.exec(text);
  if (!match) return null;
  const word = match[2]!;
  const end = WORD.lastIndex;
  if (isSecondSyllable(text, end - word.length, spelled(word))) return null;
  return {
    kind: BY_WORD[spelled(word)]!,
    many: match[1] !== undefined,
    capital: word[0] !== word[0]!.toLowerCase(),
    start: end - word.length,
    end,
  };
}

/**
 * The next place, from `from` on, where a unit word stands; -1 when there is none.
 *
 * @example
 * nextUnitWord('theo khoản 2', 0); // 5
 */
export function nextUnitWord(text: string, from: number): number {
  NEXT.lastIndex = from;
  for (let match = NEXT.exec(text); match; match = NEXT.exec(text)) {
    if (readUnitWord(text, match.index)) return match.index;
    NEXT.lastIndex = match.index + 1;
  }
  return -1;
}
