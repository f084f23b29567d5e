import type { Block } from '@danban/legal-text';
import { FLAT_HEADS } from '../plan-words.data.ts';
import { startsName } from '../units/unit-names.ts';
import type { TaskColumn } from './table-columns.ts';
import type { RowCells } from './table-rows.ts';

/** A table whose cells lie one behind the other as paragraphs: what is left of it when a page was copied as text. */
export interface FlatTable {
  readonly rows: readonly { readonly cells: RowCells; readonly from: number; readonly to: number }[];
  readonly to: number;
}

const WORD = new RegExp(
  `^\\s*(?:${FLAT_HEADS.map(([column, words]) => `(?<${column}>${words})`).join('|')})(?=$|\\s)`,
  'iu',
);

interface FlatHead {
  readonly columns: readonly TaskColumn[];
  readonly to: number;
  /** Words behind the head in its last paragraph. */
  readonly left: string;
}

/** A head begins with "STT" as a word of its own, at most behind the line that names the plan. */
function headAt(blocks: readonly Block[], at: number): FlatHead | undefined {
  const first = blocks[at];
  const start =
    first?.kind === 'paragraph' ? /(?:^|\)\s+)(?=(?:STT|TT|Số TT)(?:\s|$))/u.exec(first.text) : undefined;
  if (!first || !start) return undefined;
  const columns: TaskColumn[] = [];
  let text = first.text.slice(start.index + start[0].length);
  let [to, left] = [at, text];
  for (let next = at; next < Math.min(blocks.length, at + 10); ) {
    const match = WORD.exec(text);
    const column = match && Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0];
    if (match && column && !columns.includes(column as TaskColumn)) {
      columns.push(column as TaskColumn);
      text = text.slice(match[0].length);
      [to, left] = [next, text.trim()];
      if (left !== '') continue;
    } else if (text.trim() !== '') break;
    next++;
    if (blocks[next]?.kind === 'pageBreak') next++;
    text = blocks[next]?.kind === 'paragraph' ? blocks[next]!.text : '';
  }
  return columns.length >= 3 && columns.includes('task') ? { columns, to, left } : undefined;
}

interface Line {
  readonly at: number;
  readonly text: string;
  /** First behind a head that was printed again: goes on with cells that the page cut. */
  readonly afterHead: boolean;
}

/** The flat table that begins at this block, if one does. */
export function flatTableAt(blocks: readonly Block[], at: number): FlatTable | undefined {
  const head = headAt(blocks, at);
  if (!head) return undefined;
  const lines: Line[] = head.left === '' ? [] : [{ at: head.to, text: head.left, afterHead: false }];
  let to = head.to;
  let afterHead = false;
  for (let next = head.to + 1; next < blocks.length; next++) {
    const block = blocks[next]!;
    if (block.kind === 'table' || /^(?:nơi nhận|phụ lục)\b/iu.test(block.text)) break;
    to = next;
    if (block.kind === 'pageBreak') continue;
    const again = headAt(blocks, next);
    if (again) {
      next = again.to;
      to = next;
      afterHead = true;
      if (again.left !== '') lines.push({ at: next, text: again.left, afterHead: true });
      afterHead = again.left === '';
      continue;
    }
    for (const text of block.text.split('\n')) lines.push({ at: next, text: text.trim(), afterHead });
    afterHead = false;
  }
  const rows = numbered(lines).map((row) => ({
    cells: { ...cellsOf(row.lines, head.columns), number: row.number },
    from: row.lines[0]?.at ?? at,
    to: row.lines.at(-1)?.at ?? at,
  }));
  return rows.length > 0 ? { rows, to } : undefined;
}

/** Rows begin at their numbers, which must count up by one. */
function numbered(lines: readonly Line[]): { readonly number: string; readonly lines: Line[] }[] {
  const rows: { number: string; lines: Line[] }[] = [];
  for (const line of lines) {
    if (new RegExp(`^${rows.length + 1}\\.?$`, 'u').test(line.text))
      rows.push({ number: String(rows.length + 1), lines: [] });
    else rows.at(-1)?.lines.push(line);
  }
  return rows;
}

const TIME_FIRST =
  /^(?:thường xuyên|hằng|hàng|quý|tháng|năm|trước|từ|trong|ngày|cả năm|theo (?:kế hoạch|tiến độ|lịch|chỉ đạo|yêu cầu|hướng dẫn)|khi có|định kỳ|\d{1,2}\/)/iu;
