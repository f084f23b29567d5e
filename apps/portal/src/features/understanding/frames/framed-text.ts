import { withoutMarks } from '../words/written-words.ts';
import { asksByPair, asksInFrame, takesStance } from './asking-line.ts';
import {
  CLOSING_LINE,
  DEVICE_LINE,
  FIELD_LINE,
  FORWARD_LINE,
  GREETING_LINE,
  HEAD_LINE,
  INLINE_FIELD,
  LEAD_IN_WORDS,
  MINUTES_LEAD,
  NAME_LINE,
  NO_PERSON,
  SENDER_LINE,
  TAIL_LINE,
} from './frames.data.ts';

/**
 * The text with everything that is put around an opinion taken out: heads of letters, fields of forms, headers of forwarded mail,
 * signatures, marks of quoting and counting. What is taken out is spaces, so that every place stays where it was; a text that would
 * be nothing but its frame stays as it is. Given and returned in NFC.
 *
 *     "PHIẾU GÓP Ý\nHọ và tên: Lê Tư\nNội dung: Bỏ khoản 2." → "           \n                \n          Bỏ khoản 2."
 */
export function withoutFrame(text: string): string {
  const spoken = /phẩy|chấm| phay/.test(text) ? withoutListening(text) : text;
  // One line has no head and no tail, and most texts are one line.
  const lines = spoken.includes('\n') ? linesOf(spoken) : [spoken.replace(/^[ \t]*(?:>[ \t]?)+/, blank)];
  if (lines.length === 1) return saying(withoutLeadIns(withoutMark(lines[0]!)), text);
  const bare = new PlainLines([...lines]);
  let [first, last] = [0, lines.length - 1];
  const drop = (at: number) => {
    lines[at] = blank(lines[at]!);
  };
  while (first < lines.length && isHead(bare, first, lines)) drop(first++);
  while (last > first && isTail(bare, last, lines, first)) drop(last--);
  dropSignature(lines, bare, first, last);
  for (const [at, line] of lines.entries())
    if (MAY_BE_DEVICE.test(line) && (isField(line, bare.at(at)) || DEVICE_LINE.test(bare.at(at)))) drop(at);
    else lines[at] = withoutLeadIns(withoutMark(line, at > 0 ? bare.lines[at - 1]!.trim() : ''));
  return saying(lines.join('\n'), text);
}

/** "… (ghi tóm tắt)": what whoever kept the minutes says of them. */
const NOTED = /\((?:ghi|lược ghi|tóm tắt|trích|nguyên văn|đã ký|ký tên)[^()\n]{0,30}\)\s*$/iu;

function saying(given: string, text: string): string {
  const rest = given.includes('(') ? given.replace(NOTED, blank) : given;
  if (!/\p{L}/u.test(rest)) return text;
  return /\d[/).]\s/.test(rest) ? rest.replace(INLINE_MARK, countedAway) : rest;
}

/** Whether what stands around an opinion names a person: a field of a form, the header of a mail, a signature. */
export function namesSender(text: string): boolean {
  const lines = linesOf(text).map((line) => line.trim());
  const last = lines.findLastIndex((line) => line !== '' && !DEVICE_LINE.test(plainLine(line)));
  return lines.some((line, at) => {
    const bare = plainLine(line);
    if (NAME_LINE.test(bare)) return true;
    return at > 0 && at > last - MOST_SIGNED && isSigned(line) && !NO_PERSON.test(bare);
  });
}

/** A field has a colon, what a device writes says so; all other lines are not read for it. */
const MAY_BE_DEVICE = /:|sent|gửi|gui|get|nhận|nhan|tải|tai|gọi|goi/i;

/** Lines in small letters without marks; each is read when it is asked for. */
class PlainLines {
  readonly lines: readonly string[];
  readonly #known: (string | undefined)[] = [];
  constructor(lines: readonly string[]) {
    this.lines = lines;
  }
  at(index: number): string {
    const known = this.#known[index] ?? plainLine(this.lines[index]!);
    this.#known[index] = known;
    return known;
  }
  next(index: number): string {
    for (let at = index + 1; at < this.lines.length; at += 1) if (this.at(at) !== '') return this.at(at);
    return '';
  }
  before(index: number): string {
    for (let at = index - 1; at >= 0; at -= 1) if (this.at(at) !== '') return this.at(at);
    return '';
  }
}

