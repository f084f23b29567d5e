import { sql } from 'kysely';
import type { PublishedOpinion } from '#features/submissions/published/published-opinions.store.server.ts';
import type { Db } from '#platform/db.server.ts';

/** An opinion as the staff takes it away: hidden ones and those of the staff too, with their words as the public may read them. */
export interface ReceivedOpinion extends PublishedOpinion {
  readonly state: string;
  readonly groupId: string | null;
}

const AT_ONCE = 500;

/** Everything that was received and stands, by its key, a few at a time. No name and no contact goes out. */
export async function* walkReceived(db: Db, consultationId: string): AsyncGenerator<ReceivedOpinion> {
  let after: string | undefined;
  for (;;) {
    const behind = after === undefined ? sql`` : sql`and o.id > ${after}`;
    const { rows } = await sql<ReceivedOpinion>`
      select o.id, o.unit_id as "unitId", o.draft_version_id as "draftVersionId", o.quote, o.position, o.state,
        coalesce(o.public_text, o.text) as text, coalesce(o.public_wording, o.suggested_wording) as "suggestedWording",
        s.channel, s.counting_class as "countingClass", s.received_at as "receivedAt", s.late,
        s.public_label as "publicLabel", null::text as name, g.ordinal as "groupOrdinal", m.group_id as "groupId"
      from opinion o
      join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
      left join group_membership m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
      left join opinion_group g on g.consultation_id = m.consultation_id and g.id = m.group_id
      where o.consultation_id = ${consultationId} and o.withdrawn_at is null and o.state <> 'notOpinion' ${behind}
      order by o.id limit ${AT_ONCE}`.execute(db);
    yield* rows;
    after = rows.at(-1)?.id;
    if (rows.length < AT_ONCE) return;
  }
}
