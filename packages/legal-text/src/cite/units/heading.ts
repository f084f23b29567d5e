// The headings of the document itself, which look like locators and are none:
//
//   Điều 5. Phạm vi điều chỉnh        “Điều 11a. Lưu giữ        ## Chương II        PHỤ LỤC I
//   Mục 2. THỦ TỤC                    Mẫu số 01                 Phần thứ nhất
const ARTICLE = /(?:Điều|ĐIỀU)\s{1,5}[\w.đĐ]{1,20}\s?(?:[.:](?:\s|$|[*_[])|\s?\n[\p{Lu}\d])/uy;
const GROUPING =
  /(?:Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC|Biểu mẫu|BIỂU MẪU|Biểu|BIỂU|Mẫu|MẪU)\s{0,5}(?:(?:[Ss]ố|SỐ|thứ|THỨ)\s{0,3}:?\s{0,3})?[\p{L}\d][\p{L}\d./-]{0,14}(?![\p{L}\d/-])(?:\s?[.:]?\s{0,3}[*_]{0,3}\n|[.:](?:\s|\p{Lu}{2})|\s{0,3}(?:[-–]\s|\(|\[|\p{Lu}{2}))/uy;
const OPENING = /(?:^|\n)[\s"“'*#>_|]*$/;
const LONGEST_OPENING = 12;

/**
 * Whether the unit word at `place` opens a heading: it is first on its line and reads as one.
 *
 * @example
 * isHeadingAt('Điều 5. Phạm vi', 0); // true
 */
export function isHeadingAt(text: string, place: number): boolean {
  const from = Math.max(0, place - LONGEST_OPENING);
  const before = text.slice(from, place);
  // "…của Bộ.Điều 42.1.TT.1.3. Nhiệm vụ": the line break was lost in the making of the text.
  const isGlued = /[.)]$/.test(before);
  if (!isGlued && !(from === 0 ? OPENING : /\n[\s"“'*#>_|]*$/).test(before)) return false;
  ARTICLE.lastIndex = place;
  GROUPING.lastIndex = place;
  return ARTICLE.test(text) || GROUPING.test(text);
}