const blank = (part: string) => part.replace(/[^\n]/g, ' ');
const linesOf = (text: string) => text.replace(/^[ \t]*(?:>[ \t]?)+/gm, blank).split('\n');
/** Heads and ends of letters are sent thousands of times: what was read of a line is kept, as long as it is not much. */
const plainLines = new Map<string, string>();
const MOST_LINES = 20_000;
function plainLine(line: string): string {
  const known = plainLines.get(line);
  if (known !== undefined) return known;
  const plain = withoutMarks(line.toLowerCase()).trim();
  if (plainLines.size >= MOST_LINES) plainLines.clear();
  plainLines.set(line, plain);
  return plain;
}
const wordsOf = (line: string) => line.match(/[\p{L}\p{N}]+/gu) ?? [];

const asks = asksByPair;
const isField = (line: string, bare: string) =>
  line.includes(':') && FIELD_LINE.test(bare) && !asksInFrame(line);

/** Lines above the first one that says something. */
function isHead(bare: PlainLines, at: number, lines: readonly string[]): boolean {
  const line = bare.at(at);
  if (line === '') return true;
  if (at === bare.lines.length - 1) return false;
  const words = wordsOf(line).length;
  if (asksInFrame(lines[at]!)) return false;
  // "Tôi tên là …, ở …" under the title of a letter.
  if (at > 0 && SENDER_LINE.test(line) && words < 20 && !asks(line) && HEAD_LINE.test(bare.at(at - 1)))
    return true;
  if (isBodyOfHead(bare, at)) return true;
  if (HEAD_LINE.test(line) || FORWARD_LINE.test(line) || FIELD_LINE.test(line)) return true;
  if (words <= 16 && GREETING_LINE.test(line) && !/[.!?]\s*\S/.test(line)) return true;
  return words <= 12 && isCapitals(lines[at]!) && !isCapitals(lines.slice(at + 1).join(' ')) && !asks(line);
}

/** Who sends the letter, between the other lines of its head: "Hội Người cao tuổi phường Bến Đình". */
function isBodyOfHead(bare: PlainLines, at: number): boolean {
  const line = bare.at(at);
  if (!NO_PERSON.test(line) || /[.!?,;:]$/.test(line) || wordsOf(line).length > 12 || asks(line))
    return false;
  const [next, before] = [bare.next(at), bare.before(at)];
  return HEAD_LINE.test(before) || (HEAD_LINE.test(next) && !asks(next));
}

const isCapitals = (line: string) => /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);

/** Lines below the last one that says something. */
function isTail(bare: PlainLines, at: number, lines: readonly string[], first: number): boolean {
  const line = bare.at(at);
  if (line === '') return true;
  if (takesStance(lines[at]!)) return false;
  if (TAIL_LINE.test(line) || DEVICE_LINE.test(line) || isField(lines[at]!, line)) return true;
  if (at > first && isLabelledName(lines[at]!)) return true;
  if (/^\(.*\)$/.test(line) && !asks(line)) return true;
  if (at > first && wordsOf(line).length <= 12 && CLOSING_LINE.test(line) && !asks(line)) return true;
  return isSigned(lines[at]!);
}

/** "Lê Văn Tư (0900000000)", "Lê Văn Tư - thôn Đông": a name in capitals, and what belongs to one. */
function isSigned(line: string): boolean {
  const [name = '', rest = ''] = line.trim().split(/\s*[(\-–,]\s*|\s*:\s*/u, 2);
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6 || /[.!?]$/.test(line.trim())) return false;
  if (takesStance(line)) return false;
  return words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word)) && wordsOf(rest).length <= 8;
}

/** "Người viết: Lê Văn Tư": a label of some words and a name. */
function isLabelledName(line: string): boolean {
  const [, label = '', name = ''] = /^\s*([^:]{2,30}):\s*(.+)$/u.exec(line) ?? [];
  return label.trim().split(/\s+/).length <= 3 && !asksInFrame(line) && isSigned(name);
}

