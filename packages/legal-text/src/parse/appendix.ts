import { isCapitals, type Marker, startsSmall } from './marker.ts';

// PHỤ LỤC        Phụ lục II        PHỤ LỤC SỐ 01        PHỤ LỤC I: DANH MỤC        Phụ lục III (Kèm theo …)
//                ^^^^^^^^^^        ^^^^^^^^^^^^^        ^^^^^^^^^^  ^^^^^^^^
// not:  Phụ lục IV kèm theo Nghị định này. Trường hợp …
const APPENDIX =
  /^((?:PHỤ LỤC|Phụ lục|Phụ Lục)(?: (?:SỐ|số|Số):?)?(?:\s+((?:[IVXL]+|\d{1,3}|[A-Z])(?:[-.]?(?:\d{1,2}|[A-Za-z]))?))?(?![\p{L}\d]))(\s?[.:]|\s[-–](?=\s))?\s*(.*)$/u;

// Mẫu số 01        MẪU SỐ 2a.        Biểu số 03/BC: Kết quả
// ^^^^^^^^^        ^^^^^^^^^         ^^^^^^^^^^^^^
const FORM =
  /^((?:BIỂU MẪU|Biểu mẫu|MẪU|Mẫu|BIỂU|Biểu)(?: (?:SỐ|số|Số))?:?\s+(\d{1,3}[A-Za-z]?(?:[-./][\p{L}\d-]+)*))(?![\p{L}\d])(\s?[.:])?\s*(.*)$/u;

// QUY ĐỊNH                                       ← the type, alone or with the title
// Về quản lý vỉa hè
// (Kèm theo Quyết định số 12/2026/QĐ-UBND …)     ← what makes it one, within eight lines
const ATTACHED =
  /^(QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|NỘI QUY|QUY CHUẨN|QUY TRÌNH|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|DANH MỤC|HƯỚNG DẪN|CHIẾN LƯỢC|QUY HOẠCH|BẢNG GIÁ|ĐỊNH MỨC)(?:\s+(\p{Lu}.*))?$/u;
const ISSUED_WITH = /^[(*“"]?\s*(?:được\s+)?(?:ban hành\s+)?kèm theo\s/i;

// The note may stand behind the title:   THỰC HIỆN … NĂM 2026 (Kèm theo Quyết định số …
const ISSUED_BEHIND = /\((?:được\s+)?(?:ban hành\s+)?kèm theo\s/i;

// The mark of a footnote behind the number:   MẪU SỐ 25[14]
const FOOTNOTE = /^((?:\[\d{1,3}\])+)\s*(.*)$/u;

/**
 * Reads the first line of an appendix (phụ lục).
 *
 * @example
 * readAppendix('PHỤ LỤC SỐ 01')?.number; // '01'
 */
export function readAppendix(text: string): Marker | undefined {
  const match = APPENDIX.exec(text);
  if (!match) return undefined;
  const { rest, note } = withoutFootnote(match[4]!);
  if (!/^(?:$|[\p{L}\d(“"])/u.test(rest)) return undefined;
  if (rest !== '' && !rest.startsWith('(') && !isCapitals(text) && (!match[3] || startsSmall(rest)))
    return undefined;
  return { kind: 'appendix', number: match[2], label: match[1]! + (match[3]?.trim() ?? '') + note, rest };
}

function withoutFootnote(rest: string): { readonly rest: string; readonly note: string } {
  const match = FOOTNOTE.exec(rest);
  return match ? { rest: match[2]!, note: match[1]! } : { rest, note: '' };
}

// Mẫu số 01 (được bãi bỏ)        what a consolidated text leaves of a form
const REPEALED = /^\((?:được |đã )?(?:bãi bỏ|hủy bỏ)\)/iu;

/**
 * Reads the first line of a form (mẫu, biểu).
 *
 * @example
 * readForm('Mẫu số 02')?.number; // '02'
 */
export function readForm(text: string): Marker | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const { rest, note } = withoutFootnote(match[4]!);
  if (!/^(?:$|[\p{L}\d(“"])/u.test(rest)) return undefined;
  if (rest !== '' && !isCapitals(rest) && !match[3] && !REPEALED.test(rest)) return undefined;
  if ((startsSmall(rest) && !REPEALED.test(rest)) || rest.length > 200) return undefined;
  return { kind: 'form', number: match[2]!, label: match[1]! + (match[3]?.trim() ?? '') + note, rest };
}

/**
 * Reads the first line of a regulation issued with a decision, given the lines behind it.
 *
 * @example
 * readAttached('QUY CHẾ', () => ['(Kèm theo Quyết định số 5/QĐ-UBND)'])?.label; // 'QUY CHẾ'
 */
export function readAttached(text: string, next: () => readonly string[]): Marker | undefined {
  const match = ATTACHED.exec(text);
  if (
    !match ||
    !isCapitals(text) ||
    !next().some((line) => ISSUED_WITH.test(line) || ISSUED_BEHIND.test(line))
  )
    return undefined;
  return { kind: 'appendix', label: match[1]!, rest: match[2] ?? '', attached: true };
}

/**
 * Whether the line says what the text was issued with ("(Kèm theo Quyết định số …)").
 *
 * @example
 * saysIssuedWith('(Ban hành kèm theo Nghị định số 12/2026/NĐ-CP)'); // true
 */
export function saysIssuedWith(text: string): boolean {
  return ISSUED_WITH.test(text);
}
