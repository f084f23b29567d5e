import { carryAnchor, citationOf, findUnit, type LegalTree, unitText } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { DraftVersion } from '#features/drafts/draft-version.ts';
import {
  latestConfirmedVersion,
  requireProject,
  requireVersion,
} from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findCopies } from '#features/submissions/desk/copies.store.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import { redline } from '#features/submissions/redline.ts';
import type { Platform } from '#platform/context.ts';
import { findBulksOfGroup } from './bulk/bulk-answers.store.server.ts';
import { findChain, findComments } from './chain/chain.store.server.ts';
import { rightsIn, whatNow } from './chain/what-now.ts';
import { changeable } from './changeable-units.ts';
import { missingChange } from './changes/change-links.ts';
import { comparedVersions } from './changes/compared-versions.server.ts';
import { suggestChangedUnit } from './changes/suggest-changed-unit.ts';
import { whoIsHere } from './presence/presence.server.ts';
import { loadQuestions } from './questions/questions.server.ts';
import { findResponse } from './responses.store.server.ts';

/** Different opinions shown on the page of a group; the rest are counted and stand on the opinions desk. */
const SHOWN_OPINIONS = 100;

/** One group: its opinions, its answer, the provision as it was and as it is. */
export async function loadGroup(platform: Platform, actor: Actor, consultationId: string, groupId: string) {
  const { db, clock } = platform;
  const stored = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', stored);
  const [project, version, chain, comments, group, answer, copies, newest] = await Promise.all([
    requireProject(db, stored.projectId),
    requireVersion(db, stored.draftVersionId),
    findChain(db, consultationId),
    findComments(db, consultationId, groupId),
    requireGroup(db, consultationId, groupId),
    findResponse(db, consultationId, groupId),
    findCopies(db, consultationId, { groupId }, { limit: SHOWN_OPINIONS, offset: 0, shown: 1 }),
    latestConfirmedVersion(db, stored.projectId),
  ]);
  const { tree } = version;
  const latest = newest ?? version;
  const versions = comparedVersions(version, newest);
  return {
    consultation: { id: consultationId, state: stateAt(stored, clock.now()) },
    project: { slug: project.slug, shortTitle: project.shortTitle },
    group,
    citation: group.unitId === null ? null : citationOf(tree, group.unitId),
    answer: answer ?? null,
    chain,
    comments,
    now: whatNow(answer, chain, rightsIn(actor.kind === 'person' ? actor : undefined, chain, stored)),
    questions: actor.kind === 'person' ? await loadQuestions(platform, actor, stored, groupId) : undefined,
    here: await whoIsHere(platform, actor, stored, { place: null, groupId }),
    bulks: await findBulksOfGroup(db, consultationId, groupId),
    trail: await findTrail(db, { objectKind: 'opinionGroup', objectId: groupId }),
    opinions: copies.map(({ count, opinions: [opinion] }) => ({
      opinion: opinion!,
      count,
      changes: opinion!.suggestedWording ? redline(tree, opinion!, opinion!.suggestedWording) : undefined,
      citation: opinion!.unitId ? citationOf(tree, opinion!.unitId) : null,
    })),
    units: changeable(latest.tree, versions?.comparison),
    suggested: versions && suggestChangedUnit(group.unitId, versions),
    lacks: versions && answer ? missingChange({ unitId: group.unitId, ...answer }, versions) : undefined,
    before: provisionIn(tree, group.unitId) ?? null,
    after: provisionAfter(version, latest, group.unitId, answer?.changedUnitId ?? null),
    may: {
      readRound: can(actor, 'consultation.read', stored),
      write: can(actor, 'response.write', stored),
    },
  };
}

function provisionIn(tree: LegalTree, unitId: string | null) {
  const unit = unitId ? findUnit(tree, unitId) : undefined;
  return unit && { citation: citationOf(tree, unit.id), text: unitText(unit) };
}

export type ProvisionAfter =
  | { readonly kind: 'unit'; readonly citation: string; readonly text: string }
  /** The comparison finds nothing that follows it. */
  | { readonly kind: 'removed' };

/**
 * What became of the provision in the latest version: where the answer says that it changed, else where the comparison
 * says that it went. Its old number may belong to another provision by now, so it is never looked up by that.
 */
function provisionAfter(
  asked: DraftVersion,
  latest: DraftVersion,
  unitId: string | null,
  changedUnitId: string | null,
): ProvisionAfter | null {
  if (latest.id === asked.id || (!unitId && !changedUnitId)) return null;
  const stored = latest.comparison?.beforeVersionId === asked.id ? latest.comparison : undefined;
  const carried =
    changedUnitId ?? carryAnchor({ unit: unitId! }, asked.tree, latest.tree, stored).anchor?.unit ?? null;
  const provision = provisionIn(latest.tree, carried);
  return provision ? { kind: 'unit', ...provision } : { kind: 'removed' };
}
