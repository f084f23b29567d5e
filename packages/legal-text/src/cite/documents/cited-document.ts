import { endOf, GAP } from '../units/unit-part.ts';
import { type DocumentType, readDocumentType } from './document-type.ts';
import { readIssueDetails } from './issue-details.ts';
import { readLawName } from './law-name.ts';
import type { LawNames } from './law-names.ts';
import { readPartialSymbolAt, readSymbolAt } from './symbol-at.ts';

/**
 * A document as a citation names it: by its number as printed ("407/QĐ-TTg", without spaces; "/KH-UBND"
 * while the clerk has given none; "20" where people shorten "QĐ 20"), or by its name ("Luật Đất đai"),
 * or both. `self` marks the citing document ("Luật này"). The rest is there when the citation says it;
 * `amendedBy` holds the numbers of acts of which it says that they amended this one.
 *
 * @example
 * const cited: CitedDocument = { type: 'Quyết định', number: '407/QĐ-TTg', issuedOn: '2022-03-30' };
 */
export interface CitedDocument {
  readonly type?: string;
  readonly number?: string;
  readonly name?: string;
  readonly self?: true;
  readonly issuedOn?: string;
  readonly year?: number;
  readonly issuer?: string;
  readonly amendedBy?: readonly string[];
}

/**
 * A cited document with its place in the text.
 *
 * @example
 * // 'Luật này' → { document: { type: 'Luật', self: true }, start: 0, end: 8 }
 */
export interface FoundDocument {
  readonly document: CitedDocument;
  readonly start: number;
  readonly end: number;
}

const THIS = new RegExp(String.raw`${GAP}này(?!\p{L})`, 'iuy');
const NUMBER_WORD = new RegExp(String.raw`${GAP}(?:luật${GAP})?(?:số|sô)(?!\p{L})${GAP}(:?)${GAP}`, 'iuy');
const SPACE = /[ ]{1,5}(?:\n[ ]{0,5})?/uy;
const CONSTITUTION =
  /(?:\s{1,3}nước\s{1,3}(?:Cộng\s{1,3}h(?:òa|oà)\s{1,3}xã\s{1,3}hội\s{1,3}chủ\s{1,3}nghĩa|CHXHCN)\s{1,3}Việt\s{1,3}Nam)?/iuy;
// Kinds whose documents people call by number alone: "Nghị định 78".
const SHORTENED = new Set([
  'Nghị định',
  'Thông tư',
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Thông tư liên tịch',
]);
const MEASURE = /\s{0,3}(?:(?:ngày|tháng|năm)(?!\s*\d)|người|đồng|hộ|nội dung|lần|cấp|bên|nhóm)(?!\p{L})/iuy;

/**
 * The document named by the word of type that begins exactly at `place`, or `null` when the word names
 * none ("các nghị định", "Luật khác"). Names found with a bound are remembered in `names`.
 *
 * @example
 * readCitedDocument('Luật Đất đai số 31/2024/QH15', 0, new LawNames())?.document.number; // '31/2024/QH15'
 */
export function readCitedDocument(text: string, place: number, names: LawNames): FoundDocument | null {
  const word = readDocumentType(text, place);
  if (!word) return null;
  const { type } = word;
  const self = endOf(THIS, text, word.end);
  if (self >= 0) {
    const isMeant = !word.short && (word.capital || type.owning);
    return isMeant ? { document: { type: type.word, self: true }, start: place, end: self } : null;
  }
  if (type.word === 'Hiến pháp') return constitution(text, place, word.end);
  const numbered = numberedAt(text, word.end, type, word.capital);
  if (numbered)
    return withDetails(text, place, { type: type.word, number: numbered.number }, numbered.end, false);
  if (!type.named || !word.capital) return null;
  const found = readLawName(text, place, type.word === 'Luật' ? 1 : 2, names);
  if (!found) return null;
  const number = numberedAt(text, found.end, type, true);
  if (number)
    return withDetails(
      text,
      place,
      { type: type.word, name: found.name, number: number.number },
      number.end,
      false,
    );
  return withDetails(text, place, { type: type.word, name: found.name }, found.end, true);
}

function constitution(text: string, place: number, end: number): FoundDocument {
  CONSTITUTION.lastIndex = end;
  const length = CONSTITUTION.exec(text)?.[0].length ?? 0;
  return withDetails(text, place, { type: 'Hiến pháp', name: 'Hiến pháp' }, end + length, true);
}

function numberedAt(
  text: string,
  place: number,
  type: DocumentType,
  capital: boolean,
): { number: string; end: number } | null {
  const behindWord = endOf(NUMBER_WORD, text, place);
  if (behindWord >= 0) return readSymbolAt(text, behindWord, true) ?? shortened(text, behindWord);
  const direct = endOf(SPACE, text, place);
  if (direct < 0) return null;
  const whole = readSymbolAt(text, direct, capital && !type.named);
  if (whole) return /^[./]/.test(whole.number) ? null : whole;
  if (!capital || !SHORTENED.has(type.word)) return null;
  const short = shortened(text, direct);
  return short && /^(?:19|20)\d{2}$/.test(short.number) ? null : short;
}

function shortened(text: string, place: number): { number: string; end: number } | null {
  const found = readPartialSymbolAt(text, place);
  return found && endOf(MEASURE, text, found.end) < 0 ? found : null;
}

/**
 * A document's number standing alone at `place` ("…, số 142/2008/QĐ-TTg và …"), or `null`.
 *
 * @example
 * readBareNumber('78/2025/NĐ-CP', 0)?.document; // { number: '78/2025/NĐ-CP' }
 */
export function readBareNumber(text: string, place: number): FoundDocument | null {
  const found = readSymbolAt(text, place, false);
  return found && withDetails(text, place, { number: found.number }, found.end, false);
}

function withDetails(
  text: string,
  start: number,
  document: CitedDocument,
  place: number,
  yearAlone: boolean,
): FoundDocument {
  const { end, ...details } = readIssueDetails(text, place, yearAlone);
  return { document: { ...document, ...details }, start, end };
}
