import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { READING_RULES } from '../reading-rules.ts';
import type { OpinionMeaning } from './opinion-meaning.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    opinion_meaning: OpinionMeaningTable;
  }
}

interface OpinionMeaningTable {
  consultation_id: string;
  opinion_id: string;
  fingerprint: string;
  cited: string[];
  likely: string[];
  flags: string[];
}

export interface UnreadMeaning {
  readonly id: string;
  readonly draftVersionId: string;
  readonly unitId: string | null;
  readonly text: string;
  readonly fingerprint: string;
}

/** Opinions whose words were not read, or were changed since; the oldest first. */
export async function findUnreadMeanings(
  db: Db,
  consultationId: string,
  limit: number,
): Promise<UnreadMeaning[]> {
  const { rows } = await sql<UnreadMeaning>`
    select o.id, o.draft_version_id as "draftVersionId", o.unit_id as "unitId", o.text, o.fingerprint
    from opinion o
    left join opinion_meaning m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
    where o.consultation_id = ${consultationId} and o.withdrawn_at is null and o.state <> 'notOpinion'
      and o.fingerprint not like 'erased:%' and m.fingerprint is distinct from o.fingerprint
    order by o.id limit ${limit}`.execute(db);
  return rows;
}

/** What is no opinion any more, or whose words were erased. */
export async function deleteGoneMeanings(tx: Db, consultationId: string): Promise<void> {
  await sql`
    delete from opinion_meaning m using opinion o
    where m.consultation_id = ${consultationId} and o.consultation_id = m.consultation_id and o.id = m.opinion_id
      and (o.withdrawn_at is not null or o.state = 'notOpinion' or o.fingerprint like 'erased:%')`.execute(
    tx,
  );
}

export async function deleteAllMeanings(tx: Db, consultationId: string): Promise<void> {
  await tx.deleteFrom('opinion_meaning').where('consultation_id', '=', consultationId).execute();
}

export async function putMeanings(
  tx: Db,
  consultationId: string,
  read: readonly (OpinionMeaning & { readonly opinionId: string; readonly fingerprint: string })[],
): Promise<void> {
  if (read.length === 0) return;
  await tx
    .insertInto('opinion_meaning')
    .values(
      read.map(({ opinionId, fingerprint, cited, likely, flags }) => ({
        consultation_id: consultationId,
        opinion_id: opinionId,
        fingerprint,
        cited: [...cited],
        likely: [...likely],
        flags: [...flags],
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['consultation_id', 'opinion_id']).doUpdateSet(({ ref }) => ({
        fingerprint: ref('excluded.fingerprint'),
        cited: ref('excluded.cited'),
        likely: ref('excluded.likely'),
        flags: ref('excluded.flags'),
      })),
    )
    .execute();
}

/** Rounds that were read by other rules, with opinions that were not read as they are now, or with readings of what is no opinion any more. */
export async function findRoundsToRead(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from consultation c
    where exists (select from reading_rules r where r.consultation_id = c.id and r.rules <> ${READING_RULES}) or exists (
      select from opinion o
      left join opinion_meaning m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
      left join opinion_core k on k.consultation_id = o.consultation_id and k.opinion_id = o.id
      where o.consultation_id = c.id and case
        when o.withdrawn_at is not null or o.state = 'notOpinion' or o.fingerprint like 'erased:%'
          then m.opinion_id is not null or k.opinion_id is not null
        else m.fingerprint is distinct from o.fingerprint or k.fingerprint is distinct from o.fingerprint end)
    order by c.id`.execute(db);
  return rows.map(({ id }) => id);
}
