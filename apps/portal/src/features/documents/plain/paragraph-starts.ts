/**
 * Words and marks that open a paragraph of a Vietnamese official document. Used only to put wrapped lines
 * back together; what the units are is for legal-text to say.
 */
const STARTS =
  /^(["“]?(điều|khoản|mục|tiểu mục|chương|phần|phụ lục|mẫu số|căn cứ|xét|theo đề nghị|kính gửi|nơi nhận)(\s|:|$)|["“]?\d{1,3}[a-zđ]?(\.\d{1,3})*[.)/]\s|["“]?[a-zđ]\d?\)\s|["“]?[IVXLC]{1,6}[.)]\s|[-–+•*]\s(?!\d{4})|#{1,6}\s|\*\*)/iu;
const STRONG_START =
  /^["“]?(Điều|ĐIỀU)\s+\d+[a-zđ]*\s*[.:]|^["“]?(Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+([IVXLC]+|\d+|thứ)/u;

/** A line that looks like the beginning of a paragraph. */
export function startsParagraph(line: string): boolean {
  // "điều 5 của Luật này" in the middle of a sentence wraps in lower case.
  return STARTS.test(line) && !/^(điều|khoản|mục|chương|phần|căn cứ|xét|theo)\s/u.test(line);
}

/** A line that is certainly a heading, whatever stands before it. */
export function startsUnit(line: string): boolean {
  return STRONG_START.test(line);
}

export function endsSentence(line: string): boolean {
  return /[.;:!?…]["”)*]*$/u.test(line.trimEnd());
}

export function isAllCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);
}
