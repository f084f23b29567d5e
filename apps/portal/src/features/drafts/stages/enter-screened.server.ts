import type { Db } from '#platform/db.server.ts';
import type { Stage } from '../law-project.ts';
import { stageAfter } from '../lifecycle.ts';
import { writeStage } from '../projects/projects.store.server.ts';
import type { Screening } from '../screening/screening.ts';
import { insertStageChange } from './stage-changes.store.server.ts';

/** The first screening moves the draft on; a later one is a decision beside its stage and no step of its life. */
export async function enterScreened(
  tx: Db,
  projectId: string,
  from: Stage,
  { decidedBy, decidedOn, createdAt }: Pick<Screening, 'decidedBy' | 'decidedOn' | 'createdAt'>,
): Promise<void> {
  const stage = stageAfter(from, 'screen') ?? from;
  if (stage === from) return;
  await writeStage(tx, projectId, stage);
  const step = { event: 'screen', stage, onDate: decidedOn, at: createdAt, byPerson: decidedBy } as const;
  await insertStageChange(tx, projectId, step);
}
