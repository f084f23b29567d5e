import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { nextInYear } from '#platform/number-in-year.server.ts';
import type { Breach, BreachData, BreachFacts } from './breach.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    data_breach: BreachTable;
  }
}

interface BreachTable {
  id: string;
  organisation_id: string;
  year: number;
  number: number;
  kind: Breach['kind'];
  title: string;
  happened: string;
  discovered_at: Date;
  occurred_from: Date | null;
  recorded_by: string | null;
  recorded_at: Date;
  notice_due_at: Date;
  rule_code: string;
  data_kinds: unknown;
  persons_count: number | null;
  persons_described: string;
  consequences: string;
  measures: string;
  contact: string;
  risk: Breach['risk'];
  risk_reason: string;
  state: Breach['state'];
  authority: string;
  authority_told_at: Date | null;
  authority_symbol: string;
  late_reason: string;
  persons_message: string;
  persons_told_at: Date | null;
  persons_told_how: string;
  notice_document_id: string | null;
  closed_at: Date | null;
  closing_note: string;
  version: number;
}

export type BreachChange = Partial<
  Omit<BreachTable, 'id' | 'organisation_id' | 'year' | 'number' | 'version' | 'data_kinds'>
>;

/** As columns; what is contained is a state. */
export function columnsOf(facts: BreachFacts) {
  return {
    kind: facts.kind,
    title: facts.title,
    happened: facts.happened,
    occurred_from: facts.occurredFrom,
    data_kinds: JSON.stringify(facts.dataKinds),
    persons_count: facts.personsCount,
    persons_described: facts.personsDescribed,
    consequences: facts.consequences,
    measures: facts.measures,
    contact: facts.contact,
    risk: facts.risk,
    risk_reason: facts.riskReason,
    state: facts.contained ? ('contained' as const) : ('open' as const),
  };
}

/** Writes it under the next number of the body's year, which it returns. */
export async function insertBreach(
  tx: Db,
  breach: Pick<
    Breach,
    | 'id'
    | 'organisationId'
    | 'year'
    | 'discoveredAt'
    | 'recordedBy'
    | 'recordedAt'
    | 'noticeDueAt'
    | 'ruleCode'
  >,
  facts: BreachFacts,
): Promise<number> {
  const { organisationId, year } = breach;
  const number = await nextInYear(tx, 'data_breach', breach);
  await tx
    .insertInto('data_breach')
    .values({
      ...columnsOf(facts),
      ...{ id: breach.id, organisation_id: organisationId, year, number },
      discovered_at: breach.discoveredAt,
      recorded_by: breach.recordedBy,
      recorded_at: breach.recordedAt,
      notice_due_at: breach.noticeDueAt,
      rule_code: breach.ruleCode,
      ...{ authority: '', authority_told_at: null, authority_symbol: '', late_reason: '' },
      ...{ persons_message: '', persons_told_at: null, persons_told_how: '', notice_document_id: null },
      ...{ closed_at: null, closing_note: '', version: 1 },
    })
    .execute();
  return number;
}

export async function requireBreach(db: Db, id: string): Promise<Breach> {
  const row = isId(id)
    ? await db.selectFrom('data_breach').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`data breach ${id}`);
  return breachFrom(row);
}

/** Those of these bodies; what is not closed first, the newest first. */
export async function findBreaches(db: Db, organisationIds: readonly string[]): Promise<Breach[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('data_breach')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy(sql`state = 'closed'`)
    .orderBy('discovered_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(breachFrom);
}

/** Throws Conflict when somebody else has written since. */
export async function updateBreach(
  tx: Db,
  { id }: Pick<Breach, 'id'>,
  version: number,
  change: BreachChange & { readonly data_kinds?: string },
): Promise<void> {
  const updated = await tx
    .updateTable('data_breach')
    .set({ ...change, version: sql`version + 1` as never })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`data breach ${id}`);
}

function breachFrom(row: BreachTable): Breach {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    year: row.year,
    number: row.number,
    kind: row.kind,
    title: row.title,
    happened: row.happened,
    discoveredAt: row.discovered_at,
    occurredFrom: row.occurred_from,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    noticeDueAt: row.notice_due_at,
    ruleCode: row.rule_code,
    dataKinds: row.data_kinds as readonly BreachData[],
    personsCount: row.persons_count,
    personsDescribed: row.persons_described,
    consequences: row.consequences,
    measures: row.measures,
    contact: row.contact,
    risk: row.risk,
    riskReason: row.risk_reason,
    state: row.state,
    authority: row.authority,
    authorityToldAt: row.authority_told_at,
    authoritySymbol: row.authority_symbol,
    lateReason: row.late_reason,
    personsMessage: row.persons_message,
    personsToldAt: row.persons_told_at,
    personsToldHow: row.persons_told_how,
    noticeDocumentId: row.notice_document_id,
    closedAt: row.closed_at,
    closingNote: row.closing_note,
    version: row.version,
  };
}
