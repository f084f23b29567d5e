import { declareImport, startImport } from '#features/plans/importing/start-import.server.ts';
import { keepPlanFile, readPlanFile } from '#features/plans/importing/take-plan-file.server.ts';
import { wordFile } from './draft-file.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';
import { PRINTED_PLAN } from './printed-plan.ts';

/** Read and not yet looked through. */
export async function importPlan({ app, entered, actor }: Workshop): Promise<string> {
  const writer = await actor('markets-writer');
  const { id } = must(await startImport(app, writer, { programmeId: entered.programmeId, year: 2026 }));
  must(await declareImport(app, writer, id, 'no'));
  const file = { name: 'ke-hoach.docx', bytes: new Uint8Array(await wordFile(PRINTED_PLAN)) };
  must(await keepPlanFile(app, writer, await readPlanFile(app, writer, id, file)));
  return id;
}
