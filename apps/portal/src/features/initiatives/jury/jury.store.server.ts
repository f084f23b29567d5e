import type { Db } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import type { ConflictKind, GivenScore, Juror, JurorConflict } from './juror.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    initiative_juror: InitiativeJurorTable;
    initiative_conflict: InitiativeConflictTable;
    initiative_score: InitiativeScoreTable;
  }
}

interface InitiativeJurorTable {
  call_id: string;
  id: string;
  person_id: string | null;
  directory_entry_id: string | null;
  name: string;
  email: string | null;
  appointed_by: string | null;
  appointed_at: Date;
  dismissed_at: Date | null;
  dismiss_reason: string;
  handed_in_at: Date | null;
}

interface InitiativeConflictTable {
  call_id: string;
  juror_id: string;
  entry_id: string;
  kind: ConflictKind;
  reason: string;
  said_by: string | null;
  said_at: Date;
}

interface InitiativeScoreTable {
  call_id: string;
  juror_id: string;
  entry_id: string;
  criterion: number;
  tenths: number;
  reason: string;
  scored_at: Date;
}

export async function insertJuror(
  tx: Db,
  juror: Juror,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('initiative_juror')
    .values({
      ...{ call_id: juror.callId, id: juror.id, person_id: juror.personId, name: juror.name },
      ...{ directory_entry_id: juror.directoryEntryId, email: juror.email, appointed_by: by },
      ...{ appointed_at: at, dismissed_at: null, dismiss_reason: '', handed_in_at: null },
    })
    .execute();
}

/** In the order of their names. */
export async function findJurors(db: Db, callId: string): Promise<Juror[]> {
  const rows = await db
    .selectFrom('initiative_juror')
    .selectAll()
    .where('call_id', '=', callId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(jurorFrom);
}

export async function findJuror(db: Db, callId: string, id: string): Promise<Juror | undefined> {
  if (!isId(callId) || !isId(id)) return undefined;
  const row = await db
    .selectFrom('initiative_juror')
    .selectAll()
    .where('call_id', '=', callId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && jurorFrom(row);
}

/** Locked, so that nothing is scored while it is handed in. */
export async function holdJuror(tx: Db, callId: string, id: string): Promise<Juror | undefined> {
  if (!isId(callId) || !isId(id)) return undefined;
  const row = await tx
    .selectFrom('initiative_juror')
    .selectAll()
    .where('call_id', '=', callId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && jurorFrom(row);
}

export async function setHandedIn(tx: Db, juror: Juror, at: Date | null): Promise<void> {
  await tx
    .updateTable('initiative_juror')
    .set({ handed_in_at: at })
    .where('call_id', '=', juror.callId)
    .where('id', '=', juror.id)
    .execute();
}

/** Everybody scores on: an entry came in by a complaint. */
export async function reopenSheets(tx: Db, callId: string): Promise<void> {
  await tx
    .updateTable('initiative_juror')
    .set({ handed_in_at: null })
    .where('call_id', '=', callId)
    .where('dismissed_at', 'is', null)
    .execute();
}

export async function setDismissed(tx: Db, juror: Juror, reason: string, at: Date): Promise<void> {
  await tx
    .updateTable('initiative_juror')
    .set({ dismissed_at: at, dismiss_reason: reason })
    .where('call_id', '=', juror.callId)
    .where('id', '=', juror.id)
    .execute();
}

export async function findConflicts(db: Db, callId: string): Promise<JurorConflict[]> {
  const rows = await db
    .selectFrom('initiative_conflict')
    .select(['juror_id', 'entry_id', 'kind', 'reason'])
    .where('call_id', '=', callId)
    .execute();
  return rows.map((row) => ({
    ...{ jurorId: row.juror_id, entryId: row.entry_id, kind: row.kind, reason: row.reason },
  }));
}

/** The newest word holds; what the member gave for this entry is gone with a conflict. */
export async function putConflict(
  tx: Db,
  callId: string,
  { jurorId, entryId, kind, reason }: JurorConflict,
  { by, at }: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  const said = { kind, reason, said_by: by, said_at: at };
  await tx
    .insertInto('initiative_conflict')
    .values({ call_id: callId, juror_id: jurorId, entry_id: entryId, ...said })
    .onConflict((conflict) => conflict.columns(['call_id', 'juror_id', 'entry_id']).doUpdateSet(said))
    .execute();
  if (kind === 'cleared') return;
  await tx
    .deleteFrom('initiative_score')
    .where('call_id', '=', callId)
    .where('juror_id', '=', jurorId)
    .where('entry_id', '=', entryId)
    .execute();
}

export async function putScores(
  tx: Db,
  callId: string,
  scores: readonly GivenScore[],
  at: Date,
): Promise<void> {
  for (const { jurorId, entryId, criterion, tenths, reason } of scores) {
    const given = { tenths, reason, scored_at: at };
    await tx
      .insertInto('initiative_score')
      .values({ call_id: callId, juror_id: jurorId, entry_id: entryId, criterion, ...given })
      .onConflict((conflict) =>
        conflict.columns(['call_id', 'juror_id', 'entry_id', 'criterion']).doUpdateSet(given),
      )
      .execute();
  }
}

/** Of one member, or of all. */
export async function findScores(db: Db, callId: string, jurorId?: string): Promise<GivenScore[]> {
  let query = db
    .selectFrom('initiative_score')
    .select(['juror_id', 'entry_id', 'criterion', 'tenths', 'reason'])
    .where('call_id', '=', callId);
  if (jurorId !== undefined) query = query.where('juror_id', '=', jurorId);
  const rows = await query.orderBy('juror_id').orderBy('entry_id').orderBy('criterion').execute();
  return rows.map((row) => ({
    ...{ jurorId: row.juror_id, entryId: row.entry_id, criterion: row.criterion },
    ...{ tenths: row.tenths, reason: row.reason },
  }));
}

function jurorFrom(row: InitiativeJurorTable): Juror {
  return {
    ...{ callId: row.call_id, id: row.id, personId: row.person_id, name: row.name, email: row.email },
    ...{ directoryEntryId: row.directory_entry_id, dismissedAt: row.dismissed_at },
    ...{ dismissReason: row.dismiss_reason, handedInAt: row.handed_in_at },
  };
}
