import { type FoundDocument, readBareNumber, readCitedDocument } from './cited-document.ts';
import { readDocumentType, TYPE_WORDS } from './document-type.ts';
import { LawNames, nameTokens } from './law-names.ts';
import { ownTypes } from './own-types.ts';

const ANCHOR = new RegExp(
  String.raw`(?<![\p{L}\d])${TYPE_WORDS}(?!\p{L})|(?<![\p{L}\d./-])\d{1,5}(?:\.\d{1,3})?\p{L}?(?=\s{0,3}[/-])`,
  'giu',
);
// "Số: 78/2025/NĐ-CP" or "Luật số: 24/2018/QH14" at the head of a line is the text's own number.
const OWN_NUMBER =
  /(?:^|[\n|])[\s*#_>]{0,8}(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết)\s{1,5})?(?:Số|số|SỐ)\s{0,5}[*_]{0,2}\s{0,5}:[\s*_]{0,8}$/u;
const OWN_HEAD = /(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết)\s{1,5}số\s{0,3}:/uy;
const HEAD_OF_LINE = /(?:^|[\n|])[\s*#_>]{0,8}$/u;
const NO_LAW = /(?:đại học|khoa|trường|ngành|cử nhân|thạc sĩ|tiến sĩ|kỷ|kỉ|pháp|quy|qui|định|hình)\s{1,3}$/iu;
const LOOK_BACK = 40;

/**
 * All documents that a legible text names, in order and apart from one another. The text's own number
 * in its head is left out. This works by reading the text twice: first for names of laws that the text
 * bounds itself ("Căn cứ Luật … ngày …"), then for all. Linear.
 *
 * @example
 * findDocuments('Căn cứ Luật Đất đai;').map(({ document }) => document.name); // ['Luật Đất đai']
 */
export function findDocuments(text: string): FoundDocument[] {
  const names = new LawNames();
  rememberTitles(text, names);
  scan(text, names);
  const own = ownTypes(text);
  return scan(text, names).filter(({ document }) => !document.self || isOwn(document.type!, own));
}

// "Quyết định này" in a law is a decision of somebody; only a text that is one means itself.
function isOwn(type: string, own: ReadonlySet<string>): boolean {
  return own.size === 0 || readDocumentType(type, 0)!.type.owning || own.has(type.toLowerCase());
}

function scan(text: string, names: LawNames): FoundDocument[] {
  const found: FoundDocument[] = [];
  ANCHOR.lastIndex = 0;
  for (let match = ANCHOR.exec(text); match; match = ANCHOR.exec(text)) {
    const place = match.index;
    const next = ANCHOR.lastIndex;
    const document = documentAt(text, place, names);
    if (document) found.push(document);
    ANCHOR.lastIndex = document ? document.end : next;
  }
  return found;
}

function documentAt(text: string, place: number, names: LawNames): FoundDocument | null {
  const before = text.slice(Math.max(0, place - LOOK_BACK), place);
  if (/\d/.test(text[place]!))
    return OWN_NUMBER.test(before) || /SỐ\s{1,3}$/.test(before) ? null : readBareNumber(text, place);
  OWN_HEAD.lastIndex = place;
  if (OWN_HEAD.test(text) && HEAD_OF_LINE.test(before)) return null;
  if (/l/i.test(text[place]!) && NO_LAW.test(before)) return null;
  const found = readCitedDocument(text, place, names);
  return found && isTitle(text, found, before) ? null : found;
}

// "LUẬT GIÁ" or "LUẬT SỐ 18-L/CTN …" at the head of a line is the text's own title.
function isTitle(text: string, { document, start }: FoundDocument, before: string): boolean {
  if (document.self || !HEAD_OF_LINE.test(before)) return false;
  const head = text.slice(start, start + 12);
  return /^(?:BỘ LUẬT|LUẬT|PHÁP LỆNH)(?!\p{L})/u.test(head) && document.name === document.name?.toUpperCase();
}

const TITLE = /(?<![^\n])[\s*#_>]{0,8}(?:BỘ LUẬT|LUẬT|PHÁP LỆNH)(?!\p{L})/gu;

const LONGEST_TITLE = 260;
const ABOUT = /^LUẬT\s+(?:CỦA QUỐC HỘI|SỐ)[^\p{Ll}\n]{0,180}?\sVỀ\s([^\p{Ll}\n]{3,120})(?:\n|$)/u;

// LUẬT / KHUYẾN KHÍCH ĐẦU TƯ TRONG NƯỚC: later the text calls itself by this name.
function rememberTitles(text: string, names: LawNames): void {
  for (const match of text.matchAll(TITLE)) {
    const place = match.index + match[0].search(/\p{L}/u);
    const tokens = nameTokens(text, place, text.length);
    const end = tokens.findIndex(
      ({ key, text: word }, place) =>
        word !== word.toUpperCase() || /^\d/.test(word) || (place > 1 && key === 'luật'),
    );
    const title = tokens.slice(0, end < 0 ? tokens.length : end).map((token) => token.key);
    while (title.at(-1) === ',') title.pop();
    // Old titles: LUẬT / CỦA QUỐC HỘI SỐ … NGÀY … VỀ CÔNG TY
    const about = ABOUT.exec(text.slice(place, place + LONGEST_TITLE));
    if (about) names.add(['luật', ...nameTokens(about[1]!, 0, about[1]!.length).map((token) => token.key)]);
    if (title.length > 2 || (title.length === 2 && title[0] === 'luật')) names.add(title);
  }
}
