import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { notify } from '#features/notifications/deliver.server.ts';
import { findNotifications } from '#features/notifications/notifications.store.server.ts';
import type { App } from '#platform/app.ts';
import { newId } from '#platform/ids.ts';
import { createLog } from '#platform/log.server.ts';
import type { DomainEvent } from '#platform/outbox.server.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { addTask } from '../assign-task.server.ts';
import { createPlan, setPlanState } from '../manage-plan.server.ts';
import type { TaskInput } from '../plan.schema.ts';
import { requirePlan } from '../plans.store.server.ts';
import { insertProgramme } from '../programmes.store.server.ts';
import { giveTask } from '../tasks/give-task.server.ts';
import { answerRequest } from '../tasks/report-task.server.ts';
import { addRule, dropRule, loadReminderRules, setQuiet } from './manage-rules.server.ts';
import { loadMyReminders } from './my-reminders.server.ts';
import { remindOfTasks, remindOfTasksJob } from './remind-of-tasks.job.server.ts';
import { findEscalations } from './reminders.store.server.ts';

// Monday 23 November 2026, nine in the morning. No holiday until the new year.
const MORNING = '2026-11-23T02:00:00Z';
const platform = usePlatform(MORNING);
let planId: string;
let province: Awaited<ReturnType<typeof anOrganisation>>;
let science: typeof province;
let focal: PersonActor;
let leader: PersonActor;
let head: PersonActor;
let doer: PersonActor;

beforeEach(async () => {
  const { db, clock } = platform();
  clock.set(MORNING);
  const programmeId = newId();
  const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { ...names, id: programmeId, validFrom: '2022-01-01', validTo: null });
  province = await anOrganisation(db, { name: 'UBND tỉnh thử' });
  science = await anOrganisation(db, { name: 'Sở Khoa học thử' });
  focal = await aPerson(db, { organisationId: province.id, roles: ['focalUnit', 'unitHead'], programmeId });
  leader = await aPerson(db, { organisationId: science.id, roles: ['leader'] });
  head = await aPerson(db, { organisationId: science.id, roles: ['unitHead'] });
  doer = await aPerson(db, { organisationId: science.id, roles: ['draftingOfficer'] });
  planId = done(await createPlan(platform(), focal, { programmeId, year: 2026, title: 'Kế hoạch' })).id;
});

