import type { LegalTree, UnitId } from '../model/node.ts';
import { type ApplyOptions, applyInstruction } from './apply.ts';
import type { RefusalReason } from './edit/refusal.ts';
import { effectOf } from './effect.ts';
import type { Instruction } from './instruction.ts';
import { type ParsedInstructions, parseInstructions } from './parse-instructions.ts';

/**
 * What became of one instruction.
 *
 * @example
 * // { instruction, status: 'refused', reason: 'phraseNotFound' }
 */
export type InstructionOutcome =
  | {
      readonly instruction: Instruction;
      readonly status: 'applied';
      readonly before?: UnitId;
      readonly after?: UnitId;
    }
  | { readonly instruction: Instruction; readonly status: 'refused'; readonly reason: RefusalReason };

/**
 * The text after a list of instructions, each carried out or refused, and for each unit of the first
 * text what its id is now (`undefined`: gone).
 *
 * @example
 * applyInstructions(law, instructions).outcomes.filter((outcome) => outcome.status === 'refused');
 */
export interface AppliedInstructions {
  readonly tree: LegalTree;
  readonly outcomes: readonly InstructionOutcome[];
  readonly lineage: ReadonlyMap<UnitId, UnitId | undefined>;
}

/**
 * Carries out instructions one after the other; a refused one changes nothing and does not stop the
 * rest. The base is never changed. Never throws.
 *
 * @example
 * const { tree, outcomes } = applyInstructions(law, parseInstructions(amending).instructions);
 */
export function applyInstructions(
  base: LegalTree,
  instructions: readonly Instruction[],
  options: ApplyOptions = {},
): AppliedInstructions {
  let tree = base;
  let lineage: ReadonlyMap<UnitId, UnitId | undefined> | undefined;
  const outcomes = instructions.map((instruction): InstructionOutcome => {
    const step = applyInstruction(tree, instruction, options);
    if (!step.ok) return { instruction, status: 'refused', reason: step.reason };
    tree = step.tree;
    lineage = lineage ? followed(lineage, step.lineage) : step.lineage;
    const { before, after } = step;
    return {
      instruction,
      status: 'applied',
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    };
  });
  return { tree, outcomes, lineage: lineage ?? new Map() };
}

function followed(
  first: ReadonlyMap<UnitId, UnitId | undefined>,
  second: ReadonlyMap<UnitId, UnitId | undefined>,
): Map<UnitId, UnitId | undefined> {
  return new Map([...first].map(([id, now]) => [id, now === undefined ? undefined : second.get(now)]));
}

/**
 * An amending document for consolidation. Without `effectiveOn` (ISO date) its own words are believed.
 *
 * @example
 * const amendment: Amendment = { tree, effectiveOn: '2026-11-01' };
 */
export interface Amendment {
  readonly tree: LegalTree;
  readonly effectiveOn?: string;
}

/**
 * The text in force on a day, and how it came about. `pending` are instructions that take effect
 * later; `undated` counts amendments whose day of effect is neither given nor readable (they are left
 * out); `repealedOn` is the day from which the whole document is repealed.
 *
 * @example
 * const { tree, amendments }: Consolidation = consolidate(law, [{ tree: amending }], '2026-12-01');
 */
export interface Consolidation {
  readonly tree: LegalTree;
  readonly lineage: ReadonlyMap<UnitId, UnitId | undefined>;
  readonly amendments: readonly {
    readonly effectiveOn?: string;
    readonly outcomes: readonly InstructionOutcome[];
    readonly pending: readonly Instruction[];
    readonly notUnderstood: ParsedInstructions['notUnderstood'];
  }[];
  readonly undated: number;
  readonly repealedOn?: string;
}

interface Dated {
  readonly instruction: Instruction;
  readonly effectiveOn: string;
  readonly from: number;
}

/**
 * Consolidates (hợp nhất) a base document with its amendments at a date (ISO). Instructions take
 * effect on the day of their amendment, or on the day that it gives for their own unit ("trừ khoản 2
 * Điều 1 có hiệu lực từ …"); they are carried out by day, then in the order given. Repealed units stay
 * as "(được bãi bỏ)" unless told otherwise. Every instruction is applied, refused with its reason, or
 * pending. The base is never changed. Never throws.
 *
 * @example
 * consolidate(law, [{ tree: amending, effectiveOn: '2026-11-01' }], '2026-12-01').tree;
 */
export function consolidate(
  base: LegalTree,
  amendments: readonly Amendment[],
  on: string,
  options: ApplyOptions = { repealed: 'marked' },
): Consolidation {
  const read = amendments.map((amendment) => ({
    parsed: parseInstructions(amendment.tree),
    effect: effectOf(amendment.tree, amendment.effectiveOn),
  }));
  const dated = read
    .flatMap(({ parsed, effect }, from) =>
      parsed.instructions.flatMap((instruction): Dated[] => {
        const effectiveOn = effect.forUnit(instruction.at);
        return effectiveOn === undefined ? [] : [{ instruction, effectiveOn, from }];
      }),
    )
    .sort((a, b) =>
      a.effectiveOn === b.effectiveOn ? a.from - b.from : a.effectiveOn < b.effectiveOn ? -1 : 1,
    );
  const due = dated.filter((item) => item.effectiveOn <= on);
  const { tree, outcomes, lineage } = applyInstructions(
    base,
    due.map((item) => item.instruction),
    options,
  );
  const repealed = due.find((_item, index) => {
    const outcome = outcomes[index]!;
    return outcome.status === 'refused' && outcome.reason === 'wholeDocument';
  });
  return {
    tree,
    lineage,
    amendments: read.map(({ parsed, effect }, from) => ({
      ...(effect.on === undefined ? {} : { effectiveOn: effect.on }),
      outcomes: outcomes.filter((_outcome, index) => due[index]!.from === from),
      pending: dated
        .filter((item) => item.from === from && item.effectiveOn > on)
        .map((item) => item.instruction),
      notUnderstood: parsed.notUnderstood,
    })),
    undated: read.filter(({ effect }) => effect.on === undefined).length,
    ...(repealed ? { repealedOn: repealed.effectiveOn } : {}),
  };
}
