import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import type { Platform } from '#platform/context.ts';
import { findNextEdition, requireReport } from '../reports.store.server.ts';
import { findSignedFiles } from '../signed-files/signed-files.store.server.ts';
import { lookBeforePublishing } from './look-before-publishing.server.ts';
import { findPublication, findShownEditions } from './publications.store.server.ts';
import { figuresOf, readyToPublish } from './publish-report.server.ts';

/** All that the page shows on which a frozen report goes out: what would be read, what to look at, what stands on the portal now. */
export async function loadPublishing({ db }: Platform, actor: Actor, id: string) {
  const report = await requireReport(db, id);
  requirePermission(actor, 'report.readUnsigned', report);
  const ready = await readyToPublish(db, report);
  const publication = await findPublication(db, id);
  const [newest] = await findSignedFiles(db, id);
  const next = await findNextEdition(db, id);
  const { title, edition, state, periodFrom, periodTo } = report;
  return {
    report: { id, title, edition, state, periodFrom, periodTo },
    closed: ready.ok ? null : ready.reason,
    warnings: ready.ok
      ? await lookBeforePublishing(db, report, ready.value.content)
      : { personalData: [], notPublic: [] },
    figures: ready.ok ? await figuresOf(db, report) : [],
    publication: publication ?? null,
    signedFile: newest && !newest.purgedAt ? newest : null,
    /** The one on the portal was replaced since. */
    signedFileOld:
      publication?.signedFileId != null &&
      !publication.withdrawnAt &&
      publication.signedFileId !== newest?.id,
    editions: (await findShownEditions(db, id)).filter((shown) => shown.id !== id),
    signedNext: next?.state === 'frozen' ? { id: next.id, edition: next.edition } : null,
    mayPublish: can(actor, 'report.publish', report),
    trail: await findTrail(db, { objectKind: 'report', objectId: id }),
  };
}
