import { sql } from 'kysely';
import { carryOutBulk } from '../../apps/portal/src/features/responses/bulk/carry-out.server.ts';
import { loadBulk } from '../../apps/portal/src/features/responses/bulk/load-bulk.server.ts';
import { planBulkAnswer } from '../../apps/portal/src/features/responses/bulk/plan-bulk.server.ts';
import { undoBulk } from '../../apps/portal/src/features/responses/bulk/undo-bulk.server.ts';
import { atMost, type Row } from '../portal/rows.ts';
import { type Bench, TOGETHER } from './seed.ts';
import { timed } from './times.ts';

/** One answer for 10,000 opinions: planned, carried out, taken back; the use cases, which the page calls once each. */
export async function bulks({ app, officer, round, alone }: Bench): Promise<Row[]> {
  const words = {
    outcome: 'explained',
    explanation: 'Dự thảo đã cân nhắc.',
    handsIn: true,
    replacesWords: true,
    passage: '',
  } as const;
  const rows: Row[] = [];
  for (const [name, from, to] of [
    [`${alone} opinions, each alone in its group`, 0, alone],
    [`${alone} opinions, ${TOGETHER} in a group`, alone, alone + 2 * Math.ceil(alone / TOGETHER)],
  ] as const) {
    const { rows: ticked } = await sql<{ groupId: string; answerVersion: number; groupVersion: number }>`
      select g.id as "groupId", coalesce(r.version, 0) as "answerVersion", g.version as "groupVersion" from opinion_group g
      left join response r on r.group_id = g.id where g.ordinal > ${from} and g.ordinal <= ${to} and (g.ordinal <= ${alone} or g.ordinal % 2 = 1)`.execute(
      app.db,
    );
    const [plan, planTime] = await timed(() => planBulkAnswer(app, officer, round, { ...words, ticked }));
    if (!plan.ok) throw new Error(`bench: ${plan.reason}`);
    const { bulkId } = plan.value;
    const [, time] = await timed(() => carryOutBulk(app, officer, round, bulkId));
    const [page] = await timed(() => loadBulk(app, officer, round, bulkId, { answered: 0, skipped: 0 }));
    rows.push(atMost(`plan: ${name} (${ticked.length} groups)`, 5, planTime / 1000, ' s'));
    rows.push(atMost(`answer: ${name} (${page.groups} groups answered)`, 5, time / 1000, ' s'));
    const [, undo] = await timed(() => undoBulk(app, officer, round, bulkId));
    rows.push(atMost(`take back: ${name}`, 5, undo / 1000, ' s'));
  }
  return rows;
}
