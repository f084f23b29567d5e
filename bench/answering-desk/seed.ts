import { sql } from 'kysely';
// Its tables are named by stores that the desk meets only as types.
import '../../apps/portal/src/features/consultations/requests/requests.store.server.ts';
import type { PersonActor } from '../../apps/portal/src/features/authority/actor.ts';
import { foldChannelCounts } from '../../apps/portal/src/features/submissions/counters/channel-counts.store.server.ts';
import {
  foldCounts,
  foldGroupedCounts,
} from '../../apps/portal/src/features/submissions/counters/counters.store.server.ts';
import { systemClock } from '../../apps/portal/src/platform/clock.ts';
import type { Platform } from '../../apps/portal/src/platform/context.ts';
import type { OpenDatabase } from '../../apps/portal/src/platform/open-database.server.ts';
import { aPerson } from '../../apps/portal/test/factories/person.ts';

export interface Bench {
  readonly app: Platform;
  readonly officer: PersonActor;
  readonly round: string;
  /** How many opinions there are. */
  readonly opinions: number;
  /** Of these, so many are alone in their group: what a bulk answer finds hardest. */
  readonly alone: number;
}

export const ARTICLES = 120;
/** Opinions in each of the other groups. */
export const TOGETHER = 30;

/** By SQL: how opinions come in and are grouped is measured elsewhere. The numbers are kept by the database itself. */
export async function seed({ db }: OpenDatabase, opinions: number): Promise<Bench> {
  const alone = Math.min(10_000, opinions / 10);
  const { rows } = await sql<{
    id: string;
    organisation_id: string;
  }>`select id, organisation_id from consultation`.execute(db);
  const { id: round, organisation_id: organisationId } = rows[0]!;
  await sql`insert into submission (consultation_id, id, draft_version_id, receipt_code, channel, received_at, identity_level,
      contributor_category, public_label, counting_class, content_sha256, idempotency_key, late)
    select id, gen_random_uuid(), draft_version_id, 'BENCH-' || n, (array['portal', 'letter', 'meeting', 'email'])[1 + n % 4], now(),
      'anonymous', 'citizen', 'Cá nhân', (array['individual', 'household', 'organisation'])[1 + n % 3], repeat('0', 64),
      'bench-' || n, n % 50 = 0
    from consultation, generate_series(1, ${opinions}) n`.execute(db);
  await sql`insert into opinion (consultation_id, id, submission_id, ordinal, draft_version_id, unit_id, position, text, fingerprint)
    select consultation_id, gen_random_uuid(), id, 1, draft_version_id,
      case when n % 40 > 0 then 'dieu-' || (1 + n % ${ARTICLES}) end,
      (array['agree', 'amend', 'disagree', 'ask'])[1 + n % 4],
      (array['Đề nghị nêu rõ ai chịu trách nhiệm', 'Mức thu này quá cao', 'Thời hạn nên kéo dài', 'Nên giao cho xã',
        'Cần có hướng dẫn kèm theo', 'Thủ tục còn nhiều giấy tờ', 'Chưa thấy nguồn kinh phí'])[1 + n % 7]
        || ' vì ' || (array['nông dân', 'hộ kinh doanh', 'người già', 'học sinh', 'bến đò'])[1 + n % 5]
        || ' ở thôn ' || n % 900 || ' gặp khó.', 'bench'
    from (select *, substr(idempotency_key, 7)::int as n from submission where idempotency_key like 'bench-%') s`.execute(
    db,
  );
  // The first stand alone in groups, the last third in none.
  await sql`create temp table placed as
    select id, unit_id, case when place <= ${alone} then place
      when place <= ${opinions} * 2 / 3 then ${alone} + (place - ${alone} - 1) / ${TOGETHER} + 1 end as ordinal
    from (select id, unit_id, row_number() over (order by unit_id, id) as place from opinion) o`.execute(db);
  await sql`insert into opinion_group (consultation_id, id, ordinal, unit_id, title, created_at, version)
    select ${round}, gen_random_uuid(), ordinal, min(unit_id), 'Đề nghị ở nhóm ' || ordinal, now(), 2
    from placed where ordinal is not null group by ordinal`.execute(db);
  await sql`insert into group_membership (consultation_id, opinion_id, group_id, added_at)
    select ${round}, p.id, g.id, now() from placed p join opinion_group g on g.ordinal = p.ordinal`.execute(
    db,
  );
  await sql`insert into response (consultation_id, group_id, outcome, explanation, state)
    select consultation_id, id, 'explained', 'Dự thảo đã cân nhắc việc này.', (array['writing', 'proposed', 'returned', 'approved'])[1 + ordinal % 4]
    from opinion_group where ordinal > ${alone} and ordinal % 2 = 0`.execute(db);
  // As every minute: pages add up no more changes than one minute brings.
  while ((await foldCounts(db)) > 0);
  while ((await foldGroupedCounts(db)) > 0);
  while ((await foldChannelCounts(db)) > 0);
  await sql`analyze`.execute(db);
  const officer = await aPerson(db, {
    organisationId,
    roles: ['draftingOfficer', 'unitHead'],
    signInName: 'bench',
  });
  await sql`insert into answer_assignment (consultation_id, place, person_id, assigned_by, assigned_at)
    select ${round}, 'dieu-' || n, ${officer.personId}, ${officer.personId}, now() from generate_series(1, 20) n`.execute(
    db,
  );
  const files = { put: unused, get: unused, delete: unused } as unknown as Platform['files'];
  const app: Platform = { db, clock: systemClock, files, installation: { kind: 'demo', name: 'Dân Bàn' } };
  return { app, officer, round, opinions, alone };
}
function unused(): never {
  throw new Error('bench: no page of the desk touches a file');
}
