import { articlesOf, citationOf, findUnit, type LegalTree } from '@danban/legal-text';
import { WHOLE_DRAFT } from './desk-filter.ts';

export interface PlaceCount {
  /** As the filter of the address names it: a unit, or "chung". */
  readonly place: string;
  /** "Điều 5", or the citation of what is no article; empty for the whole draft. */
  readonly label: string;
  readonly number: string;
  readonly heading: string;
  readonly received: number;
  /** Received and not yet under an approved answer. */
  readonly waiting: number;
}

/**
 * The whole draft, every article (also those about which nobody has written), then the places that are in no article
 * of this version: chapters, appendices, units of another version. The sums are those of all opinions.
 */
export function placeCounts(
  tree: LegalTree,
  counts: readonly { unitId: string | null; received: number; waiting: number }[],
): PlaceCount[] {
  const articles = articlesOf(tree);
  const inside = (unitId: string | null, id: string) =>
    unitId === id || unitId?.startsWith(`${id}__`) === true;
  const sum = (of: typeof counts) => ({
    received: of.reduce((total, count) => total + count.received, 0),
    waiting: of.reduce((total, count) => total + count.waiting, 0),
  });
  const elsewhere = counts.filter(
    ({ unitId }) => unitId !== null && !articles.some((article) => inside(unitId, article.id)),
  );
  return [
    {
      place: WHOLE_DRAFT,
      label: '',
      number: '',
      heading: '',
      ...sum(counts.filter(({ unitId }) => unitId === null)),
    },
    ...articles.map((article) => ({
      place: article.id,
      label: citationOf(tree, article.id),
      number: article.number ?? '',
      heading: article.heading ?? '',
      ...sum(counts.filter(({ unitId }) => inside(unitId, article.id))),
    })),
    ...elsewhere.map(({ unitId, received, waiting }) => ({
      place: unitId!,
      label: citationOf(tree, unitId!),
      number: '',
      heading: findUnit(tree, unitId!)?.heading ?? '',
      received,
      waiting,
    })),
  ];
}