const MOST_SIGNED = 6;

/** "--", "Thân," and the short lines below. */
function dropSignature(lines: string[], bare: PlainLines, first: number, last: number): void {
  for (let at = last; at > first && at >= last - MOST_SIGNED; at -= 1) {
    if (wordsOf(bare.at(at)).length > 8 || asks(bare.at(at)) || takesStance(lines[at]!)) return;
    const rule = /^[-_=*]{2,}$/.test(bare.at(at));
    if (!rule && !(wordsOf(bare.at(at)).length <= 4 && CLOSING_LINE.test(bare.at(at)) && at < last)) continue;
    for (let below = at; below <= last; below += 1) lines[below] = blank(lines[below]!);
    return;
  }
}

/**
 * "1. ", "b) ", "- " before what a line says; "Nội dung:" too. A page may break before "1) …" of "khoản 1)": a mark stands behind
 * a line that has ended, or before a capital.
 */
function withoutMark(line: string, before = ''): string {
  const said = !line.includes(':')
    ? line
    : line.replace(/^\s*(?:nội dung|ý kiến|noi dung|y kien)(?:\s+(?:góp ý|gop y))?\s*:/iu, blank);
  const mark = /^\s*(?:\d{1,2}[.)/]|[a-zđ][)]|[-–*•+])(?=\s+\S)/u.exec(said)?.[0];
  if (!mark) return said;
  const counts = before === '' || /[.!?:;,…]$/.test(before) || /^\s*\p{Lu}/u.test(said.slice(mark.length));
  return counts ? blank(mark) + said.slice(mark.length) : said;
}

/** "… ngay. 2/ Thẻ mất": a point in the middle of a line, behind the end of a sentence. */
const INLINE_MARK = /(?<![\p{L}\d]|\d\.)\d{1,2}[/).](?=\s+\p{Lu})/gu;
const countedAway = (mark: string, at: number, text: string) =>
  /(?:[.!?:;…]|\p{Extended_Pictographic}\ufe0f?)\s*$/u.test(text.slice(Math.max(0, at - 4), at))
    ? blank(mark)
    : mark;

/** "Em ủng hộ ý kiến này:": whoever passes it on. */
const PASSED_ON =
  / (?:dong y|dong tinh|nhat tri|ung ho|tan thanh|thong nhat) (?:(?:voi )?(?:y kien|bai|noi dung|gop y|quan diem|loi|kien nghi|de nghi|de xuat) (?:nay|tren|duoi|sau|cua|da)|(?:nen |va |thi |xin )?(?:gui|chep|dang|chuyen) (?:lai|tiep|giup)) ?/;
/** "Tôi là Lê Tư, nghề nghiệp: …": the colon of a field in the middle of a sentence. */
const LABELLED =
  /(?:nghe nghiep|nghe|dien thoai|sdt|dt|cccd|dia chi|sinh nam|nam sinh|lop|tuoi|zalo|email) $/;
const LONGEST_LEAD = 14;
/** "Chị hàng xóm nói giúp, em cũng vậy:": of whoever passes it on. */
/** With their marks: "chị" is no "chỉ". */
const TURNED = /(?:^|\s)(?:không|khong|chưa|chua|đừng|chỉ|xin|bỏ|cấm)\s/iu;
const SPEAKERS = / (?:toi|em|minh|tui|chau) /;

/** "Dạ em chào anh chị. Em gửi lại ý kiến của nhóm: Nhóm có ý kiến: …": a greeting before it, and one lead-in behind another. */
function withoutLeadIns(given: string): string {
  if (!given.includes(':')) return given;
  const line = withoutMinutes(withoutFields(given));
  const greeting = /^\s*[^.:!?,]{2,40}[.,!]\s*/u.exec(line)?.[0] ?? '';
  const from = greeting && GREETING_LINE.test(plainLine(greeting)) ? greeting.length : 0;
  const once = withoutLeadIn(line.slice(from));
  const blanks = /^\s*/.exec(once)![0].length;
  const said = once.slice(0, blanks) + withoutLeadIn(once.slice(blanks));
  return (said === line.slice(from) ? line.slice(0, from) : blank(line.slice(0, from))) + said;
}

