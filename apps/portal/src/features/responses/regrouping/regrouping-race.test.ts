import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { findGroups, requireGroup } from '#features/submissions/groups.store.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase } from '#test/db.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { proposeResponse, saveResponse, unlessChanged } from '../answer-group.server.ts';
import { approveResponse } from '../approve.server.ts';
import { findResponse } from '../responses.store.server.ts';
import { mergeGroups } from './merge-groups.server.ts';
import { findMembers } from './regrouping.store.server.ts';
import { splitGroup } from './split-group.server.ts';

/** With real commits; on PostgreSQL with several connections. */
let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

interface House {
  readonly app: Platform;
  readonly round: Consultation;
  readonly officer: PersonActor;
  readonly head: PersonActor;
  /** Of three opinions each. */
  readonly groups: readonly string[];
}

async function house(): Promise<House> {
  const clock = fixedClock('2026-11-23T02:00:00Z');
  const files = {} as Platform['files'];
  const app: Platform = { db: opened.db, clock, files, installation: { kind: 'demo', name: 'Dân Bàn' } };
  const round = await anOpenConsultation(app.db);
  const { organisationId } = round;
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  await enterSubmission(app, systemActor, round.id, {
    ...{ key: newId(), channel: 'letter', receivedAt: new Date('2026-11-20T03:00:00Z') },
    ...{ category: 'citizen', place: 'xã Tân Hưng', detail: {} },
    opinions: Array.from({ length: 6 }, (_, index) => ({
      ...{ unitId: null, position: 'amend' as const, text: `Việc thứ ${index + 1}.` },
    })),
  });
  const ids = await findOpinionIds(app.db, round.id, {});
  const groups: string[] = [];
  for (const opinionIds of [ids.slice(0, 3), ids.slice(3)]) {
    const made = await groupOpinions(app, officer, round.id, {
      opinionIds,
      newGroup: { title: 'Một việc', unitId: null },
    });
    groups.push((made.ok && made.value.groupId) || '');
  }
  clock.set('2026-11-23T02:05:00Z');
  return { app, round, officer, head, groups };
}

async function split({ app, round, officer, head, groups: [groupId = ''] }: House, who: 'officer' | 'head') {
  const { version } = await requireGroup(app.db, round.id, groupId);
  const [opinionId = ''] = await findMembers(app.db, round.id, groupId);
  return () =>
    unlessChanged(() =>
      splitGroup(app, who === 'officer' ? officer : head, round.id, groupId, {
        ...{ groupVersion: version, title: 'Tách ra', unitId: null },
        ...{ opinionIds: [opinionId], copiesWords: false },
      }),
    );
}

test('two officers part one group at once: one of them does it, the other is told', async () => {
  const one = await house();
  const acts = [await split(one, 'officer'), await split(one, 'head')];
  const done = await Promise.all(acts.map((act) => act()));
  const results = done.map((each) => (each.ok ? each.value : each));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter((each) => !each.ok).map((each) => !each.ok && each.reason)).toHaveLength(1);
  expect((await findGroups(one.app.db, one.round.id)).map(({ opinionsCount }) => opinionsCount)).toEqual([
    2, 3, 1,
  ]);
});

test('one merges while the other approves: never is an answer approved over opinions that nobody saw', async () => {
  const one = await house();
  const { app, round, officer, head, groups } = one;
  const [first = '', second = ''] = groups;
  for (const groupId of groups) {
    await saveResponse(app, officer, round.id, groupId, {
      ...{ version: 0, outcome: 'explained', explanation: 'Vì trái luật.' },
      ...{ changedUnitId: null, changedNote: '' },
    });
    await proposeResponse(app, officer, round.id, groupId, { version: 1 });
  }
  const groupVersion = (await requireGroup(app.db, round.id, first)).version;
  const seen = groups.map((groupId) => ({ groupId, answerVersion: 2, groupVersion }));
  const [merged, approved] = await Promise.all([
    mergeGroups(app, officer, round.id, { ticked: seen, into: first }),
    approveResponse(app, head, round.id, first, { version: 2, groupVersion }),
  ]);
  expect([merged.ok, approved.ok].toSorted()).toEqual([false, true]);
  const { opinionsCount } = await requireGroup(app.db, round.id, first);
  const answer = await findResponse(app.db, round.id, first);
  expect([answer?.state, opinionsCount]).toEqual(merged.ok ? ['writing', 6] : ['approved', 3]);
  expect((await requireGroup(app.db, round.id, second)).opinionsCount).toBe(merged.ok ? 0 : 3);
});
