import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#features/authority/actor.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase } from '#test/db.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { readAllOpinions, readNewOpinions } from '../read-opinions.server.ts';
import { sayLikeness } from './say-likeness.server.ts';

/** With real commits; on PostgreSQL with several connections. */
let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

const ROAD = (dark: string) =>
  `Con đường từ chợ ra bến đò ${dark}, học sinh đi học thêm về hay vấp ngã. Đề nghị lắp đèn cho bà con đi lại.`;

test('one says that two are one while the other says that they are two, and all is read anew: one of them has said it', async () => {
  const clock = fixedClock('2026-11-23T02:00:00Z');
  const files = {} as Platform['files'];
  const app: Platform = { db: opened.db, clock, files, installation: { kind: 'demo', name: 'Dân Bàn' } };
  const round = await anOpenConsultation(app.db);
  const { organisationId } = round;
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const colleague = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  await enterSubmission(app, systemActor, round.id, {
    ...{ key: newId(), channel: 'letter', receivedAt: new Date('2026-11-20T03:00:00Z') },
    ...{ category: 'citizen', place: 'xã Tân Hưng', detail: {} },
    opinions: ['buổi tối tối om', 'lúc khuya mù mịt'].map((dark) => ({
      ...{ unitId: null, position: 'amend' as const, text: ROAD(dark) },
    })),
  });
  await readNewOpinions(app.db, round.id);
  const [one = '', two = ''] = await findOpinionIds(app.db, round.id, {});
  const [same, other] = await Promise.all([
    sayLikeness(app, officer, round.id, { one, two, isSame: true }),
    sayLikeness(app, colleague, round.id, { one: two, two: one, isSame: false }),
    readAllOpinions(app.db, round.id),
  ]);
  expect([same.ok, other.ok].toSorted()).toEqual([false, true]);
  // The reading in between may make whoever comes first wait, never lose what he said.
  const { rows } = await sql<{
    groups: number;
  }>`select count(distinct group_id)::int as groups from opinion_core
    where consultation_id = ${round.id}`.execute(app.db);
  expect(rows[0]!.groups).toBe(same.ok ? 1 : 2);
  expect(same.ok ? other : same).toMatchObject({ reason: same.ok ? 'joined' : 'parted' });
});
