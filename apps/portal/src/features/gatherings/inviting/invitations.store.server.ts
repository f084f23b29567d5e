import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    gathering_invitation: GatheringInvitationTable;
  }
}

interface GatheringInvitationTable {
  gathering_id: string;
  id: string;
  entry_id: string | null;
  organisation_id: string | null;
  name: string;
  email: string | null;
  sent_at: Date;
  state: GatheringInvitation['state'];
}

/** Somebody of the directory, or a body, asked to come (giấy mời). */
export interface GatheringInvitation {
  readonly gatheringId: string;
  readonly id: string;
  readonly entryId: string | null;
  readonly organisationId: string | null;
  /** '' once the person had the entry deleted. */
  readonly name: string;
  readonly email: string | null;
  readonly sentAt: Date;
  readonly state: 'sent' | 'accepted' | 'declined';
}

export async function findInvitations(db: Db, gatheringId: string): Promise<GatheringInvitation[]> {
  const rows = await db
    .selectFrom('gathering_invitation')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
  return rows.map(invitationFrom);
}

export async function findInvitation(
  db: Db,
  gatheringId: string,
  id: string,
): Promise<GatheringInvitation | undefined> {
  const row = await db
    .selectFrom('gathering_invitation')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && invitationFrom(row);
}

export async function insertInvitation(tx: Db, invitation: GatheringInvitation): Promise<void> {
  await tx
    .insertInto('gathering_invitation')
    .values({
      gathering_id: invitation.gatheringId,
      id: invitation.id,
      entry_id: invitation.entryId,
      organisation_id: invitation.organisationId,
      name: invitation.name,
      email: invitation.email,
      sent_at: invitation.sentAt,
      state: invitation.state,
    })
    .execute();
}

/** The latest answer counts: who declined may still come. */
export async function markAnswered(
  tx: Db,
  gatheringId: string,
  id: string,
  state: 'accepted' | 'declined',
): Promise<void> {
  await tx
    .updateTable('gathering_invitation')
    .set({ state })
    .where('gathering_id', '=', gatheringId)
    .where('id', '=', id)
    .execute();
}

/** The person asked to be forgotten: that somebody was invited stays, who it was goes. */
export async function forgetEntry(tx: Db, entryId: string): Promise<void> {
  await tx
    .updateTable('gathering_invitation')
    .set({ entry_id: null, name: '', email: null })
    .where('entry_id', '=', entryId)
    .execute();
}

function invitationFrom(row: GatheringInvitationTable): GatheringInvitation {
  return {
    gatheringId: row.gathering_id,
    id: row.id,
    entryId: row.entry_id,
    organisationId: row.organisation_id,
    name: row.name,
    email: row.email,
    sentAt: row.sent_at,
    state: row.state,
  };
}
