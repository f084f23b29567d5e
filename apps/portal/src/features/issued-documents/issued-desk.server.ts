import { findFirstTime } from '#features/audit/audit.store.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findDocument } from '#features/documents/documents.store.server.ts';
import { findProjects, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findOpenRequest, showRequest } from '#features/drafts/publications/second-person.server.ts';
import { changeList, countChanges } from '#features/drafts/reading/change-list.ts';
import { isIssuable, regimeOn } from '#features/drafts/types/regime.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { levelEnded } from '#features/time-limits/document-types.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { effectCheck, gazetteCheck, publicityCheck } from './effect.ts';
import { differencesOf, type IssuedDocument } from './issued-document.ts';
import { requireIssuedDocument } from './issued-documents.store.server.ts';
import { findIssuedLinks, findLinkableDrafts, linksWait } from './issued-links.store.server.ts';
import { findIssuedComparisons, findIssuedText, type IssuedText } from './issued-texts.store.server.ts';

/** Everything that the desk of one document shows. */
export async function loadIssuedDesk(platform: Platform, actor: Actor, id: string) {
  const { db, clock } = platform;
  const document = await requireIssuedDocument(db, id);
  requirePermission(actor, 'draft.read', document);
  const text = await findIssuedText(db, id);
  const mayEdit = can(actor, 'draft.edit', document);
  const own = actor.kind === 'person' && mayEdit ? actor.ownOrganisationIds : [];
  const request = await findOpenRequest(platform, 'issuedDocument', id);
  const [drafts, comparisons, file, calendar, linkable, firstPublicAt] = await Promise.all([
    draftsOf(db, document),
    text ? comparisonsOf(db, text) : [],
    text && findDocument(db, text.importedDocumentId),
    calendarAround(db, document.adoptedOn),
    findLinkableDrafts(db, own, id),
    firstPublic(db, document),
  ]);
  const today = legalDay(clock.now());
  return {
    document,
    drafts,
    text: text && { ordinal: text.ordinal, sha256: text.sha256, createdAt: text.createdAt, file },
    comparisons,
    effect: effectCheck(document),
    gazette: gazetteCheck(document, calendar, today),
    publicity: publicityCheck(document, firstPublicAt && legalDay(firstPublicAt), calendar, today),
    regime: document.legalForce === 'legal' ? regimeOn(document.documentType, document.adoptedOn) : undefined,
    typeUnknown:
      levelEnded(document.level, document.adoptedOn) ||
      !isIssuable(document.documentType, document.legalForce, document.adoptedOn),
    linkable,
    linksWait: document.publishedAt !== null && (await linksWait(db, id)),
    request: request && (await showRequest(platform, actor, request)),
    trail: await findTrail(db, { objectKind: 'issuedDocument', objectId: id }),
    mayEdit,
    mayRecordActivity: can(actor, 'activity.record', document),
  };
}

/** By the trail: a correction empties the record's own field. Records of before a second person was asked have only that. */
async function firstPublic(db: Db, { id, publishedAt }: IssuedDocument): Promise<Date | null> {
  const approval = { objectKind: 'issuedDocument', objectId: id, act: 'issuedDocument.published' };
  const approvedAt = (await findFirstTime(db, approval)) ?? publishedAt;
  return publishedAt && approvedAt && publishedAt < approvedAt ? publishedAt : approvedAt;
}

/** The drafts of a document, each with what became different on the way and why. */
export async function draftsOf(db: Db, document: IssuedDocument) {
  const links = await findIssuedLinks(db, document.id);
  const projects = await findProjects(
    db,
    links.map((link) => link.projectId),
  );
  return links.flatMap((link) => {
    const project = projects.find((each) => each.id === link.projectId);
    if (!project) return [];
    return [{ project, reason: link.differenceReason, differences: differencesOf(project, document) }];
  });
}

/** What changed between the last text of each draft and the text as issued. */
export async function comparisonsOf(db: Db, text: IssuedText) {
  const found = await findIssuedComparisons(db, text.id);
  return await Promise.all(
    found.map(async ({ projectId, beforeVersionId, comparison }) => {
      const before = await requireVersion(db, beforeVersionId);
      const articles = changeList(comparison, before.tree, text.tree);
      const { ordinal } = before;
      return { projectId, beforeVersionId, beforeOrdinal: ordinal, articles, counts: countChanges(articles) };
    }),
  );
}
