import { beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { confirmFourEyesException } from '#features/identity/confirm-four-eyes-exception.server.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { aPlanStory, done, type PlanStory } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import { addTask, editTask } from '../assign-task.server.ts';
import { editPlan, setPlanState } from '../manage-plan.server.ts';
import type { TaskInput } from '../plan.schema.ts';
import { loadPlan } from '../plan-desk.server.ts';
import { requirePlan } from '../plans.store.server.ts';
import { findTasks, requireTask } from '../tasks.store.server.ts';
import {
  AMENDMENT_EVENTS,
  AMENDMENT_STATES,
  type AmendmentRole,
  amendmentEventsOf,
  nextAmendmentState,
} from './amendment.ts';
import { loadAmendment, readAmendment } from './amendment-desk.server.ts';
import { requireAmendment } from './amendments.store.server.ts';
import { decideAmendment } from './decide-amendment.server.ts';
import { moveAmendment } from './move-amendment.server.ts';
import {
  amendByAdding,
  amendByChanging,
  amendByDropping,
  startAmendment,
  undoChange,
  wordAmendment,
} from './write-amendment.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
let story: PlanStory;
/** Prepares plans and cannot approve them; approves them. */
let focal: PersonActor;
let head: PersonActor;
let [first, second]: [string, string] = ['', ''];

const WORDS: TaskInput = {
  ...{ title: 'Việc mới', product: 'Bài viết', leadId: null, leadText: 'Báo tỉnh', coordinatingText: '' },
  ...{ timeText: 'Trước 20/12', dueOn: null },
};

beforeEach(async () => {
  story = await aPlanStory(platform);
  const organisationId = story.justice.id;
  const { programmeId } = story;
  focal = await aPerson(platform().db, { organisationId, roles: ['focalUnit'], programmeId });
  head = await aPerson(platform().db, { organisationId, roles: ['leader'] });
  first = await story.add({ title: 'Việc của SKH', timeText: 'Quý I' });
  second = await story.add({ title: 'Việc riêng', leadText: story.justice.name });
  await story.issue();
});

const start = async () =>
  done(await startAmendment(platform(), focal, story.planId, { reason: 'Luật mới có hiệu lực' })).id;
const versionOf = async (id: string) => (await requireAmendment(platform().db, story.planId, id)).version;
const move = async (id: string, event: 'propose' | 'withdraw') =>
  await moveAmendment(platform(), focal, story.planId, id, { event, version: await versionOf(id) });
const decide = async (actor: PersonActor, id: string, event: 'approve' | 'return', note = '') =>
  await decideAmendment(platform(), actor, story.planId, id, { event, note, version: await versionOf(id) });
const word = async (id: string, goals: string, reason = 'Luật mới có hiệu lực') =>
  done(
    await wordAmendment(platform(), focal, story.planId, id, { reason, goals, version: await versionOf(id) }),
  );
const waiting = async (actor: PersonActor) =>
  (await loadInbox(platform(), actor)).inbox.waiting.map(({ kind }) => kind);
const shown = async (actor: PersonActor, id: string) =>
  await loadAmendment(platform(), actor, story.planId, id);
const titles = async () => (await findTasks(platform().db, story.planId)).map(({ title }) => title);

test('the life of an amendment, every combination of state, event and role', () => {
  const lawful: Record<string, string> = {
    'draft propose keeper': 'proposed',
    'draft withdraw keeper': 'withdrawn',
    'returned propose keeper': 'proposed',
    'returned withdraw keeper': 'withdrawn',
    'proposed withdraw keeper': 'withdrawn',
    'proposed approve approver': 'approved',
    'proposed return approver': 'returned',
  };
  for (const state of AMENDMENT_STATES)
    for (const event of AMENDMENT_EVENTS)
      for (const role of ['keeper', 'approver'] as AmendmentRole[]) {
        const key = `${state} ${event} ${role}`;
        expect(nextAmendmentState(state, event, [role]), key).toBe(lawful[key]);
        expect(amendmentEventsOf(state, [role]).includes(event), key).toBe(key in lawful);
      }
});

describe('a plan in force', () => {
  test('is changed by an amendment only: no task is added, worded anew or dropped, no goal changed, by the way', async () => {
    const { planId } = story;
    const edited = { ...WORDS, taskId: first, version: 1 };
    expect(await addTask(platform(), focal, planId, WORDS)).toMatchObject({ reason: 'amendmentNeeded' });
    expect(await editTask(platform(), focal, planId, edited)).toMatchObject({ reason: 'amendmentNeeded' });
    const plan = await requirePlan(platform().db, planId);
    const input = { version: plan.version, title: 'Tên sửa', symbol: '', issuedOn: null, goals: 'Khác' };
    expect(await editPlan(platform(), focal, planId, input)).toMatchObject({ reason: 'amendmentNeeded' });
    done(await editPlan(platform(), focal, planId, { ...input, goals: plan.goals, symbol: '12/KH-STP' }));
    expect(await story.report(focal, second, 'cancel')).toMatchObject({ reason: 'notPossible' });
  });

  test('has one amendment at a time, of something, for a reason; none while it is ended', async () => {
    const id = await start();
    const again = await startAmendment(platform(), focal, story.planId, { reason: 'x' });
    expect(again).toMatchObject({ reason: 'alreadyOpen' });
    expect(await move(id, 'propose')).toMatchObject({ reason: 'nothingChanged' });
    await word(id, 'Mục tiêu khác', '');
    expect(await move(id, 'propose')).toMatchObject({ reason: 'reasonNeeded' });
    done(await move(id, 'withdraw'));
    await start();
    const { version } = await requirePlan(platform().db, story.planId);
    done(await setPlanState(platform(), focal, story.planId, { version, event: 'end' }));
    expect(await startAmendment(platform(), focal, story.planId, { reason: 'x' })).toMatchObject({
      reason: 'notInForce',
    });
  });
});

describe('from the draft to the approval', () => {
  const written = async () => {
    const { planId } = story;
    const id = await start();
    done(await amendByAdding(platform(), focal, planId, id, WORDS));
    const change = { ...WORDS, title: 'Việc của SKH, sửa', leadText: story.science.name, timeText: 'Quý IV' };
    done(await amendByChanging(platform(), focal, planId, id, { ...change, taskId: first }));
    done(await amendByDropping(platform(), focal, planId, id, { taskId: second, kind: 'drop' }));
    await word(id, 'Mục tiêu mới');
    return id;
  };

  test('nothing is changed before it is approved, and only who approves plans approves it', async () => {
    const id = await written();
    done(await move(id, 'propose'));
    expect(await titles()).toEqual(['Việc của SKH', 'Việc riêng']);
    expect(await waiting(head)).toContain('amendmentToApprove');
    expect(await waiting(focal)).not.toContain('amendmentToApprove');
    await expect(decide(focal, id, 'approve')).rejects.toThrow(/not permitted/);
    await expect(decide(story.doer, id, 'approve')).rejects.toThrow(/not permitted/);
    const more = await amendByAdding(platform(), focal, story.planId, id, WORDS);
    expect(more).toMatchObject({ reason: 'notPossible' });
  });

  test('who wrote or proposed it does not approve it, and may send it back; the head of a small body may confirm one for both', async () => {
    const { db } = platform();
    const { planId, justice } = story;
    const writer = await aPerson(db, { organisationId: justice.id, roles: ['unitHead'] });
    const other = await aPerson(db, { organisationId: justice.id, roles: ['unitHead'] });
    const { id } = done(await startAmendment(platform(), writer, planId, { reason: 'Luật mới' }));
    done(await amendByAdding(platform(), writer, planId, id, WORDS));
    const proposing = { event: 'propose', version: await versionOf(id) } as const;
    done(await moveAmendment(platform(), other, planId, id, proposing));
    for (const one of [writer, other]) {
      expect(await decide(one, id, 'approve')).toMatchObject({ reason: 'samePerson' });
      const desk = await shown(one, id);
      expect([desk.events.includes('approve'), desk.ownWork]).toEqual([false, 'samePerson']);
    }
    expect(await titles()).toEqual(['Việc của SKH', 'Việc riêng']);
    expect((await shown(head, id)).ownWork).toBeNull();
    done(await decide(other, id, 'return', 'Chưa rõ'));
    done(
      await moveAmendment(platform(), writer, planId, id, { event: 'propose', version: await versionOf(id) }),
    );
    const confirmed = await confirmFourEyesException(platform(), head, {
      ...{ organisationId: justice.id, personId: writer.personId, reason: 'Chỉ một công chức' },
      ...{ validFrom: '2026-11-23', validTo: '2026-12-31' },
    });
    done(confirmed);
    done(await decide(writer, id, 'approve'));
    expect(await titles()).toContain('Việc mới');
  });

  test('approved, it is in effect, numbered, and what the plan was can still be read', async () => {
    const id = await written();
    done(await move(id, 'propose'));
    done(await decide(head, id, 'approve'));
    expect(await titles()).toEqual(['Việc của SKH, sửa', 'Việc riêng', 'Việc mới']);
    expect(await requireTask(platform().db, first)).toMatchObject({ dueOn: '2026-12-31' });
    expect(await requireTask(platform().db, second)).toMatchObject({
      ...{ state: 'cancelled', stateNote: 'Luật mới có hiệu lực' },
    });
    expect((await requirePlan(platform().db, story.planId)).goals).toBe('Mục tiêu mới');
    const { amendment, changes } = await shown(focal, id);
    expect(amendment).toMatchObject({ ordinal: 1, state: 'approved', goals: 'Mục tiêu mới' });
    expect(amendment.earlier).toMatchObject({
      goals: '',
      tasks: [{ title: 'Việc của SKH' }, { title: 'Việc riêng' }],
    });
    expect(changes.map(({ kind, fields }) => [kind, fields])).toEqual([
      ['add', ['product', 'leadText', 'timeText', 'dueOn']],
      ['change', ['title', 'product', 'timeText', 'dueOn']],
      ['drop', ['state']],
    ]);
    expect((await loadPlan(platform(), focal, story.planId)).amendments).toMatchObject([{ id, ordinal: 1 }]);
    expect(await decide(head, id, 'approve')).toMatchObject({ reason: 'notPossible' });
    const acts = await findEntries(platform().db, { objectKind: 'plan', objectId: story.planId, limit: 20 });
    expect(acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['plan.amendmentStarted', 'plan.amendmentProposed', 'plan.amended']),
    );
  });

  test('the next one has the next number, also when one was withdrawn between', async () => {
    for (const at of [1, 2]) {
      const id = await start();
      await word(id, `Mục tiêu ${at}`);
      done(await move(id, 'propose'));
      done(await decide(head, id, 'approve'));
      expect((await shown(focal, id)).amendment.ordinal).toBe(at);
      done(await move(await start(), 'withdraw'));
    }
    const { amendments } = await loadPlan(platform(), focal, story.planId);
    expect(amendments.map(({ ordinal }) => ordinal)).toEqual([2, 1]);
  });

  test('returned with a note, it is corrected and proposed again', async () => {
    const id = await written();
    done(await move(id, 'propose'));
    expect(await decide(head, id, 'return')).toMatchObject({ reason: 'reasonNeeded' });
    done(await decide(head, id, 'return', 'Bỏ phần mục tiêu'));
    expect(await waiting(focal)).toContain('amendmentReturned');
    const { ordinal } = (await shown(focal, id)).changes[2]!;
    done(await undoChange(platform(), focal, story.planId, id, { ordinal }));
    await word(id, '');
    done(await move(id, 'propose'));
    done(await decide(head, id, 'approve'));
    expect(await requireTask(platform().db, second)).toMatchObject({ state: 'notStarted' });
    expect((await shown(focal, id)).amendment.goals).toBeNull();
  });

  test('what cannot be carried out is refused whole: nothing of it is written', async () => {
    const { planId } = story;
    const id = await start();
    done(await amendByAdding(platform(), focal, planId, id, WORDS));
    done(await amendByDropping(platform(), focal, planId, id, { taskId: second, kind: 'drop' }));
    done(await move(id, 'propose'));
    done(await story.report(story.keeper, second, 'finish', { doneOn: '2026-11-20' }));
    expect(await decide(head, id, 'approve')).toMatchObject({ reason: 'taskClosed' });
    expect(await titles()).toEqual(['Việc của SKH', 'Việc riêng']);
    expect((await shown(focal, id)).amendment).toMatchObject({
      state: 'proposed',
      ordinal: null,
      earlier: null,
    });
    const drop = await amendByDropping(platform(), focal, planId, id, { taskId: second, kind: 'drop' });
    expect(drop).toMatchObject({ reason: 'notPossible' });
  });
});

