import type { PersonActor } from '../../src/features/authority/actor.ts';
import { addTask } from '../../src/features/plans/assign-task.server.ts';
import { createPlan, setPlanState } from '../../src/features/plans/manage-plan.server.ts';
import { moveAllLines } from '../../src/features/plans/money/decide-line.server.ts';
import { addResource } from '../../src/features/plans/money/record-resource.server.ts';
import { recordSpend } from '../../src/features/plans/money/record-spend.server.ts';
import { addLine } from '../../src/features/plans/money/write-line.server.ts';
import { requirePlan } from '../../src/features/plans/plans.store.server.ts';
import type { Platform } from '../../src/platform/context.ts';
import { aPerson } from './person.ts';
import { done } from './plan.ts';

export interface MoneyPlan {
  readonly planId: string;
  readonly head: PersonActor;
  readonly accountant: PersonActor;
  readonly lines: readonly string[];
  readonly tasks: readonly string[];
  readonly pay: (line: number, amount: number, voucher: string, on?: string) => Promise<string>;
  readonly end: () => Promise<void>;
}

/**
 * A plan in force of 2026: two tasks (quý I, quý III), each with a line of 3.000.000 from the own budget and one of 1.000.000 that is
 * sponsored; the first three are approved; a hall and 500.000 đồng were given.
 */
export async function aPlanWithMoney(
  platform: () => Platform,
  { organisationId, programmeId }: { readonly organisationId: string; readonly programmeId: string },
): Promise<MoneyPlan> {
  const { db } = platform();
  const head = await aPerson(db, { organisationId, roles: ['unitHead'] });
  const accountant = await aPerson(db, { organisationId, roles: ['financeOfficer'] });
  const planId = done(await createPlan(platform(), head, { programmeId, year: 2026, title: 'Kế hoạch' })).id;
  const words = { product: '', leadId: null, leadText: 'Phòng', coordinatingText: '', dueOn: null };
  const [lines, tasks]: [string[], string[]] = [[], []];
  for (const timeText of ['Quý I', 'Quý III']) {
    const taskId = done(await addTask(platform(), head, planId, { ...words, title: timeText, timeText })).id;
    tasks.push(taskId);
    for (const [source, unitPrice, itemCode] of [
      ['ownBudget', 3_000_000, 'leaflet'],
      ['sponsorship', 1_000_000, 'story'],
    ] as const) {
      const fields = { taskId, itemCode, content: `${timeText} ${source}`, unit: 'lần', sourceNote: '' };
      const input = { ...fields, source, quantity: 1, unitPrice };
      lines.push(done(await addLine(platform(), accountant, planId, input)).id);
      if (lines.length !== 3) continue;
      done(await moveAllLines(platform(), accountant, planId, { event: 'propose' }));
      done(await moveAllLines(platform(), head, planId, { event: 'approve' }));
    }
  }
  const move = async (event: 'issue' | 'end') => {
    const { version } = await requirePlan(db, planId);
    done(await setPlanState(platform(), head, planId, { version, event }));
  };
  await move('issue');
  const given = { giver: 'Doanh nghiệp', quantity: '', receivedOn: '2026-05-05' };
  for (const [kind, value] of [
    ['money', 500_000],
    ['premises', null],
  ] as const)
    done(await addResource(platform(), accountant, planId, { ...given, kind, value, content: kind }));
  return {
    ...{ planId, head, accountant, lines, tasks },
    pay: async (line, amount, voucherNumber, voucherOn = '2026-08-20') =>
      done(
        await recordSpend(platform(), accountant, planId, {
          ...{ lineId: lines[line]!, amount, voucherNumber, voucherOn, payee: '', note: '', cost: null },
        }),
      ).id,
    end: () => move('end'),
  };
}
