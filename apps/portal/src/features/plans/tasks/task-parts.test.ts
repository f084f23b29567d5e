import { beforeEach, describe, expect, test } from 'vitest';
import { aPlanStory, done, type PlanStory } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import { amendByAdding } from '../amendments/write-amendment.server.ts';
import { requireTask } from '../tasks.store.server.ts';
import { loadTask } from './task-desk.server.ts';
import { findTaskWindows } from './task-windows.store.server.ts';

const TODAY = '2026-11-23';
const platform = usePlatform(`${TODAY}T02:00:00Z`);
let story: PlanStory;
beforeEach(async () => {
  platform().clock.set(`${TODAY}T02:00:00Z`);
  story = await aPlanStory(platform);
});
const shown = async (id: string) => (await loadTask(platform(), story.keeper, id)).task;

describe('a task that recurs and has sub-tasks', () => {
  const twice = async () => {
    const whole = await story.add({ timeText: 'Định kỳ 6 tháng' });
    const part = await story.add({ parentId: whole });
    await story.issue();
    return { whole, part };
  };

  test('each turn and each sub-task is one share of the whole', async () => {
    const { whole, part } = await twice();
    const { turn, report, doer } = story;
    done(await turn(doer, whole, '2026-06-30', '2026-06-20'));
    expect(await shown(whole)).toMatchObject({ percent: 33, state: 'inProgress', dueOn: '2026-12-31' });
    done(await report(doer, part, 'finish', { doneOn: TODAY }));
    expect(await shown(whole)).toMatchObject({ percent: 66, standing: 'open' });
  });

  test('the last turn does not finish it while a sub-task is open; after its last day it is late', async () => {
    const { whole, part } = await twice();
    const { turn, report, doer } = story;
    for (const dueOn of ['2026-06-30', '2026-12-31']) done(await turn(doer, whole, dueOn, '2026-11-20'));
    expect(await shown(whole)).toMatchObject({ state: 'inProgress', doneOn: null, standing: 'open' });
    expect(await report(doer, whole, 'finish', { doneOn: TODAY })).toMatchObject({ reason: 'partsOpen' });
    platform().clock.set('2027-01-04T02:00:00Z');
    expect(await shown(whole)).toMatchObject({ standing: 'late' });
    done(await report(doer, part, 'finish', { doneOn: '2027-01-02' }));
    done(await report(doer, whole, 'finish', { doneOn: '2027-01-02' }));
    expect(await shown(whole)).toMatchObject({ state: 'done', standing: 'doneLate', percent: 100 });
  });

  test('sub-tasks that are all done do not finish it while a turn is open', async () => {
    const { whole, part } = await twice();
    const { report, doer } = story;
    done(await report(doer, part, 'finish', { doneOn: TODAY }));
    expect(await report(doer, whole, 'finish', { doneOn: TODAY })).toMatchObject({ reason: 'turnsOpen' });
    expect(await shown(whole)).toMatchObject({ standing: 'late', dueOn: '2026-06-30' });
  });
});

describe('what is closed holds nothing open', () => {
  test('a part is reopened, restored, added or moved under a task only while that task is open', async () => {
    const { add, edit, drop, amended, issue, report, turn, doer } = story;
    const whole = await add();
    const [part, dropped, other] = [
      await add({ parentId: whole }),
      await add({ parentId: whole }),
      await add(),
    ];
    const halves = await add({ parentId: whole, timeText: 'Định kỳ 6 tháng' });
    await issue();
    done(await report(doer, part, 'finish', { doneOn: TODAY }));
    done(await drop(dropped));
    for (const dueOn of ['2026-06-30', '2026-12-31']) done(await turn(doer, halves, dueOn, TODAY));
    done(await report(doer, whole, 'finish', { doneOn: TODAY }));
    expect(await report(doer, part, 'reopen')).toMatchObject({ reason: 'parentClosed' });
    expect(await drop(dropped, 'restore')).toMatchObject({ reason: 'partsOpen' });
    expect(await turn(doer, halves, '2026-12-31', null)).toMatchObject({ reason: 'parentClosed' });
    expect(await edit(other, { parentId: whole })).toMatchObject({ reason: 'parentClosed' });
    const words = { title: 'Thêm', product: '', leadId: null, leadText: 'Báo', coordinatingText: '' };
    const under = { ...words, timeText: 'Năm 2026', dueOn: null, parentId: whole };
    const added = (id: string) => amendByAdding(platform(), story.keeper, story.planId, id, under);
    expect(await amended(added)).toMatchObject({ reason: 'parentClosed' });
    // Words of a part that is done may still be corrected.
    done(await edit(part, { parentId: whole, title: 'Viết bài, sửa tên' }));
    done(await report(doer, whole, 'reopen'));
    done(await report(doer, part, 'reopen'));
  });

  test('a task is not given up over the heads of its open parts', async () => {
    const { add, issue, drop } = story;
    const whole = await add();
    const part = await add({ parentId: whole });
    await issue();
    expect(await drop(whole)).toMatchObject({ reason: 'partsOpen' });
    expect(await shown(whole)).toMatchObject({ state: 'notStarted' });
    done(await drop(part));
    done(await drop(whole));
    expect(await shown(whole)).toMatchObject({ state: 'cancelled', percent: 0 });
  });

  test('a task that was given up between two turns goes on where it was', async () => {
    const { add, issue, drop, turn, doer } = story;
    const id = await add({ timeText: 'Định kỳ 6 tháng' });
    await issue();
    done(await turn(doer, id, '2026-06-30', '2026-06-20'));
    done(await drop(id));
    done(await drop(id, 'restore'));
    expect(await requireTask(platform().db, id)).toMatchObject({ state: 'inProgress', dueOn: '2026-12-31' });
  });
});

describe('turns when the words change', () => {
  const open = async (id: string) =>
    (await findTaskWindows(platform().db, [id]))
      .filter(({ doneOn }) => doneOn === null)
      .map(({ due }) => due);

  test('a turn that was done is not asked again under another day', async () => {
    const { add, edit, issue, turn, doer } = story;
    const id = await add({ timeText: 'Hằng quý' });
    await issue();
    for (const dueOn of ['2026-03-31', '2026-06-30']) done(await turn(doer, id, dueOn, '2026-06-20'));
    done(await edit(id, { timeText: 'Trước ngày 15 của tháng cuối quý' }));
    expect(await open(id)).toEqual(['2026-09-14', '2026-12-14']);
    done(await edit(id, { timeText: 'Hằng tháng' }));
    expect((await open(id))[0]).toBe('2026-07-31');
  });

  test('a task that recurs no longer is measured by its evidence, not by turns of the past', async () => {
    const { add, edit, issue, turn, doer } = story;
    const id = await add({ timeText: 'Định kỳ 6 tháng' });
    await issue();
    done(await turn(doer, id, '2026-06-30', '2026-06-20'));
    done(await edit(id, { timeText: 'Năm 2026' }));
    expect(await shown(id)).toMatchObject({ percent: 0, dueOn: '2026-12-31' });
  });
});
