import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { findInheritances } from './successions.store.server.ts';

export interface CountedBodies {
  /** All of them: itself, its units, what it took over. */
  readonly ids: readonly string[];
  /** Of these, ended bodies that it alone took over. */
  readonly inheritedIds: readonly string[];
}

/**
 * Whose records each of these bodies counts on a day, for many bodies at once: as `findReach` says `countedIds` of one, without those
 * above and below it. Itself, its units, and ended bodies that nobody else took over too. Of a body that ended before: as on its
 * last day.
 */
export async function findCountedBodies(
  db: Db,
  bodyIds: readonly string[],
  day: string,
): Promise<Map<string, CountedBodies>> {
  const { rows } = await sql<{ whole: string; id: string; ended: boolean }>`
    with recursive part as (
      select o.id as whole, o.id, least(coalesce(o.valid_to, ${day}::date), ${day}::date) as on_day,
        coalesce(o.valid_to < ${day}::date, false) as ended
      from organisation o where o.id = any(${[...bodyIds]}::uuid[])
      union
      select p.whole, u.id, p.on_day, p.ended from part p
      join organisation_relation r on r.to_id = p.id and r.kind = 'belongsTo' and r.valid_from <= p.on_day
        and (r.valid_to is null or r.valid_to >= p.on_day)
      join organisation u on u.id = r.from_id and u.level = 'unit'
    ) select whole, id, ended from part`.execute(db);
  const own = Map.groupBy(rows, ({ whole }) => whole);
  const alive = rows.filter(({ ended }) => !ended);
  const inherited = await findInheritances(db, [...new Set(alive.map(({ id }) => id))], day);
  return new Map(
    [...own].map(([whole, parts]) => {
      const ids = new Set(parts.map(({ id }) => id));
      const isOurs = (heirIds: readonly string[]) => heirIds.length > 0 && heirIds.every((id) => ids.has(id));
      const alone = parts[0]!.ended
        ? []
        : inherited.filter(({ heirIds }) => isOurs(heirIds)).flatMap(({ fromIds }) => fromIds);
      return [
        whole,
        { ids: [...new Set([...ids, ...alone])], inheritedIds: alone.filter((id) => !ids.has(id)) },
      ];
    }),
  );
}