describe('units are told of what changed for them', () => {
  const approved = async (leadText = story.science.name) => {
    const id = await start();
    const change = { ...WORDS, title: 'Việc của SKH, sửa', leadText, taskId: first };
    done(await amendByChanging(platform(), focal, story.planId, id, change));
    done(await amendByDropping(platform(), focal, story.planId, id, { taskId: second, kind: 'drop' }));
    await word(id, 'Mục tiêu riêng');
    done(await move(id, 'propose'));
    await expect(shown(story.doer, id)).rejects.toThrow(/amendment/);
    done(await decide(head, id, 'approve'));
    return id;
  };

  test('a body that is named sees its own line before and after, and nothing else; read, it waits no more', async () => {
    const id = await approved();
    expect(await waiting(story.doer)).toContain('amendmentToRead');
    const page = await shown(story.doer, id);
    expect(page.changes.map(({ taskId, fields }) => [taskId, fields])).toEqual([
      [first, ['title', 'product', 'timeText', 'dueOn']],
    ]);
    expect(page).toMatchObject({ isWhole: false, events: [], mayMarkRead: true, told: [] });
    expect(JSON.stringify(page)).not.toContain('riêng');
    expect((await loadPlan(platform(), story.doer, story.planId)).amendments).toMatchObject([
      { id, ordinal: 1 },
    ]);
    done(await readAmendment(platform(), story.doer, story.planId, id));
    expect(await waiting(story.doer)).not.toContain('amendmentToRead');
    expect((await shown(focal, id)).told).toMatchObject([{ id: story.science.id, name: story.science.name }]);
    expect((await shown(focal, id)).told[0]!.readAt).not.toBeNull();
  });

  test('a body that the task names no more is told too; one that it never named finds nothing', async () => {
    const id = await approved('Báo tỉnh');
    expect(await waiting(story.doer)).toContain('amendmentToRead');
    expect((await shown(story.doer, id)).changes).toHaveLength(1);
    const other = await anOrganisation(platform().db);
    const stranger = await aPerson(platform().db, { organisationId: other.id, roles: ['leader'] });
    await expect(shown(stranger, id)).rejects.toThrow(/not permitted/);
    expect(await waiting(stranger)).toEqual([]);
  });
});
