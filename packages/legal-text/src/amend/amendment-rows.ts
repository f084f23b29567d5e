import type { LegalTree } from '../model/node.ts';
import { type OutlineRow, outlineRows } from '../structure/outline-rows.ts';
import { applyInstructions, type InstructionOutcome } from './consolidate.ts';
import { formatTarget } from './format-target.ts';
import type { NotUnderstood } from './instruction.ts';
import { parseInstructions } from './parse-instructions.ts';

/**
 * What became of one instruction, in the shape that the command line prints, a stable public interface. `target` cites
 * the unit, or names the document; `null` where the words were not understood.
 *
 * @example
 * // { kind: 'repeal', target: 'khoản 3 Điều 11', status: 'refused', reason: 'targetAbsent' }
 */
export interface InstructionRow {
  readonly kind: string | null;
  readonly target: string | null;
  readonly status: 'applied' | 'refused';
  readonly reason: string | null;
}

/**
 * Every instruction of the amending document in its order, those not understood last, and the outline of the base with
 * the applied ones carried out. The base is never changed. Never throws.
 *
 * @example
 * amendmentRows(law, amending).instructions.filter(({ status }) => status === 'refused');
 */
export function amendmentRows(
  base: LegalTree,
  amending: LegalTree,
): { readonly instructions: readonly InstructionRow[]; readonly units: readonly OutlineRow[] } {
  const { instructions, notUnderstood } = parseInstructions(amending);
  const { tree, outcomes } = applyInstructions(base, instructions);
  return { instructions: [...outcomes.map(rowOf), ...notUnderstood.map(unread)], units: outlineRows(tree) };
}

function rowOf(outcome: InstructionOutcome): InstructionRow {
  const { act, document } = outcome.instruction;
  const target = formatTarget(act.target) || document?.symbol || document?.name || null;
  const reason = outcome.status === 'refused' ? outcome.reason : null;
  return { kind: act.kind, target, status: outcome.status, reason };
}

function unread({ reason }: NotUnderstood): InstructionRow {
  return { kind: null, target: null, status: 'refused', reason };
}
