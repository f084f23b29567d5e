import type { AmendedDocument } from '../instruction.ts';

const TYPES =
  '(?:Bộ luật|Luật|Pháp lệnh|Lệnh|Hiến pháp|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị)';
// "Qui định" is the older spelling; the older decisions also write types with a small letter.
const ATTACHED_TYPES =
  '(?:Qu[yi] (?:định|chế|chuẩn|trình|hoạch)|Điều lệ|Nội quy|Chương trình|Kế hoạch|Đề án|Danh mục|Hướng dẫn)';
const SYMBOL =
  '\\d+[a-zđ]?(?:/\\d{4})?(?:/|\\s?-\\s?)[\\p{Lu}\\p{L}\\d]+(?:\\s?[-/]\\s?\\p{Lu}[\\p{L}\\d]*)*';

// … của Luật Hải quan số 54/2014/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 71/2014/QH13 như sau
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ its history
const HISTORY = new RegExp(
  `\\s*[,(]?\\s*(?:đã\\s)?được (?:sửa đổi|bổ sung|thay thế)(?:, bổ sung)?(?:[^;:.]|\\.(?=\\d))*?(?:theo|bởi|tại|bằng)\\s(?:các\\s)?${TYPES}(?:[^;:.]|\\.(?=\\d))*?(?=\\s(?:được (?:sửa đổi|bổ sung|thay)|như sau|hết hiệu lực)|[;:.)]|$)\\)?`,
  'iu',
);

/**
 * The sentence without the story of the amended document's earlier amendments, which reads like a
 * formula and is none.
 *
 * @example
 * withoutHistory('Sửa đổi Điều 5 của Luật A đã được sửa đổi theo Luật số 1/2020/QH14 như sau:'); // 'Sửa đổi Điều 5 của Luật A như sau:'
 */
export function withoutHistory(sentence: string): string {
  return sentence.replace(HISTORY, '');
}

// của Luật Hải quan số 54/2014/QH13          Nghị định số 75/2021/NĐ-CP ngày 24 tháng 7 năm 2021 của Chính phủ quy định …
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
const NUMBERED = new RegExp(
  `(?<![\\p{L}\\d])(?<!pháp )(?<type>${TYPES})(?![\\p{L}])(?<name>(?:(?!\\s${TYPES}\\s|\\sngày\\s)[^;:.(“"]){0,160}?),?(?:\\ssố:?)?\\s(?<symbol>${SYMBOL})`,
  'iu',
);
// Only laws go by their name alone; "Quyết định công nhận …" is no document.
const NAMED =
  /(?<![\p{L}\d])(?<type>Bộ luật|Luật|Pháp lệnh|Hiến pháp|(?:Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị)(?=\s(?:này|nay)(?!\p{L})))(?![\p{L}])(?<name>[^;:.(“"]*?)(?=\s(?:như sau|ngày\s\d|năm\s\d|được\s|bằng\s|ban hành)|\s?[;:.,(“"\uE000-\uF8FF]|$)/u;
const REGULATION = new RegExp(
  `(?<![\\p{L}\\d])(?<!về\\s|[-–]\\s)(?:bản\\s)?(?<type>${ATTACHED_TYPES})(?![\\p{L}])(?<name>[^;:“"]*?)\\s?\\(?(?:được\\s)?(?:ban hành\\s(?:kèm\\s)?|kèm\\s)theo\\s`,
  'iu',
);

/**
 * A document named in a sentence: where its name begins and how long it is. `own` is set for "Nghị định
 * này": the amending document speaks of itself.
 *
 * @example
 * // 'Điều 7 của Luật Giá số 11/2012/QH13' → { document, at: 11, length: 24, own: false }
 */
export interface FoundDocument {
  readonly document: AmendedDocument;
  readonly at: number;
  readonly length: number;
  readonly own: boolean;
}

/**
 * The document that a sentence names, and where.
 *
 * @example
 * findDocument('Bãi bỏ Điều 7 của Luật Giá số 11/2012/QH13')?.document.symbol; // '11/2012/QH13'
 */
export function findDocument(sentence: string): FoundDocument | undefined {
  const named = firstOf(NUMBERED.exec(sentence), NAMED.exec(sentence));
  if (!named?.groups) return undefined;
  const { type = '', name = '', symbol } = named.groups;
  // "Nghị định" alone names nothing.
  if (!symbol && name.trim() === '') return undefined;
  const own = /^\s(?:này|nay)(?!\p{L})/u.test(name);
  const regulation = REGULATION.exec(sentence.slice(0, named.index));
  const document: AmendedDocument = {
    name: `${type}${name}`.trim(),
    ...(symbol ? { symbol: symbol.replace(/\s/g, '') } : {}),
    ...(regulation ? { attached: regulation.groups!.type! } : {}),
  };
  const at = regulation?.index ?? named.index;
  return { document, at, length: named.index + named[0].length - at, own };
}

function firstOf(a: RegExpExecArray | null, b: RegExpExecArray | null): RegExpExecArray | null {
  if (!a || !b) return a ?? b;
  return b.index < a.index ? b : a;
}
