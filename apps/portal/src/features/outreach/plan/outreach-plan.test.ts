import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { screenProject } from '#features/drafts/screening/screen-project.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { insertProgramme } from '#features/plans/programmes.store.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { aLawProject, verdicts } from '#test/factories/law-project.ts';
import { aChannel, aLine, anOutreachHouse, aPlanWith, approvedPlan } from '#test/factories/outreach.ts';
import { usePlatform } from '#test/platform.ts';
import { findActivitiesOfPlan } from '../life/planned.store.server.ts';
import { collectPlan, loadYear } from './collect-plans.server.ts';
import {
  approveOutreachPlan,
  proposeOutreachPlan,
  reopenOutreachPlan,
  returnOutreachPlan,
} from './decide-plan.server.ts';
import { makeOutreachPlan } from './make-plan.server.ts';
import { daysOf, gapOf, sumOf } from './outreach-plan.ts';
import { requireOutreachPlan } from './outreach-plans.store.server.ts';
import { loadOutreachPlan } from './plan-desk.server.ts';
import { findLines } from './plan-lines.store.server.ts';
import { proposeLines } from './proposed-lines.ts';
import { addOutreachLine, editOutreachLine } from './write-lines.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
beforeEach(() => platform().clock.set('2026-11-23T02:00:00Z'));
const versionOf = async (id: string) => (await requireOutreachPlan(platform().db, id)).version;

describe('the first draft of the lines', () => {
  const facts = {
    ...({ level: 'commune', audience: 'Người dân', message: 'Có dự thảo mới.' } as const),
    ...({ channels: [], slots: [], unitId: 'u' } as const),
    ...{ today: '2026-11-23', opensOn: '2026-11-09', closesOn: '2026-11-30' },
  };
  test('a commune speaks by portal, loudspeaker, board, meeting; on days of the round that are left', () => {
    const lines = proposeLines(facts);
    expect(lines.map(({ kind }) => kind)).toEqual([
      'portal',
      'loudspeaker',
      'noticeBoard',
      'villageMeeting',
      'socialNetwork',
    ]);
    for (const { onDay } of lines) expect(onDay! > '2026-11-23' && onDay! <= '2026-11-30').toBe(true);
  });
  test('the hours of people are proposed where people come or listen, never for a page that is always there', () => {
    const evening = { kind: null, name: 'Tối', weekdays: '1234567', from: '19:30', to: '21:00' };
    const slots = [{ ...evening, id: 's', organisationId: 'u', area: '', source: '', validTo: null }];
    const timed = proposeLines({ ...facts, slots }).flatMap(({ kind, from }) => (from ? kind : []));
    expect(timed).toEqual(['loudspeaker', 'villageMeeting']);
  });
  test('nobody knows the days of a round that was not opened, or of one that is over', () => {
    expect(
      proposeLines({ ...facts, opensOn: null, closesOn: null }).every(({ onDay }) => onDay === null),
    ).toBe(true);
    expect(proposeLines({ ...facts, closesOn: '2026-11-20' }).every(({ onDay }) => onDay === null)).toBe(
      true,
    );
  });
});

