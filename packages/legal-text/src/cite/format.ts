import type { LegalTree, UnitId, UnitKind } from '../model/node.ts';
import { type IdStep, readUnitId } from '../model/unit-id.ts';
import { walk } from '../model/visit.ts';

const WORDS: Readonly<Record<UnitKind, string>> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  article: 'Điều',
  clause: 'khoản',
  point: 'điểm',
  indent: 'gạch đầu dòng thứ',
  paragraph: 'đoạn',
  table: 'bảng',
  appendix: 'Phụ lục',
  form: 'Mẫu số',
};

/**
 * The Vietnamese citation of a unit, inside out (Decree 78/2025/NĐ-CP has locators run from the
 * small unit to the large). With a tree, numbers are as printed there ("Chương II"); with `null`
 * they are read from the id ("Chương 2"). An id that is no unit's comes back as an attempt on its
 * spelling, never an error.
 *
 * @example
 * citationOf(null, 'dieu-5__khoan-2__diem-dd'); // 'điểm đ khoản 2 Điều 5'
 */
export function citationOf(tree: LegalTree | null, id: UnitId): string {
  const printed = tree && printedNumbers(tree);
  const pieces: string[] = [];
  let address = '';
  for (const [index, step] of readUnitId(id).entries()) {
    address = id
      .split('__')
      .slice(0, index + 1)
      .join('__');
    pieces.unshift(citeStep(step, printed?.get(address)));
  }
  return pieces.join(' ');
}

function citeStep(step: IdStep, printed: string | undefined): string {
  // A regulation issued with a decision has no number: it is named by its type.
  if (step.name !== undefined) return printed ?? step.name;
  const number = printed ?? step.number;
  return number === undefined ? WORDS[step.kind] : `${WORDS[step.kind]} ${number}`;
}

// Read once for each tree, which never changes: a page cites hundreds of units, and a walk over 120 articles for each of them
// was a fifth of its time (bench/answering-desk.ts).
const PRINTED = new WeakMap<LegalTree, ReadonlyMap<UnitId, string>>();

function printedNumbers(tree: LegalTree): ReadonlyMap<UnitId, string> {
  const known = PRINTED.get(tree);
  if (known) return known;
  const printed = new Map<UnitId, string>();
  walk(tree, (node) => {
    const attached = node.kind === 'appendix' && readUnitId(node.id)[0]?.name !== undefined;
    const number = attached ? attachedName(node.label) : node.number;
    if (number !== undefined) printed.set(node.id, number);
  });
  PRINTED.set(tree, printed);
  return printed;
}

// "QUY ĐỊNH" → "Quy định kèm theo", as decisions name what they issue.
function attachedName(label: string | undefined): string | undefined {
  if (!label) return undefined;
  return `${label[0]!.toUpperCase()}${label.slice(1).toLowerCase()} kèm theo`;
}
