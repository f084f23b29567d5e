import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Chain } from '../response.ts';

/** How many persons an answer of this round passes; two unless it was set otherwise. */
export async function findChain(db: Db, consultationId: string): Promise<Chain> {
  const { rows } = await sql<{ steps: Chain }>`select steps from answer_chain
    where consultation_id = ${consultationId}`.execute(db);
  return rows[0]?.steps ?? 2;
}

export async function putChain(
  tx: Db,
  consultationId: string,
  steps: Chain,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await sql`insert into answer_chain (consultation_id, steps, set_by, set_at)
    values (${consultationId}, ${steps}, ${by.personId}, ${by.at})
    on conflict (consultation_id) do update set steps = excluded.steps, set_by = excluded.set_by,
      set_at = excluded.set_at`.execute(tx);
}

/** What was said of an answer on its way to being final. */
export interface AnswerComment {
  readonly id: string;
  readonly saidWith: 'check' | 'approve' | 'return';
  readonly words: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** In the order in which it was said. */
export async function findComments(
  db: Db,
  consultationId: string,
  groupId: string,
): Promise<AnswerComment[]> {
  const { rows } = await sql<AnswerComment>`select c.id, c.said_with as "saidWith", c.words,
      p.display_name as "writtenBy", c.written_at as "writtenAt"
    from answer_comment c join person p on p.id = c.written_by
    where c.consultation_id = ${consultationId} and c.group_id = ${groupId} order by c.id`.execute(db);
  return rows;
}

/** The same words for each of the groups; none for nothing. */
export async function insertComments(
  tx: Db,
  consultationId: string,
  groupIds: readonly string[],
  comment: Pick<AnswerComment, 'saidWith' | 'words'> & { readonly personId: string; readonly at: Date },
): Promise<void> {
  if (comment.words === '' || groupIds.length === 0) return;
  const ids = groupIds.map(() => newId(comment.at));
  await sql`insert into answer_comment (consultation_id, id, group_id, said_with, words, written_by, written_at)
    select ${consultationId}, id, group_id, ${comment.saidWith}, ${comment.words}, ${comment.personId}::uuid, ${comment.at}::timestamptz
    from unnest(${ids}::uuid[], ${[...groupIds]}::uuid[]) t (id, group_id)`.execute(tx);
}
