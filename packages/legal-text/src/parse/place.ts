import { sortKey } from '../text/numerals.ts';
import type { Classified } from './classify.ts';
import type { UnitDraft } from './draft.ts';
import type { Marker } from './marker.ts';
import { follows } from './sequence.ts';

/**
 * Where the next line would go: the open units from the root to the deepest, and whether clauses and
 * points may stand without an article here (plans, letters, forms).
 *
 * @example
 * const place: Place = { root, open: [root], free: false };
 */
export interface Place {
  readonly root: UnitDraft;
  readonly open: UnitDraft[];
  readonly free: boolean;
}

/**
 * Whether there is no article from here to the next form: then clauses may stand without one.
 *
 * @example
 * isFree(linesOfAPlan, 0); // true
 */
export function isFree(lines: readonly Classified[], from: number): boolean {
  for (let index = from; index < lines.length; index += 1) {
    const kind = lines[index]!.marker?.kind;
    if (kind === 'form') return true;
    if (kind === 'article') return false;
  }
  return true;
}

/**
 * The marker as it counts in this place, or nothing when it cannot stand here: clauses and points
 * need an article, Roman headings in one must count from I, forms stand in appendices only.
 *
 * @example
 * markerInPlace(place, { kind: 'clause', number: '1', label: '1.', rest: '' }); // undefined under a chapter
 */
export function markerInPlace(place: Place, marker: Marker): Marker | undefined {
  if (marker.kind === 'appendix') return undefined;
  if (marker.roman) return place.free ? marker : innerRoman(place, marker);
  if (marker.kind === 'form')
    return place.root.kind === 'appendix' && place.root.from >= 0 ? marker : undefined;
  if (marker.kind === 'point' && marker.unsure) return decimal(place, marker);
  if (marker.kind !== 'clause' && marker.kind !== 'point') return marker;
  return place.free || hasArticle(place) ? marker : undefined;
}

/**
 * Whether a marker that found no place should be reported: a clause or point without its article.
 *
 * @example
 * isMisplaced({ kind: 'point', number: 'a', label: 'a)', rest: '' }); // true
 */
export function isMisplaced(marker: Marker): boolean {
  return (marker.kind === 'clause' || marker.kind === 'point') && !marker.unsure;
}

function hasArticle(place: Place): boolean {
  return place.open.some((unit) => unit.kind === 'article');
}

//   Điều 1. Thông qua quy hoạch với các nội dung sau:
//   I. QUAN ĐIỂM              the first Roman heading of an article, or the next one
//   1. Phát triển bền vững    a clause under it
function innerRoman(place: Place, marker: Marker): Marker | undefined {
  const article = place.open.find((unit) => unit.kind === 'article');
  if (!article) return undefined;
  const previous = article.children.findLast((unit) => unit.inner)?.number;
  return follows(previous, marker.number ?? '') ? { ...marker, inner: true } : undefined;
}

//   1. Mức chi            1.1 belongs under 1;       2. Vận chuyển mẫu       3.7 behind 2 is clause 3 with
//   1.1. Cấp tỉnh                                    3.7 Bảo quản mẫu        the mark of footnote 7
function decimal(place: Place, marker: Marker): Marker | undefined {
  const clause = place.open.find((unit) => unit.kind === 'clause');
  const [major = '', ...minor] = (marker.number ?? '').split('.');
  const current = clause?.number === undefined ? 0 : (sortKey(clause.number)[0] ?? 0);
  if (clause && Number(major) === current) return marker;
  if (marker.label !== marker.number || Number(major) !== current + 1 || !hasArticle(place)) return undefined;
  return { kind: 'clause', number: major, label: `${major}.`, rest: `${minor.join('.')} ${marker.rest}` };
}
