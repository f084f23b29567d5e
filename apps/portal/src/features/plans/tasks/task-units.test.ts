import { beforeEach, describe, expect, test } from 'vitest';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPlanStory, done, type PlanStory } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import { requireTask } from '../tasks.store.server.ts';
import { bindUnit } from './link-task.server.ts';
import { findTaskUnits } from './task-units.store.server.ts';

const platform = usePlatform();
let story: PlanStory;
beforeEach(async () => {
  story = await aPlanStory(platform);
});
const units = async (id: string) =>
  (await findTaskUnits(platform().db, [id])).map(({ part, name, organisationId }) => [
    part,
    name,
    organisationId,
  ]);

describe('a unit that a person has bound stays bound while its name stands', () => {
  test('editing the title, the time or the order of names unbinds nobody', async () => {
    const { add, edit, keeper, science, justice } = story;
    const names = { leadText: 'Phòng Thông tin', coordinatingText: 'các phòng, đơn vị; Báo tỉnh' };
    const id = await add(names);
    const bind = async (part: 'lead' | 'coordinating', ordinal: number, organisationId: string) =>
      done(await bindUnit(platform(), keeper, id, { part, ordinal, organisationId }));
    await bind('lead', 1, science.id);
    await bind('coordinating', 1, justice.id);
    done(await edit(id, { ...names, title: 'Viết bài hay hơn', leadId: science.id }));
    expect(await units(id)).toEqual([
      ['lead', 'Phòng Thông tin', science.id],
      ['coordinating', 'các phòng, đơn vị', justice.id],
      ['coordinating', 'Báo tỉnh', null],
    ]);
    // The lead is not chosen anew, the helpers change places, the name is written in capitals.
    done(await edit(id, { leadText: 'PHÒNG THÔNG TIN', coordinatingText: 'Báo tỉnh\nCác phòng, đơn vị' }));
    expect(await units(id)).toEqual([
      ['lead', 'PHÒNG THÔNG TIN', science.id],
      ['coordinating', 'Báo tỉnh', null],
      ['coordinating', 'Các phòng, đơn vị', justice.id],
    ]);
    done(await edit(id, { leadText: 'Phòng Thông tin', coordinatingText: 'các phòng khác' }));
    expect((await units(id))[1]).toEqual(['coordinating', 'các phòng khác', null]);
  });

  test('a body that has ended since stays the lead that it was', async () => {
    const { add, edit, science } = story;
    const id = await add({ timeText: 'Quý I' });
    await platform()
      .db.updateTable('organisation')
      .set({ valid_to: '2026-06-30' })
      .where('id', '=', science.id)
      .execute();
    done(await edit(id, { timeText: 'Quý II' }));
    expect(await units(id)).toEqual([['lead', science.name, science.id]]);
    done(await edit(id, { timeText: 'Quý III', leadId: science.id }));
    expect(await units(id)).toEqual([['lead', science.name, science.id]]);
  });

  test('a name that stands elsewhere by now is not bound by its old place', async () => {
    const { add, edit, keeper, justice } = story;
    const id = await add({ coordinatingText: 'Báo tỉnh; Đài tỉnh' });
    done(await edit(id, { coordinatingText: 'Đài tỉnh; Báo tỉnh' }));
    const binding = {
      part: 'coordinating',
      ordinal: 1,
      name: 'Báo tỉnh',
      organisationId: justice.id,
    } as const;
    expect(await bindUnit(platform(), keeper, id, binding)).toMatchObject({ reason: 'noSuchUnit' });
  });
});

describe('a task has one lead, unless the plan prints a set', () => {
  test('another body chosen for the one printed lead takes its place, on paper too', async () => {
    const { add, edit, justice, science } = story;
    const id = await add();
    done(await edit(id, { leadId: justice.id, leadText: science.name }));
    expect(await units(id)).toEqual([['lead', justice.name, justice.id]]);
    expect(await requireTask(platform().db, id)).toMatchObject({ leadText: justice.name });
  });

  test('another name written while the old choice still stands is the new lead', async () => {
    const { add, edit, justice, science } = story;
    const id = await add();
    done(await edit(id, { leadId: science.id, leadText: justice.name }));
    expect(await units(id)).toEqual([['lead', justice.name, justice.id]]);
  });

  test('a choice and a name that are two bodies are sent back', async () => {
    const { add, edit, justice, science } = story;
    const third = await anOrganisation(platform().db, { name: 'Sở Thứ ba thử' });
    const id = await add();
    expect(await edit(id, { leadId: justice.id, leadText: third.name })).toMatchObject({
      reason: 'leadsDiffer',
    });
    await expect(add({ leadId: justice.id, leadText: science.name })).rejects.toThrow('leadsDiffer');
  });

  test('a printed set leads together, and is changed in its words only', async () => {
    const { add, edit, justice, science } = story;
    const third = await anOrganisation(platform().db);
    const leadText = `${science.name}; ${justice.name}`;
    const id = await add({ leadText });
    const both = [
      ['lead', science.name, science.id],
      ['lead', justice.name, justice.id],
    ];
    expect(await units(id)).toEqual(both);
    done(await edit(id, { leadText, leadId: science.id, title: 'Khác' }));
    expect(await units(id)).toEqual(both);
    expect(await edit(id, { leadText, leadId: third.id })).toMatchObject({ reason: 'leadsDiffer' });
  });
});
