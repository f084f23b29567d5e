import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { fillTemplate } from './fill-template.ts';
import { loadPackFacts, type PackApp } from './load-facts.server.ts';
import { findPackById, findPieces, findTemplates, noteProgress, putMadePiece } from './pack.store.server.ts';
import { isTextGone } from './pack-scene.server.ts';
import { PIECE_KINDS } from './piece-kinds.ts';
import { problemOf } from './piece-problem.server.ts';
import { TEMPLATES } from './templates.data.ts';

/** Writes every piece and tries each of its files, so that what is too long is known before anybody approves it. */
export const makePackJob = defineJob<{ packId: string }>({
  name: 'outreach.makePack',
  retries: 2,
  handle: async ({ packId }, app) => {
    try {
      await writePack(app, packId);
    } catch (error) {
      await noteProgress(app.db, packId, { done: 0, state: 'failed' });
      throw error;
    }
  },
});

/** Harmless when repeated: what is approved or was written by hand stays. */
export async function writePack(app: PackApp, packId: string): Promise<void> {
  const { db, clock } = app;
  const pack = await findPackById(db, packId);
  if (!pack || (await isTextGone(db, pack.projectId, pack.draftVersionId))) return;
  const project = await requireProject(db, pack.projectId);
  const now = clock.now();
  const [facts, templates, pieces, letterhead] = await Promise.all([
    loadPackFacts(app, project, pack),
    findTemplates(db, project.organisationId),
    findPieces(db, packId),
    letterheadOf(db, project.organisationId, legalDay(now)),
  ]);
  const kept = new Set(
    pieces.filter(({ state, byHand }) => state !== 'draft' || byHand).map(({ kind }) => kind),
  );
  for (const [i, kind] of PIECE_KINDS.entries()) {
    if (!kept.has(kind)) {
      const template = templates.find((each) => each.kind === kind)?.words ?? TEMPLATES[kind];
      const words = fillTemplate(kind, template, facts);
      const problem = await problemOf(kind, words, facts, letterhead);
      await putMadePiece(db, {
        ...{ id: newId(now), packId, kind, words, problem },
        ...{ writtenBy: pack.madeBy, writtenAt: now },
      });
    }
    const done = i + 1;
    await noteProgress(db, packId, { done, state: done === PIECE_KINDS.length ? 'made' : 'making' });
    // Lets whoever waits for a page have the processor between two pieces.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
