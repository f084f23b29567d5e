import type { UnitId } from '../model/node.ts';

/**
 * Where a fact stands: the unit, and the words in `unitText` of it (UTF-16 units, end not included),
 * as anchors count. `quoted` marks the words of another document that an amending clause puts there.
 *
 * @example
 * unitText(findUnit(tree, fact.unit)!).slice(fact.start, fact.end) === fact.text; // true
 */
export interface FactPlace {
  readonly unit: UnitId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly quoted?: true;
}

/**
 * Units of time in a time limit; `workingHour` and `workingDay` (giờ, ngày làm việc) leave out days off.
 *
 * @example
 * const unit: TimeUnit = 'workingDay';
 */
export type TimeUnit =
  | 'minute'
  | 'hour'
  | 'workingHour'
  | 'day'
  | 'workingDay'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year';

/**
 * Kinds of penalty. `discipline`: khiển trách, cách chức, buộc thôi việc and the like. `liability`: the words only
 * say that who breaks the rule is disciplined, fined or prosecuted, as other rules lay down.
 */
export type SanctionMeasure =
  | 'fine'
  | 'warning'
  | 'imprisonment'
  | 'suspension'
  | 'confiscation'
  | 'discipline'
  | 'liability';

/**
 * What the words say, as far as the rules can tell:
 *
 * - `addressee`: somebody the document applies to (đối tượng áp dụng).
 * - `obligation`: somebody or something must (phải, có trách nhiệm, có nghĩa vụ).
 * - `prohibition`: nobody may, or somebody may not (nghiêm cấm, không được).
 * - `sanction`: a penalty; for a fine the bounds in đồng where they are printed in figures.
 * - `deadline`: a time limit or a yearly date by which something is to be done.
 * - `procedure`: where a dossier or the steps of a procedure are laid down.
 * - `effect`: from when the document is in force; `on` only when a whole date is printed; `partial`
 *   when it is said of some of its provisions.
 * - `transitional`: what becomes of things begun before.
 *
 * @example
 * const fine: FactContent = { kind: 'sanction', measure: 'fine', from: 1000000, to: 3000000 };
 */
export type FactContent =
  | { readonly kind: 'addressee' | 'obligation' | 'prohibition' | 'transitional' }
  | {
      readonly kind: 'sanction';
      readonly measure: SanctionMeasure;
      readonly from?: number;
      readonly to?: number;
    }
  | { readonly kind: 'deadline'; readonly amount: number; readonly unit: TimeUnit }
  | { readonly kind: 'deadline'; readonly day: number; readonly month: number }
  | { readonly kind: 'procedure'; readonly part: 'dossier' | 'steps' }
  | { readonly kind: 'effect'; readonly on?: string; readonly partial?: true };

/**
 * One plain fact of a draft: what is said, and where.
 *
 * @example
 * // { kind: 'deadline', …: 15 days, unit: 'dieu-8__khoan-2', start: 3, end: 40, text: 'Trong thời hạn 15 ngày …' }
 */
export interface Fact {
  readonly place: FactPlace;
  readonly content: FactContent;
}

/**
 * The plain facts of a draft for its front page.
 *
 * @example
 * const { articles, facts }: DraftFacts = draftFacts(tree);
 */
export interface DraftFacts {
  /** Điều of the document and of regulations issued with it; quoted ones are another document's. */
  readonly articles: number;
  /** In the order of the document. */
  readonly facts: readonly Fact[];
}