function done<T>(result: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
const add = async (given: Partial<TaskInput> = {}) =>
  done(
    await addTask(platform(), focal, planId, {
      ...{ title: 'Viết bài', product: '', leadId: science.id, leadText: '', coordinatingText: '' },
      ...{ timeText: 'Tháng 11', dueOn: '2026-11-30', ...given },
    }),
  ).id;
const issue = async () => {
  const { version } = await requirePlan(platform().db, planId);
  done(await setPlanState(platform(), focal, planId, { version, event: 'issue' }));
};
const giveTo = async (taskId: string, { personId }: PersonActor) =>
  done(await giveTask(platform(), head, taskId, { who: { organisationId: science.id, personId } }));
const runOn = async (day: string, time = '09:00') => {
  platform().clock.set(`${day}T${time}:00+07:00`);
  return await remindOfTasks(platform());
};
const told = async (actor: PersonActor) =>
  (await loadMyReminders(platform(), actor)).reminders.map(({ kind, toldOn }) => `${toldOn} ${kind}`);
const events = async () => {
  const { rows } = await sql<DomainEvent & { occurred_at: Date }>`
    select id, topic, payload, occurred_at from outbox where topic = 'task.reminded' order by id`.execute(
    platform().db,
  );
  return rows.map(({ occurred_at: occurredAt, ...event }) => ({ ...event, occurredAt }));
};

describe('who is told what, day by day', () => {
  test('the person before, the person and those above after; the leader last, and the person knows it before', async () => {
    const id = await add();
    await issue();
    await giveTo(id, doer);
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-03'])
      await runOn(day);
    // Five working days after 30/11 is 07/12; two before that, 03/12.
    expect((await told(doer)).sort()).toEqual([
      '2026-11-23 before',
      '2026-11-27 before',
      '2026-11-30 onDay',
      '2026-12-01 after',
      '2026-12-03 ahead',
    ]);
    expect(await told(head)).toEqual(['2026-12-01 after']);
    expect(await told(focal)).toEqual(['2026-12-03 after']);
    expect(await told(leader)).toEqual([]);
    expect(await findEscalations(platform().db, id)).toEqual([
      { dueOn: '2026-11-30', announcedOn: '2026-12-03', leaderOn: '2026-12-07', toldOn: null },
    ]);
    // Whoever joins after the announcement hears of it before the leader.
    const second = await aPerson(platform().db, { organisationId: science.id, roles: ['draftingOfficer'] });
    await giveTo(id, second);
    await runOn('2026-12-04');
    expect(await told(leader)).toEqual([]);
    expect(await told(second)).toContain('2026-12-04 ahead');
    expect((await told(doer)).filter((one) => one.endsWith('ahead'))).toHaveLength(1);
    await runOn('2026-12-07');
    expect(await told(leader)).toEqual(['2026-12-07 escalated']);
    expect((await findEscalations(platform().db, id))[0]?.toldOn).toBe('2026-12-07');
    const acts = await findEntries(platform().db, { objectKind: 'task', objectId: id, limit: 20 });
    expect(acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['task.escalationAnnounced', 'task.escalated']),
    );
    expect(await runOn('2026-12-08')).toBe(0);
  });

  test('nothing on a day off or in quiet hours; the next hour that is neither tells it', async () => {
    await add({ dueOn: '2026-11-28' });
    await issue();
    // A Saturday is no working day: what is due on it is said on Friday.
    expect(await runOn('2026-11-28')).toBe(0);
    expect(await runOn('2026-11-27', '05:15')).toBe(0);
    expect(await runOn('2026-11-27', '06:15')).toBe(1);
    expect(await told(head)).toEqual(['2026-11-27 onDay']);
  });

  test('forty tasks of one person are one event and one notification a day', async () => {
    for (let n = 0; n < 40; n += 1) await add({ title: `Việc ${n}` });
    await issue();
    expect(await runOn('2026-11-30')).toBe(1);
    expect(await runOn('2026-11-30', '10:15')).toBe(0);
    const [event, ...others] = await events();
    expect(others).toEqual([]);
    expect(event?.payload).toMatchObject({ personId: head.personId, tasks: 40, about: 'reminded' });
    await notify(platform().db, event!);
    await notify(platform().db, event!);
    const news = await findNotifications(platform().db, head.personId, { limit: 10, offset: 0 });
    expect(news.map(({ message }) => message)).toEqual(['tasksReminded']);
  });

  test('what became due after the digest of the day is told on the next working day', async () => {
    await add({ dueOn: '2026-12-07' });
    const late = await add({ dueOn: '2026-12-20', title: 'Hạn được rút lại' });
    await issue();
    await runOn('2026-11-30');
    // As an amendment does.
    await sql`update task set due_on = '2026-12-04' where id = ${late}`.execute(platform().db);
    expect(await runOn('2026-11-30', '11:15')).toBe(0);
    expect(await runOn('2026-12-03')).toBe(1);
    const shown = (await loadMyReminders(platform(), head)).reminders.map(({ taskId }) => taskId);
    expect(shown).toContain(late);
  });

  test('looked at each minute, an hour is worked once, and the next one again', async () => {
    const app = { ...platform(), log: createLog('silent') } as unknown as App;
    const attempt = { jobId: newId(), number: 1, signal: new AbortController().signal };
    const runAt = async (time: string) => {
      platform().clock.set(`2026-11-30T${time}:00+07:00`);
      await remindOfTasksJob.handle({}, app, attempt);
      return (await events()).length;
    };
    await add({ dueOn: '2026-11-30' });
    expect(await runAt('09:00'), 'of a draft nobody hears').toBe(0);
    await issue();
    expect(await runAt('09:59'), 'the same hour').toBe(0);
    expect(await runAt('10:00')).toBe(1);
    expect(await runAt('10:01')).toBe(1);
  });

  test('work of a department that has ended is told to its successor', async () => {
    const { db } = platform();
    const heir = await anOrganisation(db, { name: 'Sở mới' });
    const boss = await aPerson(db, { organisationId: heir.id, roles: ['unitHead'] });
    await add({ dueOn: '2026-11-30' });
    await issue();
    await aSuccession(db, science, heir, '2026-11-25');
    await sql`update organisation set valid_to = '2026-11-24' where id = ${science.id}`.execute(db);
    await runOn('2026-11-30');
    expect(await told(boss)).toEqual(['2026-11-30 onDay']);
    expect(await told(head)).toEqual([]);
  });

  test('of a unit the superior is the leader of the whole', async () => {
    const { db } = platform();
    const office = await anOrganisation(db, { name: 'Phòng thử', level: 'unit' });
    await aRelation(db, 'belongsTo', office, science);
    const clerk = await aPerson(db, { organisationId: office.id, roles: ['unitHead'] });
    await add({ leadId: office.id, dueOn: '2026-11-20' });
    await issue();
    await runOn('2026-11-25');
    await runOn('2026-11-27');
    expect(await told(clerk)).toContain('2026-11-25 ahead');
    expect(await told(leader)).toEqual(['2026-11-27 escalated']);
  });
});

