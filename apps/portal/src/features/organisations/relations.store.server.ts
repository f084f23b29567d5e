import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import type {
  CouncilMember,
  CouncilSeat,
  OrganisationLevel,
  OrganisationRelation,
  RelationKind,
  Succession,
} from './organisation.ts';
import type { ReachEdge } from './reach.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    organisation_relation: RelationTable;
    organisation_successor: SuccessorTable;
    council_member: CouncilMemberTable;
  }
}

interface RelationTable {
  id: string;
  kind: RelationKind;
  from_id: string;
  to_id: string;
  programme_id: string | null;
  valid_from: string;
  valid_to: string | null;
  legal_basis: string | null;
}

interface SuccessorTable {
  organisation_id: string;
  successor_id: string;
  takes_over_on: string;
  legal_basis: string | null;
}

interface CouncilMemberTable {
  council_id: string;
  organisation_id: string;
  seat: CouncilSeat;
  valid_from: string;
  valid_to: string | null;
}

/**
 * The relations in force on a day among which `reachOf` looks: those that end at the body, at one above it,
 * or at a unit of these, and the body's own way upwards to the top, which gives no reach but names the body above and
 * whose rules bind. A superset of what is needed, read in one query.
 */
export async function findReachEdges(db: Db, organisationId: string, day: string): Promise<ReachEdge[]> {
  const inForce = sql`r.valid_from <= ${day} and (r.valid_to is null or r.valid_to >= ${day})`;
  const ofUnit = sql`join organisation o on o.id = r.from_id and o.level = 'unit'`;
  const { rows } = await sql<{
    kind: RelationKind;
    from_id: string;
    level: OrganisationLevel;
    to_id: string;
    programme_id: string | null;
  }>`
    with recursive above as (
      select ${organisationId}::uuid as id
      union select r.to_id from above a
        join organisation_relation r on r.from_id = a.id and r.kind = 'belongsTo' and ${inForce} ${ofUnit}
    ), around as (
      select id from above
      union select r.from_id from around a
        join organisation_relation r on r.to_id = a.id and r.kind = 'belongsTo' and ${inForce} ${ofUnit}
    ), chain as (
      select id from above
      union select r.to_id from chain c
        join organisation_relation r on r.from_id = c.id and r.kind = 'belongsTo' and ${inForce}
    )
    select distinct r.kind, r.from_id, o.level, r.to_id, r.programme_id from organisation_relation r
    join organisation o on o.id = r.from_id
    where ${inForce} and (r.to_id in (select id from around) and r.kind in ('belongsTo', 'reportsTo')
      or r.from_id in (select id from chain) and r.kind = 'belongsTo')`.execute(db);
  return rows.map((row) => ({
    kind: row.kind,
    fromId: row.from_id,
    fromLevel: row.level,
    toId: row.to_id,
    programmeId: row.programme_id,
  }));
}

export interface RelationFilter {
  /** At either end. */
  readonly organisationId?: string;
  readonly fromId?: string;
  readonly toId?: string;
  readonly kind?: RelationKind;
  readonly programmeId?: string;
  readonly validOn?: string;
}

export async function findRelations(db: Db, filter: RelationFilter): Promise<OrganisationRelation[]> {
  let query = db
    .selectFrom('organisation_relation')
    .selectAll()
    .orderBy('kind')
    .orderBy('valid_from')
    .orderBy('id');
  const { organisationId, validOn } = filter;
  if (organisationId)
    query = query.where((eb) =>
      eb.or([eb('from_id', '=', organisationId), eb('to_id', '=', organisationId)]),
    );
  if (filter.fromId) query = query.where('from_id', '=', filter.fromId);
  if (filter.toId) query = query.where('to_id', '=', filter.toId);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.programmeId) query = query.where('programme_id', '=', filter.programmeId);
  if (validOn) {
    query = query
      .where('valid_from', '<=', validOn)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', validOn)]));
  }
  return (await query.execute()).map(relationFromRow);
}

export async function findRelation(db: Db, id: string): Promise<OrganisationRelation | undefined> {
  if (!isId(id)) return undefined;
  const row = await db
    .selectFrom('organisation_relation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && relationFromRow(row);
}

export async function insertRelation(tx: Db, relation: OrganisationRelation): Promise<void> {
  await tx
    .insertInto('organisation_relation')
    .values({
      id: relation.id,
      kind: relation.kind,
      from_id: relation.fromId,
      to_id: relation.toId,
      programme_id: relation.programmeId,
      valid_from: relation.validFrom,
      valid_to: relation.validTo,
      legal_basis: relation.legalBasis,
    })
    .execute();
}

/** Sets the last day of a relation that has none yet or a later one. */
export async function endRelationOn(tx: Db, id: string, lastDay: string): Promise<void> {
  await tx.updateTable('organisation_relation').set({ valid_to: lastDay }).where('id', '=', id).execute();
}

/** Ends what still runs from or to a body when the body itself ends. Relations that begin later stay for a person to correct. */
export async function endRelationsOf(tx: Db, organisationId: string, lastDay: string): Promise<number> {
  const result = await tx
    .updateTable('organisation_relation')
    .set({ valid_to: lastDay })
    .where((eb) => eb.or([eb('from_id', '=', organisationId), eb('to_id', '=', organisationId)]))
    .where('valid_from', '<=', lastDay)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', lastDay)]))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function insertSuccession(tx: Db, succession: Succession): Promise<void> {
  await tx
    .insertInto('organisation_successor')
    .values({
      organisation_id: succession.organisationId,
      successor_id: succession.successorId,
      takes_over_on: succession.takesOverOn,
      legal_basis: succession.legalBasis,
    })
    .execute();
}

/** Successions that a body is part of, on either side; all of them without a body. */
export async function findSuccessions(db: Db, organisationId?: string): Promise<Succession[]> {
  let query = db
    .selectFrom('organisation_successor')
    .selectAll()
    .orderBy('takes_over_on')
    .orderBy('successor_id');
  if (organisationId) {
    query = query.where((eb) =>
      eb.or([eb('organisation_id', '=', organisationId), eb('successor_id', '=', organisationId)]),
    );
  }
  return (await query.execute()).map((row) => ({
    organisationId: row.organisation_id,
    successorId: row.successor_id,
    takesOverOn: row.takes_over_on,
    legalBasis: row.legal_basis,
  }));
}

export async function insertMember(tx: Db, member: CouncilMember): Promise<void> {
  await tx
    .insertInto('council_member')
    .values({
      council_id: member.councilId,
      organisation_id: member.organisationId,
      seat: member.seat,
      valid_from: member.validFrom,
      valid_to: member.validTo,
    })
    .execute();
}

/** The seats of a council, or the councils in which a body sits. */
export async function findMembers(
  db: Db,
  filter: { readonly councilId?: string; readonly organisationId?: string },
): Promise<CouncilMember[]> {
  let query = db.selectFrom('council_member').selectAll().orderBy('valid_from').orderBy('organisation_id');
  if (filter.councilId) query = query.where('council_id', '=', filter.councilId);
  if (filter.organisationId) query = query.where('organisation_id', '=', filter.organisationId);
  return (await query.execute()).map((row) => ({
    councilId: row.council_id,
    organisationId: row.organisation_id,
    seat: row.seat,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

function relationFromRow(row: RelationTable): OrganisationRelation {
  return {
    id: row.id,
    kind: row.kind,
    fromId: row.from_id,
    toId: row.to_id,
    programmeId: row.programme_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    legalBasis: row.legal_basis,
  };
}
