import { type Block, foldForSearch } from '@danban/legal-text';

/** Levels of the law on protection of state secrets. */
export type SecrecyLevel = 'mật' | 'tối mật' | 'tuyệt mật';

/** Where beside the text a mark was found; absent on hits in the text and, from before, in page headers. */
export type SecrecyPlace =
  | 'text'
  | 'margin'
  | 'textBox'
  | 'picture'
  | 'page'
  | 'property'
  | 'comment'
  | 'hiddenText'
  | 'altText'
  | 'embedded'
  | 'fileName';

/**
 * `stamp`: stands where and how a stamp stands; the upload stops. `phrase`: says in words that this very
 * document is secret ("Độ mật: Mật" in running text, "tài liệu mật"); a person must look. `unread`: something that no
 * program here could read; a person must look too.
 */
export interface SecrecyHit {
  /** null of what could not be read. */
  readonly level: SecrecyLevel | null;
  readonly form: 'stamp' | 'phrase' | 'unread';
  /** Index in the scanned blocks; -1 for all other places. */
  readonly blockIndex: number;
  readonly text: string;
  readonly place?: SecrecyPlace;
  /** How many things were not read; only of `unread`. */
  readonly count?: number;
  /** Why nobody could read it; only of `unread`. */
  readonly cause?: 'noProgram' | 'tooMany' | 'unreadable';
}

// "MẬT" alone, framed or spaced as stamps are: "[ MẬT ]", "M Ậ T", "* TỐI MẬT *", "DẤU MẬT".
const STAMP =
  /^[\s[\](){}|*_\-–—.:•■□"“”]*(?:(?:CHỈ\s+)?DẤU\s+)?(TUYỆT\s*MẬT|TỐI\s*MẬT|MẬT)(?:\s*\(?\s*(?:A|B|C)\d{0,2}\s*\)?)?[\s[\](){}|*_\-–—.:•■□"“”]*$/u;
// The labelled form is a stamp in any case of letters: "Độ mật: Tối mật".
const LABELLED =
  /^[\s[(|*]*(?:độ|mức\s+độ|cấp\s+độ)\s+mật\s*[:：]\s*[[("“]?\s*(tuyệt\s*mật|tối\s*mật|mật)\s*[\])"”.|*]*$/iu;
// Typed like a word, but alone: not the form of a stamp, still worth a look.
const ALONE = /^[\s[\](){}|*]*(tuyệt mật|tối mật|mật)[\s[\](){}|*.]*$/iu;
// Words that speak of this document, not of secrets in general.
const PHRASE =
  /(?:văn bản|tài liệu|dự thảo|hồ sơ|công văn|báo cáo|kế hoạch)\s+này\s+(?:thuộc|có|được\s+xác\s+định|là|đóng\s+dấu|mang)\s+(?:\p{L}+\s+){0,8}?(?<!bí\s+)(tuyệt\s*mật|tối\s*mật|mật)(?![\p{L}])/iu;

/**
 * A stamp is a short line of capitals alone ("MẬT"), in the head of the document, in a table cell of the head, or in a
 * page header. These many blocks are the head: letterhead, number, title, a few bases.
 */
const HEAD_BLOCKS = 12;

/** Finds secrecy marks by form and place; "bí mật nhà nước" in a sentence is none. */
export function scanSecrecy(blocks: readonly Block[], marginTexts: readonly string[] = []): SecrecyHit[] {
  const hits: SecrecyHit[] = [];
  for (const text of marginTexts) addLine(hits, text, -1, true);
  for (const [blockIndex, block] of blocks.entries()) {
    const isHead = blockIndex < HEAD_BLOCKS || startsPage(blocks, blockIndex);
    for (const line of linesOfBlock(block)) addLine(hits, line, blockIndex, isHead || stampedLook(block));
  }
  return hits;
}

/** Short lines that stand where a stamp may stand: in a text box, a property, a picture. */
export function scanLines(lines: readonly string[], place: SecrecyPlace): SecrecyHit[] {
  const hits: SecrecyHit[] = [];
  for (const line of lines) addLine(hits, line, -1, true);
  return hits.map((hit) => ({ ...hit, place }));
}

/** Recognition doubles letters and mistakes marks: "TỔỐI MẬT", "TUYẾỆT MẬT", "TÔI MẠT", "MẬ1". */
const MISREAD = /^(?:tuyet|toi)?ma[t1]$/;

/**
 * Lines that a program read in a picture. In a mark (a small picture) a lone level is a stamp; on a page only near its
 * top, elsewhere a person looks. A level read without its marks is looked at as well.
 */
export function scanRecognised(lines: readonly string[], isMark: boolean, place: SecrecyPlace): SecrecyHit[] {
  return lines.flatMap((line, at): SecrecyHit[] => {
    const [hit] = scanLines([line], place);
    if (hit?.form === 'stamp') return [{ ...hit, form: isMark || at < HEAD_BLOCKS ? 'stamp' : 'phrase' }];
    if (hit) return [hit];
    const letters = foldForSearch(line).replace(/[^a-z1]/g, '');
    const isCapitals = /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
    if (!isCapitals || !MISREAD.test(letters.replace(/(.)\1/g, '$1'))) return [];
    const form = /MẬT/.test(line.normalize('NFC')) && (isMark || at < HEAD_BLOCKS) ? 'stamp' : 'phrase';
    return [{ level: levelOf(letters), form, blockIndex: -1, text: line, place }];
  });
}

function addLine(hits: SecrecyHit[], raw: string, blockIndex: number, isStampPlace: boolean): void {
  const text = raw.normalize('NFC').trim();
  const labelled = LABELLED.exec(text);
  const stamp = STAMP.exec(unspaced(text));
  const phrase = PHRASE.exec(text) ?? (isStampPlace ? ALONE.exec(text) : null);
  const found = labelled ?? (isStampPlace ? stamp : undefined) ?? phrase;
  const level = found?.[1] ? levelOf(found[1]) : undefined;
  if (level) hits.push({ level, form: found === phrase ? 'phrase' : 'stamp', blockIndex, text });
}

/** Letterspaced stamps, "T Ố I  M Ậ T", are read as words. */
function unspaced(text: string): string {
  return /^(\p{Lu}\s+){2,}\p{Lu}$/u.test(text) ? text.replace(/\s+/g, '') : text;
}

function levelOf(words: string): SecrecyLevel {
  const plain = words.toLocaleLowerCase('vi');
  if (plain.startsWith('tuy')) return 'tuyệt mật';
  return plain.startsWith('t') ? 'tối mật' : 'mật';
}

function startsPage(blocks: readonly Block[], index: number): boolean {
  const page = blocks[index]?.source?.page;
  const before = blocks[index - 1];
  return before?.kind === 'pageBreak' || (page !== undefined && before?.source?.page !== page);
}

/** Far from the head, a lone word is a stamp only if set like one: centred, right or bold; a list item is not. */
function stampedLook(block: Block): boolean {
  if (block.kind === 'table') return false;
  return (
    block.label === undefined && (block.bold === true || block.align === 'center' || block.align === 'right')
  );
}

function linesOfBlock(block: Block): string[] {
  if (block.kind === 'pageBreak') return [];
  if (block.kind === 'table') {
    return (block.rows ?? []).flat().flatMap((cell) => cell.text.split(/[\n\t]/));
  }
  // An automatic number makes it an item of a list: "1. MẬT" in a list of levels is no stamp.
  return block.label === undefined ? block.text.split(/[\n\t]/) : [`${block.label} ${block.text}`];
}
