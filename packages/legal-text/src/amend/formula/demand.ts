import type { AmendedDocument, NotUnderstoodReason, Target } from '../instruction.ts';

/**
 * What one verb of a formula demands, before its new text is looked up.
 * - `units`: amend, replace or repeal these units; `by` are appendices of the amending document
 * - `add`: these new units beside or in the anchor
 * - `phrase`: replace, drop or add words
 * - `some`: "sửa đổi một số khoản của Điều 5": what follows says which; `targets` is where
 *
 * @example
 * // "bãi bỏ khoản 3" → { kind: 'units', verb: 'repeal', targets: [khoản 3] }
 */
export type Demand =
  | {
      readonly kind: 'units';
      readonly verb: 'amend' | 'replace' | 'repeal';
      readonly targets: readonly Target[];
      readonly by?: readonly Target[];
      /** "sửa đổi khoản này": the unit of the demand before. */
      readonly same?: true;
      /** Of several documents that one sentence repeals, the one meant. */
      readonly document?: AmendedDocument;
    }
  | {
      readonly kind: 'add';
      readonly targets: readonly Target[];
      readonly where?: 'after' | 'before' | 'in';
      readonly anchor?: Target;
    }
  | {
      readonly kind: 'phrase';
      readonly phrase: string;
      readonly by?: string;
      readonly beside?: { readonly where: 'after' | 'before'; readonly phrase: string };
      readonly targets: readonly Target[];
    }
  | { readonly kind: 'rename'; readonly targets: readonly Target[]; readonly heading?: string }
  | { readonly kind: 'renumber'; readonly targets: readonly Target[]; readonly number: string }
  | { readonly kind: 'some'; readonly targets: readonly Target[] };

/**
 * A verb's demand, or why there is none.
 *
 * @example
 * const failed: DemandFailure = { kind: 'failure', reason: 'noTarget' };
 */
export interface DemandFailure {
  readonly kind: 'failure';
  readonly reason: NotUnderstoodReason;
  readonly rest?: string;
}

/**
 * A formula read: its demands in printed order, the document it names, the new text begun on its own
 * line, and quotations that are not phrases of a demand (new text on the same line).
 *
 * @example
 * readFormula('Bãi bỏ khoản 3 Điều 11.')?.demands.length; // 1
 */
export interface Formula {
  readonly demands: readonly (Demand | DemandFailure)[];
  readonly document?: AmendedDocument;
  /** The amending document itself is meant ("Nghị định này"). */
  readonly own: boolean;
  readonly inline?: string;
}
