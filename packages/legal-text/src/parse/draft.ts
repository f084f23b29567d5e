import type { UnitKind } from '../model/node.ts';
import type { TableCell } from './block.ts';
import type { Marker } from './marker.ts';

/**
 * A unit while it grows; becomes a `LegalNode` when ids are given.
 *
 * @example
 * const draft = newDraft('article', 12);
 */
export interface UnitDraft {
  readonly kind: UnitKind;
  readonly number?: string;
  readonly label?: string;
  readonly attached?: true;
  readonly quoted?: true;
  /** A Roman heading inside an article: it stands between the article and its clauses. */
  readonly inner?: true;
  readonly rows?: readonly (readonly TableCell[])[];
  heading?: string;
  text: string;
  readonly children: UnitDraft[];
  readonly from: number;
  to: number;
}

/**
 * A unit begun by a marker, still without heading and text.
 *
 * @example
 * draftOf({ kind: 'clause', number: '1', label: '1.', rest: 'Nhà nước …' }, 12).number; // '1'
 */
export function draftOf(marker: Marker, block: number): UnitDraft {
  const { kind, number, label, attached, inner } = marker;
  return {
    kind,
    number,
    label: label === '' ? undefined : label,
    attached,
    inner,
    text: '',
    children: [],
    from: block,
    to: block,
  };
}

/**
 * A unit without marker: a paragraph of text.
 *
 * @example
 * paragraphOf('Đoạn không đánh số.', 3, false).kind; // 'paragraph'
 */
export function paragraphOf(text: string, block: number, quoted: boolean): UnitDraft {
  return {
    kind: 'paragraph',
    text,
    children: [],
    from: block,
    to: block,
    ...(quoted ? { quoted: true } : {}),
  };
}
