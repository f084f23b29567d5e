import { articlesOf, citationOf, findUnit, type LegalTree, walk } from '@danban/legal-text';
import { WHOLE_DRAFT } from '#features/submissions/desk/desk-filter.ts';
import { articleOf } from '#features/submissions/published/opinion-counts.ts';

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

/** Kept numbers of the opinions about one unit that are answered at one (null: the draft as a whole); received is their sum. */
export interface UnitProgress extends Omit<Progress, 'received'> {
  readonly about: string | null;
  /** Where their groups are answered; of those in no group, the unit that they are about. */
  readonly answeredAt: string | null;
}

export interface Place extends Progress {
  /** As the address names it: a unit, or "chung". */
  readonly place: string;
  /** "Điều 5", or the citation of what is no article; empty for the whole draft. */
  readonly label: string;
  readonly number: string;
  readonly heading: string;
  /** The unit itself and whatever is inside it. Null: the draft as a whole. */
  readonly units: readonly (string | null)[];
  /** Contained in the numbers: opinions about another place that are answered here. */
  readonly fromElsewhere: number;
  /** Not contained in them: opinions about this place that are answered at another. */
  readonly answeredElsewhere: number;
}

/**
 * The place of a unit: its article, or itself where it is in none (a chapter, an appendix). An opinion has moved when it is answered at
 * another place; inside one article it has not (docs/interpretations/0082). Desk and table ask here.
 */
export function placeOfUnit(tree: LegalTree): (unitId: string | null) => string {
  const articles = new Set(articlesOf(tree).map(({ id }) => id));
  return (unitId) => (unitId === null ? WHOLE_DRAFT : (articleOf(unitId, articles) ?? unitId));
}

/**
 * The whole draft, every article (also those about which nobody has written), then what is in no article of this version:
 * chapters, appendices, an article that another version had. An opinion counts once: in a group where the group is answered, as the
 * table is printed; before that at the unit it is about (docs/interpretations/0082). The sums are those of all opinions.
 */
export function placesOf(tree: LegalTree, counts: readonly UnitProgress[]): Place[] {
  const articles = articlesOf(tree);
  const known = new Set(articles.map(({ id }) => id));
  const placeAround = placeOfUnit(tree);
  const byPlace = Map.groupBy(counts, ({ answeredAt }) => placeAround(answeredAt));
  const byAuthor = Map.groupBy(counts, ({ about }) => placeAround(about));
  const inside = new Map<string, string[]>();
  walk(tree, ({ id }) => {
    const article = articleOf(id, known);
    if (article) inside.set(article, [...(inside.get(article) ?? []), id]);
  });
  const placeOf = (place: string, unit: { label: string; number: string; heading: string }): Place => {
    const here = byPlace.get(place) ?? [];
    const about = byAuthor.get(place) ?? [];
    byPlace.delete(place);
    byAuthor.delete(place);
    const own = place === WHOLE_DRAFT ? null : place;
    const spoken = [...here.map(({ answeredAt }) => answeredAt), ...about.map((one) => one.about)];
    return {
      place,
      ...unit,
      ...sumOf(here),
      units: [...new Set([own, ...(inside.get(place) ?? []), ...spoken])],
      fromElsewhere: sumOf(here.filter((one) => placeAround(one.about) !== place)).received,
      answeredElsewhere: sumOf(about.filter((one) => placeAround(one.answeredAt) !== place)).received,
    };
  };
  const named = [
    placeOf(WHOLE_DRAFT, { label: '', number: '', heading: '' }),
    ...articles.map(({ id, number, heading }) =>
      placeOf(id, { label: citationOf(tree, id), number: number ?? '', heading: heading ?? '' }),
    ),
  ];
  const elsewhere = [...new Set([...byPlace.keys(), ...byAuthor.keys()])].map((unitId) =>
    placeOf(unitId, {
      label: citationOf(tree, unitId),
      number: '',
      heading: findUnit(tree, unitId)?.heading ?? '',
    }),
  );
  return [...named, ...elsewhere];
}

export function sumOf(counts: readonly Omit<Progress, 'received'>[]): Progress {
  const sum = (field: 'ungrouped' | 'open' | 'waiting' | 'approved') =>
    counts.reduce((total, count) => total + count[field], 0);
  const parts = {
    ungrouped: sum('ungrouped'),
    open: sum('open'),
    waiting: sum('waiting'),
    approved: sum('approved'),
  };
  return { received: parts.ungrouped + parts.open + parts.waiting + parts.approved, ...parts };
}

/** Received and not yet under an approved answer. */
export const leftOf = ({ received, approved }: Pick<Progress, 'received' | 'approved'>): number =>
  received - approved;