const ONLY_TIME =
  /^(?:(?:làm )?thường xuyên|(?:hằng|hàng) (?:tuần|tháng|quý|năm)|cả năm|quý [IV\d,\s]+|tháng [\d,\s/]+)[.;]?$/iu;
const ENDS_OPEN = /[,;]$|\s(?:và|của|về|với|sự|các|cho|trong)$/iu;

/**
 * Paragraphs as cells: they lie in the order of the columns. A cell of units goes on behind a comma or semicolon and ends where another
 * name begins without one; the time is what reads like a time at the end; a cell that a page cut goes on behind the repeated head.
 */
function cellsOf(lines: readonly Line[], columns: readonly TaskColumn[]): RowCells {
  const order = columns.filter((column) => column !== 'number');
  const cells: Partial<Record<TaskColumn, string>> = {};
  let now = 0;
  let cut = false;
  const productAt = order[1] === 'product' ? productStart(lines) : -1;
  for (const [index, { text, afterHead }] of lines.entries()) {
    cut ||= afterHead;
    if (cut) {
      goOn(cells, order, text);
      continue;
    }
    if (index === productAt) now = 1;
    while (now < order.length - 1 && isNext(order, now, cells, text)) now++;
    const column = order[now]!;
    cells[column] = cells[column] ? `${cells[column]} ${text}` : text;
  }
  return cells;
}

function isNext(order: readonly TaskColumn[], now: number, cells: RowCells, text: string): boolean {
  const column = order[now]!;
  const so = cells[column] ?? '';
  const next = order[now + 1]!;
  if (so === '') return false;
  if (next === 'time' || order.slice(now + 1).every((later) => later === 'time' || later === 'coordinating'))
    if (TIME_FIRST.test(text) && (!ENDS_OPEN.test(so) || ONLY_TIME.test(text)))
      return isUnits(column) || next === 'time';
  if (isUnits(column)) {
    if (isUnits(next)) return startsName(text) && !/[,;]$/u.test(so) && !isKindOnly(so);
    return false;
  }
  if (isUnits(next)) return isWholeUnit(text) && !(column === 'task' && order.indexOf('product') > now);
  return false;
}

/**
 * Where the product begins between the task and the first unit: with a capital or a dash behind words that have come to an end; where
 * a page cut the task, with the last capital before the units.
 */
function productStart(lines: readonly Line[]): number {
  const units = lines.findIndex(({ text }, at) => at > 0 && startsName(text));
  const before = lines.slice(0, units < 0 ? lines.length : units);
  const begins = (at: number) => at > 0 && /^(?:[-–+]\s|\p{Lu})/u.test(lines[at]!.text);
  const clean = before.findIndex((_, at) => begins(at) && !ENDS_MID.test(lines[at - 1]!.text));
  return clean > 0 ? clean : before.findLastIndex((_, at) => begins(at));
}

const ENDS_MID = /(?:,|\s(?:và|của|về|với|sự|các|cho|trong))$/iu;

const isUnits = (column: TaskColumn) => column === 'lead' || column === 'coordinating';
/** "Trung tâm" at the end of a line: its name stands on the next. */
const isKindOnly = (text: string) =>
  /(?:^|[,;]\s*)(?:các\s+)?(?:trung tâm|văn phòng|phòng|sở|ban|chi cục|ubnd|hội|đài|báo|ủy ban nhân dân)$/iu.test(
    text,
  );
const isWholeUnit = (text: string) => startsName(text);

/** Behind a repeated head: what ends the task first, then the units whose list was open. */
function goOn(cells: Partial<Record<TaskColumn, string>>, order: readonly TaskColumn[], text: string): void {
  const units = order.findLast((column) => isUnits(column) && cells[column]) ?? order.at(-1)!;
  const task = cells.task ?? '';
  const isTaskOpen =
    !/[.;:…]$/u.test(task) && /\s(?:và|của|về|với|sự|các|cho|trong|đối với sự)$/iu.test(task);
  if (isTaskOpen) {
    const end = /[;.](?:\s|$)/u.exec(text);
    const to = end ? end.index + 1 : text.length;
    cells.task = `${task} ${text.slice(0, to)}`;
    const left = text.slice(to).trim();
    if (left !== '') cells[units] = `${cells[units]} ${left}`;
    return;
  }
  cells[units] = `${cells[units] ?? ''} ${text}`.trim();
}