describe('a body that is only asked', () => {
  test('is invited once, reminded in courtesy until it declines, and nobody above hears of it', async () => {
    const id = await add({ mode: 'requested', dueOn: '2026-11-30' });
    await issue();
    await runOn('2026-11-23');
    await runOn('2026-11-24');
    expect((await told(head)).sort()).toEqual(['2026-11-23 courtesy', '2026-11-23 invite']);
    for (const day of ['2026-12-01', '2026-12-03', '2026-12-07', '2026-12-10']) await runOn(day);
    expect(await told(leader)).toEqual([]);
    expect(await told(focal)).toEqual([]);
    expect(await told(head)).toContain('2026-12-03 courtesy');
    expect(await findEscalations(platform().db, id)).toEqual([]);
  });

  test('one that has declined is left in peace', async () => {
    const id = await add({ mode: 'requested', dueOn: '2026-11-30' });
    await issue();
    const answer = { organisationId: science.id, answer: 'declined', note: 'Không đủ người' } as const;
    done(await answerRequest(platform(), head, id, answer));
    expect(await runOn('2026-11-23')).toBe(0);
  });
});

describe('rules are changed by a body for its own plans', () => {
  const rule = { mode: 'assigned', audience: 'doer', days: -10 } as const;
  test('the first change takes over those of the house; the row before is dated, the change is in the trail', async () => {
    await add({ dueOn: '2026-12-07' });
    await issue();
    expect((await loadReminderRules(platform(), focal)).house.length).toBeGreaterThan(5);
    done(await addRule(platform(), focal, rule));
    expect(await addRule(platform(), focal, rule)).toMatchObject({ reason: 'alreadyThere' });
    expect(await runOn('2026-11-23')).toBe(1);
    platform().clock.set('2026-11-24T02:00:00Z');
    done(await dropRule(platform(), focal, rule));
    expect(await dropRule(platform(), focal, rule)).toMatchObject({ reason: 'noSuchRule' });
    const after = await loadReminderRules(platform(), focal);
    expect(after.own.some(({ days }) => days === -10)).toBe(false);
    expect(after.trail).toHaveLength(2);
  });

  test('no rule reports a requested body, nor anybody before the day has passed', async () => {
    const add = async (given: object) => await addRule(platform(), focal, { ...rule, ...given } as never);
    expect(await add({ mode: 'requested', audience: 'superior', days: 1 })).toMatchObject({
      reason: 'askedNeverReported',
    });
    expect(await add({ audience: 'superior', days: 0 })).toMatchObject({ reason: 'superiorAfterOnly' });
    expect(await add({ days: null })).toMatchObject({ reason: 'invitationOnly' });
    await expect(addRule(platform(), doer, rule)).rejects.toThrow(/not permitted/);
  });

  test('quiet hours of a body hold for its plans; two hours a day must be left', async () => {
    await add({ dueOn: '2026-11-30' });
    await issue();
    done(await setQuiet(platform(), focal, { from: '17:00', to: '09:30' }));
    expect(await runOn('2026-11-30', '09:15')).toBe(0);
    expect(await runOn('2026-11-30', '10:15')).toBe(1);
    expect(await setQuiet(platform(), focal, { from: '12:00', to: '11:00' })).toMatchObject({
      reason: 'alwaysQuiet',
    });
  });
});
