import type { Db } from '#platform/db.server.ts';
import type { EntryKey } from '../entering/entry-token.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    initiative_result: InitiativeResultTable;
  }
}

interface InitiativeResultTable {
  call_id: string;
  entry_id: string;
  rank: number | null;
  total: number | null;
  spread: number | null;
  scores: number;
  prize: string;
  reason: string;
  names: string;
  title: string;
  summary: string;
  code: string | null;
}

/** One row of a result as it was proposed, decided, announced. */
export interface InitiativeResult {
  readonly entryId: string;
  /** null: too few scores. */
  readonly rank: number | null;
  readonly total: number | null;
  readonly spread: number | null;
  readonly scores: number;
  readonly prize: string;
  readonly reason: string;
  /** Of those who agreed; '' before it is announced. */
  readonly names: string;
  /** The words as announced; '' before. */
  readonly title: string;
  readonly summary: string;
  /** Of the certificate; null without a prize. */
  readonly code: string | null;
}

/** In the place of what was proposed before. */
export async function putResults(
  tx: Db,
  callId: string,
  results: readonly InitiativeResult[],
): Promise<void> {
  await tx.deleteFrom('initiative_result').where('call_id', '=', callId).execute();
  if (results.length === 0) return;
  const rows = results.map(({ entryId, ...facts }) => ({ call_id: callId, entry_id: entryId, ...facts }));
  await tx.insertInto('initiative_result').values(rows).execute();
}

/** By rank, those without one last. */
export async function findResults(db: Db, callId: string): Promise<InitiativeResult[]> {
  const rows = await db
    .selectFrom('initiative_result')
    .selectAll()
    .where('call_id', '=', callId)
    .orderBy('rank', (order) => order.asc().nullsLast())
    .orderBy('entry_id')
    .execute();
  return rows.map(fromRow);
}

export async function findResultOf(db: Db, key: EntryKey): Promise<InitiativeResult | undefined> {
  const row = await db
    .selectFrom('initiative_result')
    .selectAll()
    .where('call_id', '=', key.callId)
    .where('entry_id', '=', key.entryId)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function findResultByCode(
  db: Db,
  code: string,
): Promise<(InitiativeResult & { readonly callId: string }) | undefined> {
  const row = await db
    .selectFrom('initiative_result')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  return row && { ...fromRow(row), callId: row.call_id };
}

function fromRow(row: InitiativeResultTable): InitiativeResult {
  const { call_id: _, entry_id: entryId, ...facts } = row;
  return { entryId, ...facts };
}
