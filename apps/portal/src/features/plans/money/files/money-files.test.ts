import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXlsx } from '#features/offline-voices/tables/read-xlsx.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { moneyFiles, settlementText } from '#text/vi/money.ts';
import { addTask } from '../../assign-task.server.ts';
import { createPlan, setPlanState } from '../../manage-plan.server.ts';
import { insertProgramme } from '../../programmes.store.server.ts';
import { moveAllLines } from '../decide-line.server.ts';
import { readMoney } from '../load-money.server.ts';
import { addUp } from '../money.ts';
import { cancelSpend, recordSpend } from '../record-spend.server.ts';
import { addLine } from '../write-line.server.ts';
import { settlementDocx } from './settlement.server.ts';
import { moneyCsv, moneyWorkbook } from './write-money-sheets.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

function done<T>(result: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** Two tasks with three lines of two sources, one voucher that counts, one that was cancelled, one line that waits. */
async function aPlanWithMoney() {
  const { db } = platform();
  const programmeId = newId();
  const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { ...names, id: programmeId, validFrom: '2022-01-01', validTo: null });
  const { id: organisationId } = await anOrganisation(db, { name: 'Sở Tư pháp thử' });
  const head = await aPerson(db, { organisationId, roles: ['unitHead'] });
  const accountant = await aPerson(db, { organisationId, roles: ['financeOfficer'] });
  const planId = done(
    await createPlan(platform(), head, { programmeId, year: 2026, title: 'Kế hoạch thử' }),
  ).id;
  const words = { product: '', leadId: null, leadText: 'Phòng', coordinatingText: '' };
  const timed = { timeText: 'Thường xuyên', dueOn: null };
  const lines: string[] = [];
  for (const title of ['In tờ gấp', 'Họp dân']) {
    const task = done(await addTask(platform(), head, planId, { ...words, ...timed, title })).id;
    for (const source of ['ownBudget', 'sponsorship'] as const) {
      const fields = { itemCode: 'leaflet', content: `=${title} từ ${source}`, unit: '', sourceNote: '' };
      const input = { ...fields, source, quantity: 3, unitPrice: 1_111_111, taskId: task };
      lines.push(done(await addLine(platform(), accountant, planId, input)).id);
      if (lines.length === 3) {
        done(await moveAllLines(platform(), accountant, planId, { event: 'propose' }));
        done(await moveAllLines(platform(), head, planId, { event: 'approve' }));
      }
    }
  }
  done(await setPlanState(platform(), head, planId, { version: 1, event: 'issue' }));
  const paid = { voucherOn: '2026-11-20', payee: 'Nhà in', note: '', cost: null };
  const pay = async (lineId: string, amount: number, voucherNumber: string) =>
    done(await recordSpend(platform(), accountant, planId, { ...paid, lineId, amount, voucherNumber })).id;
  await pay(lines[0]!, 3_000_001, 'UNC 1');
  const wrong = await pay(lines[1]!, 9_999_999, 'UNC 2');
  done(await cancelSpend(platform(), accountant, wrong, { reason: 'Sai' }));
  return { money: await readMoney(platform(), head, planId) };
}

test('the columns of workbook and table add up to the sums of the page; words are no formula', async () => {
  const { money } = await aPlanWithMoney();
  const { estimated, approved, spent, variance } = money.sums;
  expect([estimated, approved, spent, variance]).toEqual([13_333_332, 9_999_999, 3_000_001, 6_999_998]);
  const read = readXlsx(await moneyWorkbook(platform().db, money));
  if (!read.ok) throw new Error(read.reason);
  const rows = read.rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(rows[2]).toEqual([...moneyFiles.lines]);
  const csv = moneyCsv(money)
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain),
    );
  for (const [table, more] of [
    [rows.slice(3, -1), rows.at(-1)],
    [csv.slice(1), undefined],
  ] as const) {
    expect(table).toHaveLength(4);
    const column = (n: number) => addUp(table.map((cells) => Number(cells[n])));
    expect([11, 12, 13, 14].map(column)).toEqual([estimated, approved, spent, variance]);
    if (more)
      expect([11, 12, 13, 14].map((n) => Number(more[n]))).toEqual([estimated, approved, spent, variance]);
  }
  expect(csv[1]![3]).toBe("'=In tờ gấp từ ownBudget");
});

test('the settlement names task, voucher, sums and their words; a cancelled voucher is not in it', async () => {
  const { money } = await aPlanWithMoney();
  const bytes = await settlementDocx(platform(), money);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const words = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  for (const said of [
    settlementText.type,
    settlementText.draftMark,
    'In tờ gấp',
    'UNC 1 (20/11/2026)',
    '9.999.999',
    '3.000.001',
    '6.999.998',
    'Ba triệu không trăm linh một đồng',
    ...settlementText.signers,
  ])
    expect(words).toContain(said);
  expect(words).not.toContain('UNC 2');
  // What waits for approval is no part of a settlement.
  expect(words).not.toContain('=Họp dân từ sponsorship');
  expect(await settlementDocx(platform(), money)).toEqual(bytes);
});
