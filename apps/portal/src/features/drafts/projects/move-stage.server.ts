import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { Stage } from '../law-project.ts';
import { canMove } from '../lifecycle.ts';
import { lockStage, writeStage } from './projects.store.server.ts';

/**
 * Moves a draft on when its consultation opens, closes, is withdrawn or completed. Runs in the transaction of
 * that act, whose own audit entry and event tell of it. Ask `canMove` before, to refuse in words; here it
 * throws Conflict, because the stage can only have changed in between.
 */
export async function moveStage(tx: Db, projectId: string, to: Stage, _at: Date): Promise<void> {
  if (!tx.isTransaction) throw new Error('moveStage: must run in the transaction of the act');
  const from = await lockStage(tx, projectId);
  if (from === to) return;
  if (!canMove(from, to)) throw new Conflict(`law project ${projectId} from ${from} to ${to}`);
  await writeStage(tx, projectId, to);
}
