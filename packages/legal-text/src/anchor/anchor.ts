import type { UnitId } from '../model/node.ts';

/**
 * A place in a document that an opinion is about: a unit, and perhaps some words of it. JSON-safe;
 * it is stored with the opinion.
 *
 * @example
 * const anchor: Anchor = { unit: 'dieu-5__khoan-2' };
 */
export interface Anchor {
  readonly unit: UnitId;
  readonly quote?: Quote;
}

/**
 * Words quoted from `unitText` of the unit: the words, up to 32 characters on each side, and where
 * they began (UTF-16 units).
 *
 * @example
 * const quote: Quote = { exact: '20 ngày', prefix: 'trong thời hạn ', suffix: ' kể từ ngày', start: 31 };
 */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/**
 * Where an anchor stands in a tree: the very words (`exact`), the unit as a whole because the words
 * cannot be told for certain or none were quoted (`unit`), or nowhere (`removed`).
 *
 * @example
 * const at: ResolvedAnchor = { state: 'exact', unit: 'dieu-5', start: 31, end: 38 };
 */
export interface ResolvedAnchor {
  readonly state: 'exact' | 'unit' | 'removed';
  readonly unit?: UnitId;
  readonly start?: number;
  readonly end?: number;
}

/**
 * An anchor after a new version: `kept` under the same id, `moved` to another unit, or `removed`.
 * `quoteChanged` says that the place is proven and some of the quoted words were replaced: the quote is the new wording.
 * `quoteLost` says that the unit is certain but the quoted words are not, so the anchor now names
 * the whole unit (of a paragraph that cannot be told for certain: the unit around it). `related` names
 * the other units that hold a part of the text when a unit was split.
 *
 * @example
 * const carried: CarriedAnchor = { state: 'moved', anchor: { unit: 'dieu-6' }, quoteLost: true };
 */
export interface CarriedAnchor {
  readonly state: 'kept' | 'moved' | 'removed';
  readonly anchor?: Anchor;
  readonly quoteChanged?: true;
  readonly quoteLost?: true;
  readonly related?: readonly UnitId[];
}
