import type { LegalNode, UnitId, UnitKind } from '../model/node.ts';

/**
 * One step of a target, as the formula names it: "khoản 2" is `{ kind: 'clause', number: '2' }`. The
 * number is missing where the formula has none ("Phụ lục" of a document that has one only).
 *
 * @example
 * const step: TargetStep = { kind: 'point', number: 'đ' };
 */
export interface TargetStep {
  readonly kind: UnitKind;
  readonly number?: string;
}

/**
 * What an instruction points at in the amended document, outermost step first; no step means the
 * whole document. `part` narrows it to the title ("tên Điều 5"), to the words before the first
 * numbered unit ("đoạn mở đầu") or to the last paragraph ("đoạn cuối").
 *
 * @example
 * // "khoản 2 Điều 5" → { steps: [{ kind: 'article', number: '5' }, { kind: 'clause', number: '2' }] }
 */
export interface Target {
  readonly steps: readonly TargetStep[];
  readonly part?: 'heading' | 'opening' | 'ending';
}

/**
 * The document that an instruction amends, as far as its words say. `attached` is the type of the
 * regulation inside it ("Quy chế", for "Quy chế … ban hành kèm theo Quyết định số …").
 *
 * @example
 * // "Luật Hải quan số 54/2014/QH13" → { name: 'Luật Hải quan', symbol: '54/2014/QH13' }
 */
export interface AmendedDocument {
  readonly name: string;
  readonly symbol?: string;
  readonly attached?: string;
}

/**
 * New text. `units` are the quoted lines read as units; ids in them count from the quotation itself
 * and are given anew when the units are put into a document. `suppliedStop` says that the quotation
 * ended without a stop and that behind its mark was taken in: where the unit it replaces ended in a
 * semicolon, the semicolon stays.
 *
 * @example
 * // “2. Hồ sơ nộp một lần.” → { units: [clause 2] }
 */
export interface NewText {
  readonly units: readonly LegalNode[];
  readonly suppliedStop?: true;
}

/**
 * Where a new unit goes: `after` and `before` stand beside the anchor; `in` under it, by its number
 * among its sisters, else at the end.
 *
 * @example
 * // "vào sau khoản 2 Điều 37" → { where: 'after', anchor: { steps: [điều 37, khoản 2] } }
 */
export interface Placement {
  readonly where: 'after' | 'before' | 'in';
  readonly anchor: Target;
}

/**
 * What is to be done, one unit or one phrase in one unit each.
 * - `amend` (sửa đổi, bổ sung) and `replace` (thay thế): the unit gets this text
 * - `add` (bổ sung): a new unit, `target` is its own address
 * - `repeal` (bãi bỏ): the unit goes; `repealDocument`: the whole document does
 * - `rename`: another title
 * - `replacePhrase`, `dropPhrase`, `addPhrase`: words at one place (thay, bỏ, bổ sung cụm từ)
 * - `renumber`: the same unit under another number
 * - `replaceDocument`: all units anew; no formula has it, `instructionsFromDiff` falls back on it
 *
 * @example
 * const act: Act = { kind: 'repeal', target: { steps: [{ kind: 'article', number: '11' }] } };
 */
export type Act =
  | { readonly kind: 'amend' | 'replace'; readonly target: Target; readonly content: NewText }
  | {
      readonly kind: 'add';
      readonly target: Target;
      readonly place: Placement;
      readonly content: NewText;
    }
  | { readonly kind: 'repeal'; readonly target: Target }
  | { readonly kind: 'repealDocument'; readonly target: Target }
  | { readonly kind: 'rename'; readonly target: Target; readonly heading: string }
  | {
      readonly kind: 'replacePhrase';
      readonly target: Target;
      readonly phrase: string;
      readonly by: string;
    }
  | { readonly kind: 'dropPhrase'; readonly target: Target; readonly phrase: string }
  | {
      readonly kind: 'addPhrase';
      readonly target: Target;
      readonly phrase: string;
      readonly beside: { readonly where: 'after' | 'before'; readonly phrase: string };
    }
  | { readonly kind: 'renumber'; readonly target: Target; readonly number: string }
  | {
      readonly kind: 'replaceDocument';
      readonly target: Target;
      readonly body: readonly LegalNode[];
      readonly appendices: readonly LegalNode[];
    };

/**
 * One amending instruction as data. `at` is the unit of the amending document that gives it, `text`
 * its words without the quoted material. `document` is missing where nothing names it.
 *
 * @example
 * // "2. Bãi bỏ Điều 7." of Điều 1 → { at: 'dieu-1__khoan-2', text: 'Bãi bỏ Điều 7.', act: { kind: 'repeal', … } }
 */
export interface Instruction {
  readonly at: UnitId;
  readonly text: string;
  readonly document?: AmendedDocument;
  readonly act: Act;
}

/**
 * Why a unit that seems to amend was not understood:
 * - `noFormula`: it stands among instructions and none of the known formulas fits
 * - `noTarget`: a formula without an address that could be read
 * - `noContent`: new text is announced and none follows
 * - `noPlace`: a unit is added and nothing says where
 * - `unreadRest`: words behind the address that were not understood (`rest`)
 *
 * @example
 * const why: NotUnderstoodReason = 'noContent';
 */
export type NotUnderstoodReason = 'noFormula' | 'noTarget' | 'noContent' | 'noPlace' | 'unreadRest';

/**
 * A unit that seems to amend and was not understood, with its words: reported, never dropped.
 *
 * @example
 * // { at: 'dieu-1__khoan-3', text: 'Chỉnh sửa các lỗi kỹ thuật.', reason: 'noFormula' }
 */
export interface NotUnderstood {
  readonly at: UnitId;
  readonly text: string;
  readonly reason: NotUnderstoodReason;
  readonly rest?: string;
}
