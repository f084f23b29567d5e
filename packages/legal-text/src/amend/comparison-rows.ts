import { citationOf } from '../cite/format.ts';
import type { WordChange } from '../diff/change.ts';
import { diffWords } from '../diff/diff-words.ts';
import type { LegalTree, UnitId } from '../model/node.ts';
import { findUnit, ownLines, unitText, walk } from '../model/visit.ts';
import { type ApplyOptions, applyInstruction, type Lineage } from './apply.ts';
import type { RefusalReason } from './edit/refusal.ts';
import type { Act, Instruction } from './instruction.ts';
import { type ParsedInstructions, parseInstructions } from './parse-instructions.ts';

/**
 * One row of the comparison that goes with an amending draft: quy định hiện hành | dự thảo | thay đổi.
 * `before` is missing for what is new, `after` for what goes; `words` is the difference where both are
 * there. A refused instruction has its formula and the reason. `at` are the clauses of the draft that
 * the row comes from: several when they change the same unit.
 *
 * @example
 * // { at: ['dieu-1__khoan-1'], unit: 'khoản 2 Điều 5', change: 'amend', before: '2. …', after: '2. …', words: […] }
 */
export interface ComparisonRow {
  readonly at: readonly UnitId[];
  readonly formula: string;
  readonly unit: string;
  readonly change: Act['kind'] | 'refused';
  readonly before?: string;
  readonly after?: string;
  readonly words?: readonly WordChange[];
  readonly reason?: RefusalReason;
}

/**
 * The comparison of a draft that amends with the document it amends (the "bản so sánh" of a dossier),
 * in the order of the draft. `notUnderstood` are clauses that a person must compare.
 *
 * @example
 * comparisonRows(law, draft).rows[0]?.after;
 */
export interface ComparisonTable {
  readonly rows: readonly ComparisonRow[];
  readonly notUnderstood: ParsedInstructions['notUnderstood'];
}

interface OpenRow {
  at: UnitId[];
  formula: string;
  unit: string;
  change: ComparisonRow['change'];
  before?: string;
  after?: string;
  id?: UnitId;
  isTitle?: boolean;
  reason?: RefusalReason;
}

/**
 * Builds the comparison rows of base and amending document. Instructions are carried out one after the
 * other; two that change the same unit share a row, from the text in force to the text of the draft.
 * Neither document is changed. Never throws.
 *
 * @example
 * comparisonRows(law, draft).rows.map((row) => [row.before, row.after]);
 */
export function comparisonRows(
  base: LegalTree,
  amending: LegalTree,
  options: ApplyOptions = {},
): ComparisonTable {
  const { instructions, notUnderstood } = parseInstructions(amending);
  const rows: OpenRow[] = [];
  let tree = base;
  for (const instruction of instructions) {
    const step = applyInstruction(tree, instruction, options);
    if (!step.ok) rows.push(refusedRow(instruction, step.reason));
    else {
      const trees = { before: tree, after: step.tree };
      // Words changed in the whole document change many units: a row for each.
      const everywhere = step.before === undefined && step.after === undefined;
      const pairs = everywhere ? changedUnits(trees, step.lineage) : [[step.before, step.after] as const];
      const touched = pairs.map(([before, after]) => addRow(rows, instruction, trees, before, after));
      follow(rows, touched, step.lineage);
      tree = step.tree;
    }
  }
  return { rows: rows.map(closedRow), notUnderstood };
}

// Ids count in the text of their step; rows of earlier steps go on under the ids of the next.
function follow(rows: readonly OpenRow[], touched: readonly OpenRow[], lineage: Lineage): void {
  for (const row of rows) {
    if (row.id === undefined || touched.includes(row)) continue;
    const id = lineage.get(row.id);
    if (id === undefined) delete row.id;
    else row.id = id;
  }
}

/** Units whose own words differ, by their ids before and after. */
function changedUnits(
  trees: { readonly before: LegalTree; readonly after: LegalTree },
  lineage: Lineage,
): [UnitId, UnitId][] {
  const now = new Map<UnitId, string>();
  walk(trees.after, (unit) => {
    now.set(unit.id, ownLines(unit).join('\n'));
  });
  const changed: [UnitId, UnitId][] = [];
  walk(trees.before, (unit) => {
    const id = lineage.get(unit.id);
    if (id !== undefined && now.get(id) !== ownLines(unit).join('\n')) changed.push([unit.id, id]);
  });
  return changed;
}

function refusedRow(instruction: Instruction, reason: RefusalReason): OpenRow {
  return { at: [instruction.at], formula: instruction.text, unit: '', change: 'refused', reason };
}

function addRow(
  rows: OpenRow[],
  instruction: Instruction,
  trees: { readonly before: LegalTree; readonly after: LegalTree },
  before: UnitId | undefined,
  after: UnitId | undefined,
): OpenRow {
  const isTitle = instruction.act.target.part === 'heading';
  const now = textOf(trees.after, after, isTitle);
  const known =
    before === undefined ? undefined : rows.find((row) => row.id === before && row.isTitle === isTitle);
  if (known) {
    known.at.push(instruction.at);
    known.formula = `${known.formula}\n${instruction.text}`;
    delete known.after;
    if (now !== undefined) known.after = now;
    if (after === undefined) delete known.id;
    else known.id = after;
    return known;
  }
  const old =
    instruction.act.kind === 'add' && !instruction.act.target.part
      ? undefined
      : textOf(trees.before, before, isTitle);
  const unit =
    before !== undefined && old !== undefined
      ? citationOf(trees.before, before)
      : after === undefined
        ? ''
        : citationOf(trees.after, after);
  const row: OpenRow = {
    at: [instruction.at],
    formula: instruction.text,
    unit,
    change: instruction.act.kind,
    isTitle,
    ...(old === undefined ? {} : { before: old }),
    ...(now === undefined ? {} : { after: now }),
    ...(after === undefined ? {} : { id: after }),
  };
  rows.push(row);
  return row;
}

// Of a changed title only the title is shown, not the whole chapter under it.
function textOf(tree: LegalTree, id: UnitId | undefined, isTitle: boolean): string | undefined {
  const unit = id === undefined ? undefined : findUnit(tree, id);
  return unit && (isTitle ? ownLines(unit)[0] : unitText(unit));
}

function closedRow(row: OpenRow): ComparisonRow {
  const { id: _id, isTitle: _isTitle, ...rest } = row;
  if (rest.before === undefined || rest.after === undefined) return rest;
  return { ...rest, words: diffWords(rest.before, rest.after) };
}
