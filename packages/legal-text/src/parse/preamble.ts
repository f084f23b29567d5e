import type { Preamble } from '../model/node.ts';
import { isCapitals } from './marker.ts';

// ỦY BAN NHÂN DÂN TỈNH A                       ← issuer
// CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM           ← national name and motto
// Số: 12/2026/QĐ-UBND                          ← number
// A, ngày 18 tháng 3 năm 2026                  ← place and date
// QUYẾT ĐỊNH                                   ← type
// Ban hành Quy định về …                       ← title
// Căn cứ Luật …;                               ← legal bases
// Theo đề nghị của Giám đốc Sở …;              ← enacting words
const NATION = /^(?:cộng hòa|cộng hoà) xã hội chủ nghĩa việt nam|^độc lập\s?[-–]|^đảng cộng sản việt nam/i;
const NUMBER =
  /^(?:luật\s+|nghị quyết\s+|pháp lệnh\s+)?số\s*:\s*(.*)$|^(?:luật|bộ luật|pháp lệnh|nghị quyết)\s+số\s*:?\s+(.*)$/i;
const PLACE_DATE = /^[\p{L}\s.-]{0,40},?\s*ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm\s*[\d.…]*$/iu;
const TYPE =
  /^(?:(?:dự thảo|dự án)\s+)?(luật|bộ luật|hiến pháp|pháp lệnh|lệnh|nghị quyết|nghị quyết liên tịch|nghị định|quyết định|thông tư|thông tư liên tịch|chỉ thị|kế hoạch|báo cáo|tờ trình|thông báo|chương trình|đề án|phương án|hướng dẫn|quy định|quy chế|đề cương|công điện|biên bản|văn bản hợp nhất)$/i;
const BASIS = /^[-–+*]?\s*căn cứ\s/i;
const ENACTING =
  /^[-–+*]?\s*(?:theo đề nghị|theo đề xuất|xét\s|sau khi\s|thực hiện\s)|\s(?:ban hành|quyết nghị|quyết định|chỉ thị)(?!\p{L}).{0,160}[.:]?$|^quyết (?:định|nghị)\s*:?$|^ban hành(?!\p{L})/iu;

interface Reading {
  issuer?: string;
  number?: string;
  placeDate?: string;
  documentType?: string;
  title: string[];
  legalBases: string[];
  enactingWords: string[];
}

/**
 * Recognises the lines above the first unit. Every line is kept in `lines`; a line that fits nothing
 * is only there. Depends on the text of the lines alone.
 *
 * @example
 * readPreamble(['QUYẾT ĐỊNH', 'Về lệ phí', 'Căn cứ Luật Phí;']).legalBases; // ['Căn cứ Luật Phí;']
 */
export function readPreamble(lines: readonly string[]): Preamble {
  const reading: Reading = { title: [], legalBases: [], enactingWords: [] };
  for (const line of lines) readLine(reading, line);
  const { title, legalBases, enactingWords, ...rest } = reading;
  return {
    ...rest,
    ...(title.length > 0 ? { title: title.join(' ') } : {}),
    legalBases,
    ...(enactingWords.length > 0 ? { enactingWords } : {}),
    lines,
  };
}

function readLine(reading: Reading, line: string): void {
  const number = NUMBER.exec(line);
  const afterType = reading.documentType !== undefined;
  const inBases = reading.legalBases.length > 0;
  if (NATION.test(line) || !/\p{L}/u.test(line)) return;
  if (number && reading.number === undefined) reading.number = (number[1] ?? number[2])!.trim();
  else if (PLACE_DATE.test(line) && reading.placeDate === undefined) reading.placeDate = line;
  else if (TYPE.test(line) && !afterType && !inBases) reading.documentType = line;
  else if (BASIS.test(line)) reading.legalBases.push(line);
  else if ((inBases || afterType) && ENACTING.test(line) && (inBases || !isTitle(reading, line)))
    reading.enactingWords.push(line);
  else if (inBases || reading.enactingWords.length > 0) return;
  else if (afterType) reading.title.push(line);
  else if (isCapitals(line) && reading.number === undefined) {
    // "QUỐC HỘI -------": the rule under the name came along.
    const name = line.replace(/\s*[-–—_*]{3,}$/, '');
    reading.issuer = reading.issuer === undefined ? name : `${reading.issuer} ${name}`;
  }
}

// "Ban hành Quy định về …" under QUYẾT ĐỊNH is a title; "Chính phủ ban hành Nghị định …" enacts.
function isTitle(reading: Reading, line: string): boolean {
  return reading.title.length === 0 || isCapitals(line);
}

/**
 * Whether a line looks like one above the units, for documents that have no articles to tell where
 * the heading block ends: capitals, letterhead, symbol, date, basis, addressee, subject.
 *
 * @example
 * looksLikeHeading('Kính gửi: Sở Tư pháp'); // true
 */
export function looksLikeHeading(line: string): boolean {
  if (isCapitals(line) || !/\p{L}/u.test(line)) return true;
  if ([NATION, NUMBER, PLACE_DATE, TYPE, BASIS].some((pattern) => pattern.test(line))) return true;
  return /^(?:\(.*\)|kính gửi\s?:.*|v\/v\s.*|về\s.*)$/i.test(line) && line.length <= 300;
}

/**
 * Whether a table only holds the letterhead in place: national name, motto or the number line is in it.
 *
 * @example
 * isLetterhead(['SỞ TƯ PHÁP', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']); // true
 */
export function isLetterhead(lines: readonly string[]): boolean {
  return lines.some((line) => NATION.test(line) || NUMBER.test(line));
}

/**
 * Whether a line is nothing but the type of a document.
 *
 * @example
 * isDocumentType('KẾ HOẠCH'); // true
 */
export function isDocumentType(line: string): boolean {
  return TYPE.test(line);
}
