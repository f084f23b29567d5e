import { isField, type Labelled, type LabelledLine, readLabels } from './plan-labels.ts';
import { DASH, PART, type PlanLine } from './plan-lines.ts';
import { chargeOf } from './units/charges.ts';

/** A line with what its labels say. */
export interface ItemLine extends LabelledLine {
  readonly at: number;
  readonly text: string;
}

/** A number, letter or dash with the unmarked paragraphs and the items under it. */
export interface PlanItem {
  readonly rank: number;
  readonly number: string;
  readonly at: number;
  /** Its own line first, then unmarked paragraphs. */
  readonly lines: ItemLine[];
  readonly children: PlanItem[];
}

const itemLine = ({ at, text }: PlanLine): ItemLine => ({ at, text, ...readLabels(text) });
const newItem = (rank: number, line: PlanLine): PlanItem => ({
  rank,
  number: line.number,
  at: line.at,
  lines: line.text === '' ? [] : [itemLine(line)],
  children: [],
});

/** Grows the items of a body by their marks. The root carries what stands before the first mark. */
export function growItems(lines: readonly PlanLine[]): PlanItem {
  const root = newItem(PART - 1, { at: lines[0]?.at ?? 0, number: '', text: '' });
  const open: PlanItem[] = [root];
  for (const [index, line] of lines.entries()) {
    const rank = line.rank ?? openerRank(line, lines[index + 1], open);
    if (rank === undefined) {
      open.at(-1)!.lines.push(itemLine(line));
      continue;
    }
    while (open.length > 1 && open.at(-1)!.rank >= rank) open.pop();
    const item = newItem(rank, line);
    open.at(-1)!.children.push(item);
    open.push(item);
  }
  settleLabels(root);
  return root;
}

/** "Giám đốc Sở yêu cầu các phòng thực hiện các nội dung sau:" stands above the marked items that follow it, though it has no mark. */
function openerRank(
  line: PlanLine,
  next: PlanLine | undefined,
  open: readonly PlanItem[],
): number | undefined {
  if (next?.rank === undefined || !/:$/u.test(line.text) || readLabels(line.text).isLabel) return undefined;
  if (!chargeOf(line.text)?.isOpener) return undefined;
  const above = open.findLast(({ rank }) => rank < next.rank!);
  // Directly under a heading that has said nothing yet it is the heading's own opener.
  return above && above.rank >= 0 && above.lines.length <= 1 && above === open.at(-1) && isNaming(above)
    ? undefined
    : next.rank - 0.5;
}

const isNaming = (item: PlanItem) => chargeOf(item.lines[0]?.text ?? '') !== undefined;

/** Labels printed once behind a list of dashes are those of the item above the dashes (rule 3). */
function settleLabels(item: PlanItem): void {
  for (const child of item.children) settleLabels(child);
  const last = item.children.at(-1);
  if (!last || last.rank < DASH || item.rank < PART) return;
  const from = last.lines.findIndex((line, at) => at > 0 && line.isLabel && line.labels.some(isField));
  if (from < 0) return;
  const others = item.children.slice(0, -1).filter((child) => !isLabelItem(child));
  if (others.some((child) => child.lines.slice(1).some(({ isLabel }) => isLabel))) return;
  item.lines.push(...last.lines.splice(from));
}

/** "b) Đơn vị chủ trì: …", "- Thời gian: …": a line of the item above it. */
export const isLabelItem = (item: PlanItem): boolean =>
  item.lines[0]?.isLabel === true && item.children.every((child) => child.rank > item.rank);

/** The lines of an item with those of its label items, not of its other children. */
export function ownLines(item: PlanItem): ItemLine[] {
  return [...item.lines, ...item.children.filter(isLabelItem).flatMap(allLines)];
}

/** Everything that stands under an item. */
export const allLines = (item: PlanItem): ItemLine[] => [...item.lines, ...item.children.flatMap(allLines)];

/** The labelled fields; a label with nothing behind it takes the dashes under it. */
export function fieldsOf(item: PlanItem): Labelled[] {
  const below = item.children.filter(isLabelItem).flatMap((child) => {
    const [label, ...more] = child.lines[0]!.labels;
    if (label?.value !== '' || child.children.length === 0)
      return child.lines.flatMap(({ labels }) => labels);
    return [
      {
        ...label,
        value: child.children
          .flatMap(allLines)
          .map(({ text }) => text)
          .join('; '),
      },
      ...more,
    ];
  });
  return [...item.lines.flatMap(({ labels }) => labels), ...below].filter(isField);
}

export const hasFields = (item: PlanItem): boolean => fieldsOf(item).length > 0;
export const hasFieldsBelow = (item: PlanItem): boolean =>
  item.children.some((child) => !isLabelItem(child) && (hasFields(child) || hasFieldsBelow(child)));
