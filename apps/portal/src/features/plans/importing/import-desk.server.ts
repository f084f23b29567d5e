import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { blocksOf, findDocument } from '#features/documents/documents.store.server.ts';
import { listRefusedFiles } from '#features/documents/gate/ask-secrecy.server.ts';
import { findOpenReadings } from '#features/documents/scans/scans.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { listPlans } from '../plans.store.server.ts';
import { findProgrammes } from '../programmes.store.server.ts';
import { openProposals, unitProgress } from './change-content.ts';
import { importWarnings } from './import-warnings.ts';
import { lastStep } from './imports.store.server.ts';
import { mayUploadPlan, openImport, uploadTo } from './start-import.server.ts';

/** All that the page of one import shows: the file on one side, what was read of it on the other. */
export async function loadImport(platform: Platform, actor: PersonActor, id: string) {
  const { db, clock } = platform;
  const found = await openImport(db, actor, id);
  const today = legalDay(clock.now());
  const { organisationId, programmeId, year, content } = found;
  const [programmes, bodies, document, step, plans] = await Promise.all([
    findProgrammes(db),
    findOrganisations(db),
    found.documentId ? findDocument(db, found.documentId) : undefined,
    lastStep(db, id),
    listPlans(db, [organisationId], { year, programmeId, today }),
  ]);
  const blocks =
    found.documentId && document && !document.purgedAt ? await blocksOf(db, found.documentId) : [];
  const named = new Set(
    content.rows.flatMap((row) =>
      row.units.flatMap(({ match, organisationId: chosen }) => [
        ...match.organisationIds,
        chosen,
        match.endedId,
      ]),
    ),
  );
  const plansThere = plans.filter((plan) => plan.id !== found.planId);
  return {
    plan: found,
    programme: programmes.find((programme) => programme.id === programmeId)?.name ?? '',
    /** As it was uploaded, to be taken away again; what was read of it beside it when that is another file. */
    file: document && !document.purgedAt ? { name: found.original?.name ?? document.fileName } : null,
    readAs: found.original && document && !document.purgedAt ? document.fileName : null,
    isRecognised: blocks.some(({ source }) => source?.recognised),
    scans: await findOpenReadings(db, { kind: 'planImport', id }),
    blocks: blocks.map((block, at) => ({
      at,
      kind: block.kind,
      isRecognised: block.source?.recognised === true,
      text: block.label ? `${block.label} ${block.text}` : block.text,
      rows: (block.rows ?? []).map((row) =>
        row.map(({ text, span = 1, rows = 1 }) => ({ text, span, rows })),
      ),
      tasks: content.rows.flatMap((row, index) =>
        row.from === at ? [{ id: row.id, ordinal: index + 1 }] : [],
      ),
    })),
    names: Object.fromEntries(
      bodies.filter((body) => named.has(body.id)).map((body) => [body.id, body.name]),
    ),
    bodies: bodies.filter((body) => body.validTo === null || body.validTo >= today).map(({ name }) => name),
    warnings: importWarnings(content, { year, today, plansThere }),
    progress: unitProgress(content),
    open: { sure: openProposals(content, 'sure'), likely: openProposals(content, 'likely') },
    lastAct: step?.act ?? null,
    declared: await mayUploadPlan(platform, id, actor.personId),
    mayClear: can(actor, 'secrecy.clear', uploadTo(found)),
    refusals: await listRefusedFiles(platform, { kind: 'planImport', id }),
    trail: await findTrail(db, { objectKind: 'planImport', objectId: id, limit: 60 }),
  };
}
