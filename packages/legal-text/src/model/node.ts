import type { TableCell } from '../parse/block.ts';

/**
 * Kinds of unit, from the largest to the smallest: phần, chương, mục, tiểu mục, điều, khoản, điểm,
 * gạch đầu dòng, đoạn, bảng, phụ lục, biểu mẫu. The order of the first seven is the regulation's own
 * (Decree 78/2025/NĐ-CP, Article 71).
 *
 * @example
 * const kind: UnitKind = 'clause'; // khoản
 */
export type UnitKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'clause'
  | 'point'
  | 'indent'
  | 'paragraph'
  | 'table'
  | 'appendix'
  | 'form';

/**
 * The readable address of a unit inside one document: ASCII, safe in a URL fragment, the same
 * after every parse of the same text. Steps are joined by two underscores; "đ" is written "dd";
 * a repeated number carries "~2". See `model/unit-id.ts` for the grammar.
 *
 * @example
 * const id: UnitId = 'dieu-5__khoan-2__diem-dd'; // điểm đ khoản 2 Điều 5
 */
export type UnitId = string;

/**
 * One unit of the document with what is printed in it. Text is NFC. `text` is the unit's own first
 * paragraph without label and heading; further unnumbered paragraphs are children.
 *
 * @example
 * // "2. Cơ quan chủ trì lập hồ sơ." →
 * // { id: 'dieu-5__khoan-2', kind: 'clause', number: '2', label: '2.', text: 'Cơ quan …', children: [] }
 */
export interface LegalNode {
  readonly id: UnitId;
  readonly kind: UnitKind;
  /** As printed, without punctuation: "5", "5a", "đ", "III", "thứ nhất". */
  readonly number?: string;
  /** As printed: "Điều 5.", "a)", "PHỤ LỤC I". */
  readonly label?: string;
  readonly heading?: string;
  /** Own text without the children; empty for tables and for units that only contain others. */
  readonly text: string;
  /** Cells of a table, row by row; only for `table`. */
  readonly rows?: readonly (readonly TableCell[])[];
  readonly children: readonly LegalNode[];
  /** The words of another document, quoted by an amending clause; its markers are not units of this one. */
  readonly quoted?: true;
  /** Blocks it came from: from the first to the last block index, both included. */
  readonly source?: { readonly from: number; readonly to: number };
}

/**
 * Everything before the first unit. `lines` keeps every line as printed and in order; the other
 * fields repeat those that were recognised.
 *
 * @example
 * // { issuer: 'ỦY BAN NHÂN DÂN TỈNH A', number: '12/2026/QĐ-UBND', documentType: 'QUYẾT ĐỊNH', … }
 */
export interface Preamble {
  readonly issuer?: string;
  readonly number?: string;
  readonly placeDate?: string;
  readonly documentType?: string;
  readonly title?: string;
  readonly legalBases: readonly string[];
  readonly enactingWords?: readonly string[];
  readonly lines: readonly string[];
}

/**
 * What follows the last unit of the main text: words of adoption, signature, recipients.
 * `lines` keeps every line in order; `recipients` and `signature` repeat those recognised.
 *
 * @example
 * // { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], signature: [same two], recipients: [] }
 */
export interface Closing {
  readonly lines: readonly string[];
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
}

/**
 * A whole document as units. JSON-safe and immutable. `appendices` holds annexes (phụ lục), forms
 * and the regulations issued with a decision ("QUY ĐỊNH … (Kèm theo Quyết định …)"). `notes` are the footnotes of
 * a consolidated text, number 1 first; only where there are some. Their marks are not in the texts of the units.
 *
 * @example
 * const empty: LegalTree = { version: 1, preamble: { legalBases: [], lines: [] }, body: [],
 *   appendices: [], closing: { lines: [], recipients: [], signature: [] } };
 */
export interface LegalTree {
  readonly version: 1;
  readonly preamble: Preamble;
  readonly body: readonly LegalNode[];
  readonly appendices: readonly LegalNode[];
  readonly closing: Closing;
  readonly notes?: readonly string[];
}
