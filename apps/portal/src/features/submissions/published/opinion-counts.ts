import type { Position } from '../opinion.ts';
import type { Channel, CountingClass } from '../submission.ts';
import { type PublishedFilter, WHOLE_DRAFT } from './published-filter.ts';

/** Opinions that agree in all of this; a few thousand rows for any number of opinions. */
export interface CountRow {
  readonly unitId: string | null;
  readonly position: Position;
  readonly channel: Channel;
  readonly countingClass: CountingClass;
  readonly late: boolean;
  readonly count: number;
}

/** A place of the list: an article with everything in it, the draft as a whole, or a unit outside of every article. */
export interface Place {
  readonly id: string;
  /** The units (null: the whole draft) that were spoken about there. */
  readonly units: readonly (string | null)[];
  readonly count: number;
}

export interface OpinionFigures {
  readonly shown: number;
  readonly late: number;
  readonly byPosition: ReadonlyMap<Position, number>;
  readonly byChannel: ReadonlyMap<Channel, number>;
  readonly byClass: ReadonlyMap<CountingClass, number>;
}

/** The rows that a filter asks for, its place aside. */
export function rowsOf(rows: readonly CountRow[], filter: PublishedFilter): CountRow[] {
  return rows.filter(
    (row) =>
      (!filter.position || row.position === filter.position) &&
      (!filter.channel || row.channel === filter.channel) &&
      (!filter.countingClass || row.countingClass === filter.countingClass),
  );
}

export function figuresOf(rows: readonly CountRow[]): OpinionFigures {
  const byPosition = new Map<Position, number>();
  const byChannel = new Map<Channel, number>();
  const byClass = new Map<CountingClass, number>();
  let shown = 0;
  let late = 0;
  for (const row of rows) {
    shown += row.count;
    if (row.late) late += row.count;
    byPosition.set(row.position, (byPosition.get(row.position) ?? 0) + row.count);
    byChannel.set(row.channel, (byChannel.get(row.channel) ?? 0) + row.count);
    byClass.set(row.countingClass, (byClass.get(row.countingClass) ?? 0) + row.count);
  }
  return { shown, late, byPosition, byChannel, byClass };
}

/** Where opinions stand, in the order of the draft: the whole draft first, then its articles, then what is in none of them. */
export function placesOf(rows: readonly CountRow[], articles: readonly string[]): Place[] {
  const known = new Set(articles);
  const places = new Map<string, { units: Set<string | null>; count: number }>();
  for (const row of rows) {
    const id = row.unitId === null ? WHOLE_DRAFT : (articleOf(row.unitId, known) ?? row.unitId);
    const place = places.get(id) ?? { units: new Set(), count: 0 };
    place.units.add(row.unitId);
    place.count += row.count;
    places.set(id, place);
  }
  const outside = [...places.keys()].filter((id) => id !== WHOLE_DRAFT && !known.has(id)).sort();
  return [WHOLE_DRAFT, ...articles, ...outside].flatMap((id) => {
    const place = places.get(id);
    return place ? [{ id, units: [...place.units], count: place.count }] : [];
  });
}

/** The article around a unit: "dieu-5__khoan-2" → "dieu-5". */
export function articleOf(unit: string, articles: { has(id: string): boolean }): string | undefined {
  for (let id: string | undefined = unit; id !== undefined; id = parentOf(id))
    if (articles.has(id)) return id;
  return undefined;
}

function parentOf(unit: string): string | undefined {
  const cut = unit.lastIndexOf('__');
  return cut < 0 ? undefined : unit.slice(0, cut);
}
