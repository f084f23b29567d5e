/**
 * Words and marks that open a paragraph of a Vietnamese official document. Used only to put wrapped lines
 * back together; what the units are is for legal-text to say.
 */
const STARTS: readonly RegExp[] = [
  /^(điều|khoản|mục|tiểu mục|chương|phần|phụ lục|mẫu số|căn cứ|xét|theo đề nghị|kính gửi|nơi nhận)(\s|:|$)/iu,
  // "1. ", "2a. ", "2.1) "
  /^\d{1,3}[a-zđ]?(\.\d{1,3})*[.)/]\s/iu,
  // "a) ", "đ1) "
  /^[a-zđ]\d?\)\s/iu,
  // "IV. "
  /^[IVXLC]{1,6}[.)]\s/iu,
  // "- text", but not the second half of "2022 - 2027"
  /^[-–+•*]\s(?!\d{4})/u,
  // Headings and bold lines of Markdown
  /^(#{1,6}\s|\*\*)/u,
];
const STRONG_START =
  /^["“]?(Điều|ĐIỀU)\s+\d+[a-zđ]*\s*[.:]|^["“]?(Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+([IVXLC]+|\d+|thứ)/u;

/** A line that looks like the beginning of a paragraph. */
export function startsParagraph(line: string): boolean {
  // "điều 5 của Luật này" in the middle of a sentence wraps in lower case.
  const unquoted = line.replace(/^["“]/, '');
  return (
    STARTS.some((start) => start.test(unquoted)) &&
    !/^(điều|khoản|mục|chương|phần|căn cứ|xét|theo)\s/u.test(line)
  );
}

/** A line that is certainly a heading, whatever stands before it. */
export function startsUnit(line: string): boolean {
  return STRONG_START.test(line);
}

const NUMBER = /^["“]?(\d{1,3})[.)]\s/u;
const LETTER = /^["“]?([a-zđ])\)\s/u;
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
/** "theo khoản" at the end of a line: the number that follows belongs to it. */
const WAITS_FOR_NUMBER =
  /(điều|khoản|điểm|mục|chương|phần|phụ lục|mẫu|số|ngày|tháng|năm|và|hoặc|đến|[,–-])$/iu;

/** Whether `line` has the number or letter after that of `opening`, and the line above it does not wait for one. */
export function startsNext(opening: string, line: string, above: string): boolean {
  if (WAITS_FOR_NUMBER.test(above.trimEnd())) return false;
  const [number, next] = [NUMBER.exec(opening)?.[1], NUMBER.exec(line)?.[1]];
  if (number && next) return Number(next) === Number(number) + 1;
  const [letter, following] = [LETTER.exec(opening)?.[1], LETTER.exec(line)?.[1]];
  return !!letter && !!following && LETTERS.indexOf(following) === LETTERS.indexOf(letter) + 1;
}

const ARTICLE_HEAD = /^["“]?Điều\s+\d+[a-zđ]*\s*[.:]\s+\p{Lu}/u;
/** "quy định tại" at the end of a line: the article that follows is named, not begun. */
const WAITS_FOR_ARTICLE = /(tại|theo|của|và|hoặc|với|các|từ|đến|là|ở|trong|[,(“"–-])$/iu;

/** Whether `line` is the head of an article wherever it stands, a title without a full stop above it included. */
export function startsArticle(line: string, above: string): boolean {
  const end = above.trimEnd();
  return ARTICLE_HEAD.test(line) && !WAITS_FOR_ARTICLE.test(end) && !WAITS_FOR_NUMBER.test(end);
}

export function endsSentence(line: string): boolean {
  return /[.;:!?…]["”)*]*$/u.test(line.trimEnd());
}

export function isAllCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);
}
