import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Language } from '#text/language.ts';
import type { FollowerKey } from './follow-token.ts';
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
  const { rows } = await sql<{ draft: string; askedAt: Date; confirmed: boolean; language: Language }>`
    select p.short_title as draft, f.asked_at as "askedAt", f.state = 'confirmed' as confirmed, f.language
    from follower f join law_project p on p.id = f.project_id where f.email = lower(${email})
    union all
    select coalesce((select string_agg(concat_ws(': ', c ->> 'kind', nullif(c ->> 'value', '')), '; ')
        from jsonb_array_elements(s.choices) c), ''),
      s.asked_at, s.state = 'confirmed', s.language
    from subscriber s where s.email = lower(${email}) order by 2`.execute(db);
  return rows;
}

export async function deleteFollowsOf(tx: Db, email: string): Promise<number> {
  return await deleteMailbox(tx, email.toLowerCase());
}
