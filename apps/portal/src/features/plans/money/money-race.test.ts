import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase } from '#test/db.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { addTask } from '../assign-task.server.ts';
import { createPlan, setPlanState } from '../manage-plan.server.ts';
import { insertProgramme } from '../programmes.store.server.ts';
import { moveLine } from './decide-line.server.ts';
import { readMoney } from './load-money.server.ts';
import { cancelSpend, recordSpend } from './record-spend.server.ts';
import { addLine } from './write-line.server.ts';

let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

function done<T>(result: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test('a spend that is sent five times at once is paid once; a line is not reopened under it', async () => {
  const platform = {
    db: opened.db,
    clock: fixedClock('2026-11-23T02:00:00Z'),
    files: diskFiles('/nonexistent'),
    installation: { kind: 'demo' as const, name: 'Thử nghiệm' },
  };
  const { id: organisationId } = await anOrganisation(opened.db);
  const accountant = await aPerson(opened.db, { organisationId, roles: ['financeOfficer'] });
  const head = await aPerson(opened.db, { organisationId, roles: ['unitHead'] });
  const programmeId = newId();
  const names = { code: 'THU-TIEN', name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(opened.db, { id: programmeId, ...names, validFrom: '2023-01-01', validTo: null });
  const planId = done(
    await createPlan(platform, head, { programmeId, year: 2026, title: 'Kế hoạch thử' }),
  ).id;
  const words = { title: 'In', product: '', leadId: null, leadText: 'Phòng', coordinatingText: '' };
  const timed = { timeText: 'Thường xuyên', dueOn: null };
  const taskId = done(await addTask(platform, head, planId, { ...words, ...timed })).id;
  done(await setPlanState(platform, head, planId, { version: 1, event: 'issue' }));
  const fields = { itemCode: 'leaflet', content: 'Tờ gấp', unit: '', quantity: 1, unitPrice: 1_000_000 };
  const input = { ...fields, source: 'ownBudget', sourceNote: '', taskId } as const;
  // The same estimate sent five times is one line.
  const added = await Promise.all(
    Array.from({ length: 5 }, () => addLine(platform, accountant, planId, input)),
  );
  const lineId = done(added.find(({ ok }) => ok)!).id;
  expect(added.filter(({ ok }) => ok)).toHaveLength(1);
  const step = { lineId, approvedAmount: null };
  done(await moveLine(platform, accountant, planId, { ...step, version: 1, event: 'propose', note: '' }));
  done(await moveLine(platform, head, planId, { ...step, version: 2, event: 'approve', note: '' }));

  const paid = { lineId, amount: 400_000, voucherNumber: 'UNC 7', voucherOn: '2026-11-20' };
  const results = await Promise.all([
    ...Array.from({ length: 5 }, () =>
      recordSpend(platform, accountant, planId, { ...paid, payee: '', note: '', cost: null }),
    ),
    moveLine(platform, head, planId, { ...step, version: 3, event: 'reopen', note: 'Đổi' }),
  ]);
  const recorded = results.slice(0, 5).filter(({ ok }) => ok);
  const money = await readMoney(platform, head, planId);
  // Either the spend was first and the line stays, or the line was reopened and nobody paid on it.
  expect(recorded.length).toBe(results[5]?.ok ? 0 : 1);
  expect(money.sums.spent).toBe(recorded.length * 400_000);
  expect(money.lines[0]?.state).toBe(results[5]?.ok ? 'draft' : 'approved');

  for (const { id } of money.spends) {
    const struck = await Promise.all(
      Array.from({ length: 3 }, () => cancelSpend(platform, accountant, id, { reason: 'Ghi nhầm' })),
    );
    expect(struck.filter(({ ok }) => ok)).toHaveLength(1);
  }
  expect((await readMoney(platform, head, planId)).sums.spent).toBe(0);
});
