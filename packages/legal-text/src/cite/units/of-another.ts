import type { Citation } from '../find-citations.ts';

//  b) Bổ sung khoản 1a vào trước khoản 1 như sau:        Bỏ cụm từ “…” tại khoản 2 Điều 5;
//     ^^^^^^^^^^^^^^^ what stands in such a formula is of the document that it changes
const FORMULA =
  /^[“"]?(?:sửa đổi(?:\s?,? bổ sung|\s?,? thay thế)?|bổ sung(?:\s?,? sửa đổi)?|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|thay(?: thế)?|đổi|chuyển)\s(?:(?:các|một số|nội dung|tên|tiêu đề|toàn bộ)\s)*(?:điều|khoản|điểm|tiểu mục|mục|chương|phần|phụ lục|mẫu|biểu|đoạn|gạch đầu dòng|tên|từ|cụm từ|số thứ tự)(?!\p{L})/iu;

//  khoản 1 Điều 55 Pháp lệnh thì …        Điều 12 của Luật, …
//                  ^^^^^^^^^ a document that was given a short name, or is named elsewhere
const TYPE_BEHIND =
  /^\s(?:của\s)?(?:Pháp lệnh|Bộ luật|Luật|Hiến pháp|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Quy chế|Quy định|Điều lệ|Công ước|Hiệp định|Hiệp ước|Nghị định thư|Hợp đồng)(?!\p{L})(?!\snày(?!\p{L}))/u;

//  Thay cụm từ “…” tại khoản 8 Điều 14 của Luật … và sửa đổi, bổ sung khoản này như sau:
//                                                    ^^^^^^^^^^^^^^^^          ^^^^^^^ the clause just named, not this one
const CHANGED = /(?:sửa đổi|bổ sung|thay thế)\s$/iu;
const AS_FOLLOWS = /^\snhư\ssau(?!\p{L})/u;

/**
 * Whether the units of a citation without a document are those of another one: it stands in an amending formula, or
 * a document of another name follows. `text` is the unit's own text, `words` what it says behind its label.
 *
 * @example
 * isOfAnother('b) Bãi bỏ khoản 2;', 'Bãi bỏ khoản 2;', citation); // true
 */
export function isOfAnother(text: string, words: string, { document, units, start, end }: Citation): boolean {
  if (document !== null) return false;
  const behind = text.slice(end, end + 40);
  if (units.some(({ steps }) => steps.some(({ relative }) => relative)))
    return CHANGED.test(text.slice(Math.max(0, start - 12), start)) && AS_FOLLOWS.test(behind);
  return FORMULA.test(words) || TYPE_BEHIND.test(behind);
}
