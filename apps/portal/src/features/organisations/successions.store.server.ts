import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { type Inheritance, inheritancesOn } from './inheritance.ts';
import {
  isValidOn,
  type OrganisationLevel,
  type Succession,
  successorsOn,
  type Validity,
} from './organisation.ts';

interface StepRow {
  organisation_id: string;
  successor_id: string;
  takes_over_on: string;
  legal_basis: string | null;
  from: string;
  to: string | null;
  successor_from: string;
  successor_to: string | null;
}

/** What passed by a day to these bodies, directly or through others that ended since. */
export async function findInheritances(
  db: Db,
  heirIds: readonly string[],
  day: string,
): Promise<Inheritance[]> {
  const { rows } = await sql<StepRow>`
    with recursive past as (
      select s.organisation_id as id from organisation_successor s join organisation o on o.id = s.organisation_id
      where s.successor_id = any(${[...heirIds]}::uuid[]) and s.takes_over_on <= ${day} and o.valid_to < ${day}
      union
      select s.organisation_id from past p join organisation_successor s on s.successor_id = p.id
      join organisation o on o.id = s.organisation_id
      where s.takes_over_on <= ${day} and o.valid_to < ${day}
    ), onward as (
      select id from past
      union
      select s.successor_id from onward n join organisation_successor s on s.organisation_id = n.id
    )
    ${stepsFrom(sql`select id from onward`)}`.execute(db);
  if (rows.length === 0) return [];
  const { existsOn, steps } = read(rows);
  const ended = [...new Set(steps.map((step) => step.organisationId))].filter((id) => !existsOn(id, day));
  const units = await findOrphanedUnits(db, ended, day);
  return inheritancesOn(ended, day, existsOn, steps, (id) => units.get(id) ?? []);
}

/** The bodies that answer on a day for what a body did: itself while it exists, else its successors. */
export async function findAnsweringBodies(
  db: Db,
  body: { readonly id: string; readonly level: OrganisationLevel } & Validity,
  day: string,
): Promise<{ readonly id: string; readonly level: OrganisationLevel }[]> {
  if (isValidOn(body, day)) return [body];
  const { rows } = await sql<StepRow>`
    with recursive onward as (
      select ${body.id}::uuid as id
      union
      select s.successor_id from onward n join organisation_successor s on s.organisation_id = n.id
    )
    ${stepsFrom(sql`select id from onward`)}`.execute(db);
  const { existsOn, steps } = read(rows);
  const ids = successorsOn(body.id, day, existsOn, steps);
  if (ids.length === 0) return [];
  return await db.selectFrom('organisation').select(['id', 'level']).where('id', 'in', ids).execute();
}

function stepsFrom(ids: ReturnType<typeof sql>) {
  return sql`select s.organisation_id, s.successor_id, s.takes_over_on, s.legal_basis, a.valid_from as "from",
      a.valid_to as "to", b.valid_from as successor_from, b.valid_to as successor_to
    from organisation_successor s join organisation a on a.id = s.organisation_id
    join organisation b on b.id = s.successor_id where s.organisation_id in (${ids})`;
}

function read(rows: readonly StepRow[]): {
  readonly steps: readonly Succession[];
  readonly existsOn: (id: string, day: string) => boolean;
} {
  const lives = new Map<string, Validity>();
  for (const row of rows) {
    lives.set(row.organisation_id, { validFrom: row.from, validTo: row.to });
    lives.set(row.successor_id, { validFrom: row.successor_from, validTo: row.successor_to });
  }
  return {
    steps: rows.map((row) => ({
      organisationId: row.organisation_id,
      successorId: row.successor_id,
      takesOverOn: row.takes_over_on,
      legalBasis: row.legal_basis,
    })),
    existsOn: (id, day) => {
      const life = lives.get(id);
      return life !== undefined && isValidOn(life, day);
    },
  };
}

/** Units that stood under an ended body on its last day and went nowhere since: no new whole, no successor of their own. */
async function findOrphanedUnits(
  db: Db,
  endedIds: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  const inForce = sql`r.valid_from <= ${day} and (r.valid_to is null or r.valid_to >= ${day})`;
  const { rows } = await sql<{ whole: string; id: string }>`
    with recursive part as (
      select whole.id as whole, u.id from organisation whole
      join organisation_relation r on r.to_id = whole.id and r.kind = 'belongsTo' and r.valid_from <= whole.valid_to
        and (r.valid_to is null or r.valid_to >= whole.valid_to)
      join organisation u on u.id = r.from_id and u.level = 'unit'
      where whole.id = any(${[...endedIds]}::uuid[])
        and not exists (select from organisation_successor s where s.organisation_id = u.id)
        and not exists (select from organisation_relation r
          where r.from_id = u.id and r.to_id <> whole.id and r.kind = 'belongsTo' and ${inForce})
      union
      select p.whole, u.id from part p
      join organisation_relation r on r.to_id = p.id and r.kind = 'belongsTo' and ${inForce}
      join organisation u on u.id = r.from_id and u.level = 'unit'
    )
    select whole, id from part`.execute(db);
  const units = new Map<string, string[]>();
  for (const { whole, id } of rows) units.set(whole, [...(units.get(whole) ?? []), id]);
  return units;
}

/** Every step by which one body took over from another. */
export async function findSuccessions(db: Db): Promise<Succession[]> {
  const { rows } = await sql<Succession>`
    select organisation_id as "organisationId", successor_id as "successorId", takes_over_on as "takesOverOn",
      legal_basis as "legalBasis"
    from organisation_successor order by takes_over_on, organisation_id, successor_id`.execute(db);
  return rows;
}