test('a bulletin that is repeated is as many lines; a sum never counts the unknown as nought', () => {
  expect(daysOf('2026-11-24', '2026-11-26', 1)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  expect(daysOf('2026-11-24', '2026-12-10', 7)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
  expect(daysOf('2026-11-24', null, 1)).toEqual(['2026-11-24']);
  expect(sumOf([{ estimate: 300_000 }, { estimate: null }, { estimate: 0 }])).toEqual({
    known: 300_000,
    unknown: 1,
  });
  expect(gapOf([])).toEqual({ reason: 'noLines', line: 0 });
});

describe('made from the screening in one click', () => {
  test('in scope: once, whoever clicks; with lines, as an act of the unit', async () => {
    const { officer, project } = await anOutreachHouse(platform());
    await aChannel(platform(), officer);
    const first = done(await makeOutreachPlan(platform(), officer, project.id));
    const second = done(await makeOutreachPlan(platform(), officer, project.id));
    expect(second.id).toBe(first.id);
    const lines = await findLines(platform().db, first.id);
    expect(lines.some(({ kind, channelId }) => kind === 'loudspeaker' && channelId !== null)).toBe(true);
    expect(lines.map(({ ordinal }) => ordinal)).toEqual(lines.map((_, i) => i + 1));
  });

  test('not screened, or out of scope: no plan', async () => {
    const { officer, leader, department } = await anOutreachHouse(platform());
    const other = await aLawProject(platform().db, { organisationId: department.id, stage: 'registered' });
    expect(await makeOutreachPlan(platform(), officer, other.id)).toMatchObject({ reason: 'notScreened' });
    const screening = { verdicts: verdicts(false), decidedOn: '2026-11-05', seenScreeningId: null };
    done(await screenProject(platform(), leader, other.id, screening));
    expect(await makeOutreachPlan(platform(), officer, other.id)).toMatchObject({ reason: 'outOfScope' });
  });

  test('a commune plans for its own drafts only', async () => {
    const { local, project } = await anOutreachHouse(platform());
    await expect(makeOutreachPlan(platform(), local, project.id)).rejects.toThrow();
  });
});

describe('lines', () => {
  test('a channel brings its area, who runs it and what it costs; a slot its hours', async () => {
    const { officer, project, commune } = await anOutreachHouse(platform());
    const channelId = await aChannel(platform(), officer, {
      ...{ ownerId: commune.id, costRule: 'perUse', costAmount: 50_000 },
    });
    const id = await aPlanWith(platform(), officer, project.id, [aLine({ channelId })]);
    expect((await findLines(platform().db, id))[0]).toMatchObject({
      ...{ area: 'thôn Đông, xã Thử', unitId: commune.id, estimate: 50_000, from: '17:00' },
    });
  });

  test.each([
    ['a channel of another kind', { kind: 'press' as const }, 'noSuchChannel'],
    ['hours that run backwards', { from: '18:00', to: '17:00' }, 'backwards'],
  ])('%s is refused', async (_why, given, reason) => {
    const { officer, project } = await anOutreachHouse(platform());
    const channelId = await aChannel(platform(), officer);
    const id = await aPlanWith(platform(), officer, project.id, []);
    const line = {
      ...aLine({ channelId, ...given }),
      version: await versionOf(id),
      until: null,
      every: '1' as const,
    };
    expect(await addOutreachLine(platform(), officer, id, line)).toMatchObject({ reason });
  });

  test('who read an older version of the plan does not write over the newer', async () => {
    const { officer, project } = await anOutreachHouse(platform());
    const id = await aPlanWith(platform(), officer, project.id, [aLine()]);
    const [line] = await findLines(platform().db, id);
    const stale = { ...aLine(), version: 1, lineId: line!.id };
    await expect(editOutreachLine(platform(), officer, id, stale)).rejects.toThrow();
  });
});

describe('propose, approve', () => {
  test('a line without a day is named and nothing is proposed', async () => {
    const { officer, project } = await anOutreachHouse(platform());
    const id = await aPlanWith(platform(), officer, project.id, [aLine(), aLine({ onDay: null })]);
    const proposed = await proposeOutreachPlan(platform(), officer, id, { version: await versionOf(id) });
    expect(proposed).toMatchObject({ reason: 'lineWithoutDay', data: { line: 2 } });
  });

  test('proposed, it is an official document that waits; the leader approves both, and lines become activities of who does them', async () => {
    const { officer, leader, project, commune, department } = await anOutreachHouse(platform());
    const channelId = await aChannel(platform(), officer, { ownerId: commune.id });
    const id = await aPlanWith(platform(), officer, project.id, [
      aLine({ channelId }),
      aLine({ kind: 'portal' }),
    ]);
    done(await proposeOutreachPlan(platform(), officer, id, { version: await versionOf(id) }));
    const { documentId } = await requireOutreachPlan(platform().db, id);
    expect(await requireDocument(platform().db, documentId!)).toMatchObject({
      ...{ state: 'submitted', typeAbbreviation: 'KH', purpose: 'outreachPlan' },
    });
    await expect(
      approveOutreachPlan(platform(), officer, id, { version: await versionOf(id) }),
    ).rejects.toThrow();
    done(await approveOutreachPlan(platform(), leader, id, { version: await versionOf(id) }));
    expect((await requireDocument(platform().db, documentId!)).state).toBe('approved');
    const activities = await findActivitiesOfPlan(platform().db, id);
    expect(
      activities.map(({ organisationId, state, plannedBy }) => [organisationId, state, plannedBy]),
    ).toEqual([
      [commune.id, 'planned', department.id],
      [department.id, 'planned', department.id],
    ]);
  });

  test('four eyes: a leader who proposed it does not approve it', async () => {
    const { leader, project } = await anOutreachHouse(platform());
    const id = await aPlanWith(platform(), leader, project.id, [aLine()]);
    done(await proposeOutreachPlan(platform(), leader, id, { version: await versionOf(id) }));
    const approved = await approveOutreachPlan(platform(), leader, id, { version: await versionOf(id) });
    expect(approved).toMatchObject({ reason: 'samePerson' });
  });

  test('sent back with a reason, its paper too; written on and proposed again it is the same paper', async () => {
    const { officer, leader, project } = await anOutreachHouse(platform());
    const id = await aPlanWith(platform(), officer, project.id, [aLine()]);
    done(await proposeOutreachPlan(platform(), officer, id, { version: await versionOf(id) }));
    const reason = 'Thiếu bảng tin';
    done(await returnOutreachPlan(platform(), leader, id, { version: await versionOf(id), reason }));
    const plan = await requireOutreachPlan(platform().db, id);
    expect(plan).toMatchObject({ state: 'returned', returnedReason: reason });
    expect((await requireDocument(platform().db, plan.documentId!)).state).toBe('returned');
    done(await proposeOutreachPlan(platform(), officer, id, { version: await versionOf(id) }));
    expect((await requireOutreachPlan(platform().db, id)).documentId).toBe(plan.documentId);
  });

  test('out of scope since: neither proposed nor approved', async () => {
    const { officer, leader, project } = await anOutreachHouse(platform());
    const id = await aPlanWith(platform(), officer, project.id, [aLine()]);
    const { rows } = await sql<{
      id: string;
    }>`select id from screening where project_id = ${project.id}`.execute(platform().db);
    const anew = { verdicts: verdicts(false), decidedOn: '2026-11-20', seenScreeningId: rows[0]!.id };
    done(await screenProject(platform(), leader, project.id, anew));
    const proposed = await proposeOutreachPlan(platform(), officer, id, { version: await versionOf(id) });
    expect(proposed).toMatchObject({ reason: 'outOfScope' });
  });

  test('opened again, what was approved runs on; only the new line becomes an activity', async () => {
    const { officer, leader, project } = await anOutreachHouse(platform());
    const id = await aPlanWith(platform(), officer, project.id, [aLine()]);
    await approvedPlan(platform(), officer, leader, id);
    const [before] = await findActivitiesOfPlan(platform().db, id);
    done(
      await reopenOutreachPlan(platform(), officer, id, { version: await versionOf(id), reason: 'Thêm loa' }),
    );
    const empty = await proposeOutreachPlan(platform(), officer, id, { version: await versionOf(id) });
    expect(empty).toMatchObject({ reason: 'nothingNew' });
    const line = {
      ...aLine({ onDay: '2026-11-25' }),
      version: await versionOf(id),
      until: null,
      every: '1' as const,
    };
    done(await addOutreachLine(platform(), officer, id, line));
    await approvedPlan(platform(), officer, leader, id);
    const after = await findActivitiesOfPlan(platform().db, id);
    expect(after.map(({ heldOn }) => heldOn)).toEqual(['2026-11-24', '2026-11-25']);
    expect(after[0]!.id).toBe(before!.id);
  });
});

test('a plan that collides with what stands in the calendar says so', async () => {
  const { officer, leader, project } = await anOutreachHouse(platform());
  const room = { kind: 'conference', place: 'Hội trường', from: '08:00', to: '10:00' } as const;
  const id = await aPlanWith(platform(), officer, project.id, [
    aLine(room),
    aLine({ ...room, from: '09:00' }),
  ]);
  const desk = await loadOutreachPlan(platform(), leader, id);
  expect(desk.conflicts.map(({ kind }) => kind)).toEqual(['sameRoom', 'sameRoom']);
  expect(desk.may).toMatchObject({ write: true, approve: false });
});

test('collected into the year: sums, what is late, and a new task in the yearly plan while that is a draft', async () => {
  const { officer, leader, project, department } = await anOutreachHouse(platform());
  const id = await aPlanWith(platform(), officer, project.id, [
    aLine({ onDay: '2026-11-24', estimate: 100_000 }),
    aLine({ onDay: '2026-11-26', kind: 'portal' }),
  ]);
  await approvedPlan(platform(), officer, leader, id);
  platform().clock.set('2026-11-25T02:00:00Z');
  const year = await loadYear(platform(), officer, '2026');
  expect(year.sums).toEqual({ lines: 2, proven: 0, late: 1, estimate: 100_000, unpriced: 1 });
  expect((await loadYear(platform(), officer, '2025')).plans).toEqual([]);
  const programme = {
    ...{ id: crypto.randomUUID(), code: 'thu-nghiem', name: 'Đề án', legalBasis: 'x' },
    ...{ validFrom: '2022-01-01', validTo: null, sortKey: 'thu-nghiem' },
  };
  await insertProgramme(platform().db, programme);
  const yearly = crypto.randomUUID();
  await sql`insert into plan (id, programme_id, organisation_id, year, title, goals, state, created_at)
    values (${yearly}, ${programme.id}, ${department.id}, 2026, 'Kế hoạch năm', '', 'draft', now())`.execute(
    platform().db,
  );
  done(await collectPlan(platform(), leader, { planId: id, taskId: `new/${yearly}` }));
  const [plan] = (await loadYear(platform(), officer, '2026')).plans;
  expect(plan!.taskTitle).toMatch(/^Truyền thông dự thảo /);
  expect((await findActivitiesOfPlan(platform().db, id)).every(({ taskId }) => taskId === plan!.taskId)).toBe(
    true,
  );
  await sql`update plan set state = 'inForce' where id = ${yearly}`.execute(platform().db);
  const refused = await collectPlan(platform(), leader, { planId: id, taskId: `new/${yearly}` });
  expect(refused).toMatchObject({ reason: 'planInForce' });
});
