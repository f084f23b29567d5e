import type { Line } from '../../parse/line.ts';

/**
 * How the marks of a document are printed: "[2]", "²", or a bare "2" glued to a word.
 *
 * @example
 * const style: MarkStyle = 'bracket';
 */
export type MarkStyle = 'bracket' | 'raised' | 'figure';

/**
 * The list of notes at the end of a document: where it begins, and its notes in order, numbered from 1.
 *
 * @example
 * const list: NoteList = { style: 'figure', from: 320, notes: ['Nghị định số 55/2023/NĐ-CP …'] };
 */
export interface NoteList {
  readonly style: MarkStyle;
  readonly from: number;
  readonly notes: readonly string[];
}

//  [1] Thông tư số 08/2023/TT-BLĐTBXH …        ¹ Điều này được sửa đổi …        1 Nghị định số 55/2023/NĐ-CP …
//  [2] Điều 5 Thông tư số … quy định như sau:     ² Khoản này được bãi bỏ …         2 Điều này được sửa đổi, bổ sung …
//  “Điều 5. Tổ chức thực hiện …                 a line without a mark goes on with the note above it
const BEGINS: Readonly<Record<MarkStyle, RegExp>> = {
  bracket: /^\[(\d{1,3})\]\s*(?=\S)/u,
  raised: /^([¹²³⁰⁴-⁹]{1,3})\s*(?=\S)/u,
  figure: /^(\d{1,3}) (?=["“(]?\p{Lu})/u,
};
const STYLES: readonly MarkStyle[] = ['bracket', 'raised', 'figure'];

// A bare figure in front of a line is a weak sign: such notes must speak of what happened to the text.
const OF_CHANGES = /sửa đổi|bổ sung|bãi bỏ|thay thế|hợp nhất|hiệu lực|được ban hành/iu;

const OF_THIS =
  /^(?:Điều|Khoản|Điểm|Mục|Chương|Phụ lục|Cụm từ|Văn bản|Tên|(?:Luật|Nghị định|Thông tư|Nghị quyết|Quyết định)[^.]* số) /u;

/**
 * Finds the list of notes: from a line with the number 1 to the end of the document, with 2, 3 … in order.
 * Notes in bare figures need to speak of amendments. Linear in the number of lines.
 *
 * @example
 * findNoteList(lines)?.notes.length; // 5
 */
export function findNoteList(lines: readonly Line[]): NoteList | undefined {
  for (const style of STYLES) {
    const from = lines.findLastIndex(({ text, rows }) => !rows && numberOf(style, text) === 1);
    if (from < 0) continue;
    const notes = notesFrom(lines, from, style);
    if (style !== 'figure' || speakOfChanges(notes)) return { style, from, notes };
  }
  return undefined;
}

// A single one is the weakest sign of all, so it must speak of a unit or act of its own.
function speakOfChanges(notes: readonly string[]): boolean {
  if (notes.length === 1) return OF_THIS.test(notes[0]!) && OF_CHANGES.test(notes[0]!);
  return notes.filter((note) => OF_CHANGES.test(note)).length * 2 > notes.length;
}

function notesFrom(lines: readonly Line[], from: number, style: MarkStyle): string[] {
  const notes: string[][] = [];
  for (const { text, rows } of lines.slice(from)) {
    if (rows) {
      notes
        .at(-1)!
        .push(rows.map((row) => row.map((cell) => cell.text.replaceAll('\n', ' ')).join(' | ')).join('\n'));
    } else if (numberOf(style, text) === notes.length + 1) notes.push([text.replace(BEGINS[style], '')]);
    else notes.at(-1)!.push(text);
  }
  return notes.map((note) => note.join('\n'));
}

function numberOf(style: MarkStyle, text: string): number | undefined {
  const figures = BEGINS[style].exec(text)?.[1];
  return figures === undefined ? undefined : Number(figuresOf(figures));
}

/**
 * Raised figures as ordinary ones.
 *
 * @example
 * figuresOf('¹²'); // '12'
 */
export function figuresOf(text: string): string {
  return text.normalize('NFKC');
}
