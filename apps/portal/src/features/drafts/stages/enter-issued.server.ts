import type { PersonActor } from '#features/authority/actor.ts';
import type { Db } from '#platform/db.server.ts';
import type { IssuedName, LawProject } from '../law-project.ts';
import { holdStage, writeIssued } from '../projects/projects.store.server.ts';
import { insertStageChange } from './stage-changes.store.server.ts';

/** Writes on the draft what it became. Called by the record of the issued document, in its transaction. */
export async function enterIssued(
  tx: Db,
  project: Pick<LawProject, 'id' | 'stage'>,
  version: number,
  issued: IssuedName,
  written: { readonly actor: PersonActor; readonly reason: string | null; readonly at: Date },
): Promise<void> {
  await holdStage(tx, project);
  await writeIssued(tx, project.id, version, issued);
  const step = { event: 'issue', stage: 'issued', onDate: issued.issuedOn, at: written.at } as const;
  await insertStageChange(tx, project.id, {
    ...step,
    reason: written.reason,
    byPerson: written.actor.personId,
  });
}
