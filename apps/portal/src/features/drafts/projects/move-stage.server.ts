import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { Stage } from '../law-project.ts';
import { roundMove } from '../lifecycle.ts';
import { insertStageChange } from '../stages/stage-changes.store.server.ts';
import { lockStage, writeStage } from './projects.store.server.ts';

/**
 * Moves a draft on when its consultation opens, closes, is withdrawn or completed. Runs in the transaction of
 * that act, whose own audit entry and event tell of it. Ask `stageAfter` before, to refuse in words; here it
 * throws Conflict, because the stage can only have changed in between.
 * `onDate`: the legal day on which it happened, when it is written down later: a round closes with its last day.
 */
export async function moveStage(
  tx: Db,
  projectId: string,
  to: Stage,
  at: Date,
  onDate: string = legalDay(at),
): Promise<void> {
  if (!tx.isTransaction) throw new Error('moveStage: must run in the transaction of the act');
  const from = await lockStage(tx, projectId);
  if (from === to) return;
  const move = roundMove(from, to);
  if (!move) throw new Conflict(`law project ${projectId} from ${from} to ${to}`);
  await writeStage(tx, projectId, to);
  await insertStageChange(tx, projectId, { event: move.event, stage: to, onDate, at });
}
