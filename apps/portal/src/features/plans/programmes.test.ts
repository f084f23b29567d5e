import { describe, expect, test } from 'vitest';
import { Forbidden } from '#platform/errors.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { createPlan } from './manage-plan.server.ts';
import { addProgramme, endProgramme } from './manage-programmes.server.ts';
import { findProgrammes, installNationalProgrammes } from './programmes.store.server.ts';

const platform = usePlatform('2026-11-22T02:00:00Z');
const own = {
  name: 'Đề án truyền thông của tỉnh về chuyển đổi số',
  legalBasis: 'Quyết định số 12/QĐ-UBND ngày 5/1/2026',
  validFrom: '2026-01-05',
  validTo: '2028-12-31',
};

async function aStart() {
  const { db } = platform();
  await installNationalProgrammes(db);
  const body = await anOrganisation(db, {});
  return {
    db,
    administrator: await aPerson(db, { organisationId: body.id, roles: ['administrator'] }),
    head: await aPerson(db, { organisationId: body.id, roles: ['leader'] }),
  };
}

describe('programmes of a database without a demo story', () => {
  test('the national ones are there after the first start, once, however often it starts', async () => {
    const { db, head } = await aStart();
    await installNationalProgrammes(db);
    const programmes = await findProgrammes(db);
    expect(programmes.map(({ code }) => code)).toEqual(['qd-407', 'cai-cach-hanh-chinh']);
    const input = { programmeId: programmes[0]!.id, year: 2026, title: 'Kế hoạch năm 2026' };
    expect(await createPlan(platform(), head, input)).toMatchObject({ ok: true });
  });

  test('an end that an administrator has set outlives the next start', async () => {
    const { db, administrator } = await aStart();
    const [national] = await findProgrammes(db);
    const input = { programmeId: national!.id, validTo: '2028-12-31' };
    expect(await endProgramme(platform(), administrator, input)).toMatchObject({ ok: true });
    await installNationalProgrammes(db);
    expect((await findProgrammes(db))[0]?.validTo).toBe('2028-12-31');
  });

  test('a programme of the province bears plans of its years, and no others', async () => {
    const { db, administrator, head } = await aStart();
    const added = await addProgramme(platform(), administrator, own);
    if (!added.ok) throw new Error(added.reason);
    expect((await findProgrammes(db)).map(({ name }) => name)).toContain(own.name);
    const plan = (year: number) =>
      createPlan(platform(), head, { programmeId: added.value.id, year, title: `Năm ${year}` });
    expect(await plan(2028)).toMatchObject({ ok: true });
    expect(await plan(2029)).toMatchObject({ ok: false, reason: 'outsideProgramme' });
  });

  test('one name is one programme; an end before the beginning is none', async () => {
    const { administrator } = await aStart();
    await addProgramme(platform(), administrator, own);
    const again = await addProgramme(platform(), administrator, { ...own, name: own.name.toUpperCase() });
    expect(again).toMatchObject({ ok: false, reason: 'alreadyThere' });
    const backwards = { ...own, name: 'Khác', validTo: '2025-12-31' };
    expect(await addProgramme(platform(), administrator, backwards)).toMatchObject({
      ok: false,
      reason: 'endsBeforeItBegins',
    });
  });

  test('only an administrator adds or ends one', async () => {
    const { db, head } = await aStart();
    const [national] = await findProgrammes(db);
    await expect(addProgramme(platform(), head, own)).rejects.toThrow(Forbidden);
    await expect(
      endProgramme(platform(), head, { programmeId: national!.id, validTo: null }),
    ).rejects.toThrow(Forbidden);
  });
});