/** "Họ tên: Lê Tư. Số điện thoại: 0900…. Ý kiến: …": fields of a form that were written into one line. */
function withoutFields(line: string): string {
  let said = line;
  for (let count = 0; count < MOST_FIELDS; count += 1) {
    const from = /^\s*/.exec(said)![0].length;
    const field = INLINE_FIELD.exec(plainLine(said.slice(from, from + LONGEST_FIELD)))?.[0].trimEnd().length;
    if (field === undefined || asksInFrame(said.slice(from, from + field))) return said;
    // A line that is nothing but a field is left to those who know its place.
    if (count === 0 && !/\p{L}/u.test(said.slice(from + field))) return said;
    said = blank(said.slice(0, from + field)) + said.slice(from + field);
  }
  return said;
}
const MOST_FIELDS = 5;
const LONGEST_FIELD = 100;

/** "Ông Lê Tư (thôn Đông) phát biểu: …", "Ý kiến thứ 7 (bà Sen): …": what the minutes say before somebody's words. */
function withoutMinutes(line: string): string {
  const colon = line.indexOf(':');
  if (colon < 0 || colon > LONGEST_MINUTES) return line;
  const lead = plainLine(line.slice(0, colon + 1));
  if (
    !MINUTES_LEAD.test(lead) ||
    LABELLED.test(`${lead.slice(0, -1).trimEnd()} `) ||
    NAMES_UNIT.test(lead) ||
    wordsOf(lead).length > MOST_MINUTES
  )
    return line;
  if (asks(lead) || /\p{L}[.!?]\s/u.test(line.slice(0, colon)) || TURNED.test(line.slice(0, colon)))
    return line;
  return blank(line.slice(0, colon + 1)) + line.slice(colon + 1);
}
const LONGEST_MINUTES = 120;
const MOST_MINUTES = 22;
const NAMES_UNIT = /\b(?:dieu|khoan|diem|muc|chuong|d|k)\s*\d|\bdu thao\b|\bquy dinh\b/;

/** "Chép từ nhóm của xóm: …": some words of saying and a colon before all else. */
function withoutLeadIn(line: string): string {
  if (!line.includes(':')) return line;
  const lead = /^\s*([^.:!?;\d]{3,90}:)(?=\s|$)/u.exec(line);
  if (!lead) return line;
  const words = wordsOf(plainLine(lead[1]!));
  const said = ` ${words.join(' ')} `;
  const leads =
    LEAD_IN_WORDS.some((word) => said.includes(` ${word} `)) ||
    (SPEAKERS.test(said) && !TURNED.test(lead[1]!));
  if (words.length > LONGEST_LEAD || !leads || LABELLED.test(said)) return line;
  return asks(said) && !said.endsWith(' nhu sau ') && !PASSED_ON.test(said)
    ? line
    : blank(lead[0]) + line.slice(lead[0].length);
}

const SAID_COMMA = /(?<=[^\s\d])\sphẩy(?=\s|$)/u;
const SAID_MARK = /(?<=\S)\s(chấm|phẩy)(?=\s|$)/gu;
const SAID_BREAK = / (?:xuống|xuong) (?:dòng|dong)(?=\s|$)/giu;
const SAID_BARE = /(?<=\S)\s(cham|phay)(?=\s|$)/gu;

/** A machine that listens writes the signs as words; a text that has signs means "chấm" as a word. */
function withoutListening(text: string): string {
  const sign = (_: string, word: string) => (word.startsWith('c') ? '.' : ',').padEnd(word.length + 1);
  if (/ phay(?=\s|$)/.test(text) && !/[^\p{ASCII}]/u.test(text)) return text.replace(SAID_BARE, sign);
  if (!/\s(?:chấm|phẩy)/.test(text)) return text;
  const said = text.match(SAID_MARK)?.length ?? 0;
  if (said === 0) return text;
  const written = text.match(/\p{L}[.,](?=\s|$)/gu)?.length ?? 0;
  if (!SAID_COMMA.test(text) && said <= written) return text;
  return text.replace(SAID_MARK, sign).replace(SAID_BREAK, (words) => '\n'.padStart(words.length));
}
