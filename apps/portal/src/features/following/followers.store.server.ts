import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Language } from '#text/language.ts';
import { subscribingText } from '#text/vi/subscribing.ts';
import type { FollowerKey } from './follow-token.ts';
import type { Choice } from './subscribing/choice.ts';
import { deleteMailbox } from './subscribing/subscribers.store.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    follower: FollowerTable;
    draft_news: { project_id: string; event_id: string; topic: string; occurred_at: Date };
  }
}

interface FollowerTable {
  project_id: string;
  id: string;
  email: string;
  state: 'waiting' | 'confirmed';
  asked_at: Date;
  confirmed_at: Date | null;
  told_until: Date | null;
  language: Language;
}

export interface Follower extends FollowerKey {
  readonly email: string;
  readonly state: FollowerTable['state'];
  readonly language: Language;
}

/** The follower of this draft with this address: the new one, or the one that there was, whose days to confirm begin anew. */
export async function askAgain(
  tx: Db,
  follower: FollowerKey & { readonly email: string; readonly language: Language },
  at: Date,
): Promise<Follower> {
  const row = await tx
    .insertInto('follower')
    .values({
      project_id: follower.projectId,
      id: follower.id,
      email: follower.email,
      state: 'waiting',
      asked_at: at,
      confirmed_at: null,
      told_until: null,
      language: follower.language,
    })
    .onConflict((conflict) =>
      conflict.columns(['project_id', 'email']).doUpdateSet({ asked_at: at, language: follower.language }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  return fromRow(row);
}

export async function findFollower(db: Db, { projectId, id }: FollowerKey): Promise<Follower | undefined> {
  const row = await db
    .selectFrom('follower')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** False when it was confirmed before, or is gone. */
export async function confirmFollower(tx: Db, { projectId, id }: FollowerKey, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('follower')
    .set({ state: 'confirmed', confirmed_at: at, told_until: at })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False when it was gone already. */
export async function deleteFollower(tx: Db, { projectId, id }: FollowerKey): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('follower')
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Those who never confirmed, and those whose draft came to its end: issued or stopped before a day. */
export async function deleteForgotten(
  tx: Db,
  before: { readonly askedAt: Date; readonly endedOn: string },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from follower f where (f.state = 'waiting' and f.asked_at < ${before.askedAt})
      or exists (select from law_project p where p.id = f.project_id and p.stage in ('issued', 'stopped')
        and coalesce((select max(c.on_date) from stage_change c where c.project_id = p.id), p.issued_on) < ${before.endedOn}::date)
    returning f.id`.execute(tx);
  return rows.length;
}

function fromRow(row: FollowerTable): Follower {
  return {
    projectId: row.project_id,
    id: row.id,
    email: row.email,
    state: row.state,
    language: row.language,
  };
}

/** What somebody with this address follows; `email` in any case of letters. */
export async function findFollowsOf(
  db: Db,
  email: string,
): Promise<
  readonly {
    readonly draft: string;
    readonly askedAt: Date;
    readonly confirmed: boolean;
    readonly language: Language;
  }[]
> {
  const [follows, subscribed] = [
    await sql<{ draft: string; askedAt: Date; confirmed: boolean; language: Language }>`
      select p.short_title as draft, f.asked_at as "askedAt", f.state = 'confirmed' as confirmed, f.language
      from follower f join law_project p on p.id = f.project_id where f.email = lower(${email})
      order by f.asked_at`.execute(db),
    await sql<{ choices: readonly Choice[]; askedAt: Date; confirmed: boolean; language: Language }>`
      select choices, asked_at as "askedAt", state = 'confirmed' as confirmed, language from subscriber
      where email = lower(${email})`.execute(db),
  ];
  const newsletters = subscribed.rows.map(({ choices, ...kept }) => ({
    ...kept,
    draft: [
      subscribingText.title,
      ...choices.map(({ kind, value }) => subscribingText.choice[kind](value)),
    ].join('; '),
  }));
  return [...follows.rows, ...newsletters];
}

export async function deleteFollowsOf(tx: Db, email: string): Promise<number> {
  return await deleteMailbox(tx, email.toLowerCase());
}
