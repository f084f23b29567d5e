import { articlesOf, citationOf, findUnit, type LegalTree } from '@danban/legal-text';
import { WHOLE_DRAFT } from '#features/submissions/desk/desk-filter.ts';

/** Opinions by how far their answer has come; together they are those received. */
export interface Progress {
  readonly received: number;
  /** In no group yet. */
  readonly ungrouped: number;
  /** In a group whose answer is not written, being written, or came back. */
  readonly open: number;
  /** Handed in: with the head or with the leader. */
  readonly waiting: number;
  readonly approved: number;
}

/** Kept numbers of one unit; `unitId` null: the draft as a whole. */
export interface UnitProgress extends Omit<Progress, 'ungrouped'> {
  readonly unitId: string | null;
}

export interface Place extends Progress {
  /** As the address names it: a unit, or "chung". */
  readonly place: string;
  /** "Điều 5", or the citation of what is no article; empty for the whole draft. */
  readonly label: string;
  readonly number: string;
  readonly heading: string;
  /** Where its opinions stand: the unit itself and whatever is inside it. Null: the draft as a whole. */
  readonly units: readonly (string | null)[];
}

/**
 * The whole draft, every article (also those about which nobody has written), then what is in no article of this version:
 * chapters, appendices, an article that another version had. The sums are those of all opinions.
 */
export function placesOf(tree: LegalTree, counts: readonly UnitProgress[]): Place[] {
  const articles = articlesOf(tree);
  const known = new Set(articles.map(({ id }) => id));
  const articleOf = (unitId: string) => {
    for (let end = unitId.length; end > 0; end = unitId.lastIndexOf('__', end - 1)) {
      const head = unitId.slice(0, end);
      if (known.has(head)) return head;
    }
    return undefined;
  };
  const byPlace = Map.groupBy(counts, ({ unitId }) =>
    unitId === null ? WHOLE_DRAFT : (articleOf(unitId) ?? unitId),
  );
  const placeOf = (place: string, unit: { label: string; number: string; heading: string }): Place => {
    const here = byPlace.get(place) ?? [];
    byPlace.delete(place);
    const own = place === WHOLE_DRAFT ? null : place;
    return {
      place,
      ...unit,
      ...sumOf(here),
      units: [...new Set([own, ...here.map(({ unitId }) => unitId)])],
    };
  };
  const named = [
    placeOf(WHOLE_DRAFT, { label: '', number: '', heading: '' }),
    ...articles.map(({ id, number, heading }) =>
      placeOf(id, { label: citationOf(tree, id), number: number ?? '', heading: heading ?? '' }),
    ),
  ];
  const elsewhere = [...byPlace.keys()].map((unitId) =>
    placeOf(unitId, {
      label: citationOf(tree, unitId),
      number: '',
      heading: findUnit(tree, unitId)?.heading ?? '',
    }),
  );
  return [...named, ...elsewhere];
}

export function sumOf(counts: readonly Omit<UnitProgress, 'unitId'>[]): Progress {
  const sum = (field: 'received' | 'open' | 'waiting' | 'approved') =>
    counts.reduce((total, count) => total + count[field], 0);
  const [received, open, waiting, approved] = [sum('received'), sum('open'), sum('waiting'), sum('approved')];
  return { received, open, waiting, approved, ungrouped: received - open - waiting - approved };
}

/** Received and not yet under an approved answer. */
export const leftOf = ({ received, approved }: Pick<Progress, 'received' | 'approved'>): number =>
  received - approved;
