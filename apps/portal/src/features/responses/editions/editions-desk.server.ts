import { citationOf } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { latestConfirmedVersion, requireProject } from '#features/drafts/drafts.store.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { findGroups, requireGroup } from '#features/submissions/groups.store.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { changeable } from '../changeable-units.ts';
import type { PublishedMatrix } from '../matrix.ts';
import { findEditions, findPublishedMatrix } from '../published-matrix.store.server.ts';
import { findCorrections } from './corrections.store.server.ts';
import { changesBetween, differingFields, findRow, wordsOf } from './edition.ts';

/** The desk of corrections: what waits, the editions that are published, the answers that can be set right. */
export async function loadEditionsDesk({ db }: Platform, actor: Actor, consultationId: string) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const [project, editions, corrections, groups] = await Promise.all([
    requireProject(db, consultation.projectId),
    findEditions(db, consultationId),
    findCorrections(db, consultationId),
    findGroups(db, consultationId),
  ]);
  const latest = editions.at(-1);
  const names = await findPersonNames(
    db,
    corrections.map(({ proposedBy }) => proposedBy),
  );
  const byId = new Map(groups.map((group) => [group.id, group]));
  const idOf = new Map(groups.map((group) => [group.ordinal, group.id]));
  const shown = corrections.flatMap((correction) => {
    const group = byId.get(correction.groupId);
    const place = latest && group && findRow(latest.content.sections, group.ordinal);
    if (!place || correction.state === 'published') return [];
    const [before, after] = [wordsOf(place.row), correction];
    const { citation } = place.section;
    const { title, ordinal: groupOrdinal } = group;
    const fields = differingFields(before, after);
    const change = { citation, groupOrdinal, title, fields, before, after, reason: correction.reason };
    const proposer = names.get(correction.proposedBy) ?? '';
    return [{ correction, change, proposer }];
  });
  return {
    consultation: { id: consultationId },
    project: { slug: project.slug, shortTitle: project.shortTitle },
    editions: editionsWithChanges(editions),
    waiting: shown.filter(({ correction }) => correction.state !== 'returned'),
    // One that was asked for anew after it came back is settled.
    returned: shown.filter(
      ({ correction }) =>
        correction.state === 'returned' &&
        corrections.find(({ groupId }) => groupId === correction.groupId)?.id === correction.id,
    ),
    rows:
      latest?.content.sections.flatMap(({ citation, rows }) =>
        rows.map((row) => ({ citation, row, groupId: idOf.get(row.groupOrdinal) ?? '' })),
      ) ?? [],
    may: {
      write: can(actor, 'response.write', consultation),
      approve: can(actor, 'response.approve', consultation),
      publish: can(actor, 'response.publish', consultation),
    },
  };
}

/** Editions in their order, each with what it set right. */
export function editionsWithChanges<Edition extends { readonly content: PublishedMatrix }>(
  editions: readonly Edition[],
) {
  return editions.map((edition, at) => {
    const before = editions[at - 1];
    return { ...edition, changes: before ? changesBetween(before.content, edition.content) : [] };
  });
}

/** The form in which one published answer is set right. */
export async function loadCorrectionForm(
  { db }: Platform,
  actor: Actor,
  consultationId: string,
  groupId: string,
) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.write', consultation);
  const [project, group, published, latest] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireGroup(db, consultationId, groupId),
    findPublishedMatrix(db, consultationId),
    latestConfirmedVersion(db, consultation.projectId),
  ]);
  const place = published && findRow(published.content.sections, group.ordinal);
  if (!place) throw new NotFound(`group ${groupId} in a published table`);
  const words = wordsOf(place.row);
  const units = latest ? changeable(latest.tree) : [];
  // Of an older version: kept as it was published, unless something else is chosen.
  const isKnown = !words.changedUnitId || units.some(({ value }) => value === words.changedUnitId);
  const old = isKnown ? [] : [{ value: words.changedUnitId!, label: citationOf(null, words.changedUnitId!) }];
  return {
    consultation: { id: consultationId },
    project: { slug: project.slug, shortTitle: project.shortTitle },
    edition: published.content.edition,
    citation: place.section.citation,
    title: place.row.title,
    groupId,
    groupOrdinal: group.ordinal,
    words,
    units: [...old, ...units],
    returned: await lastReturned(db, consultationId, groupId),
  };
}

/** What came back, to be written anew from. */
async function lastReturned(db: Db, consultationId: string, groupId: string) {
  const last = (await findCorrections(db, consultationId)).find((each) => each.groupId === groupId);
  return last?.state === 'returned' ? last : undefined;
}
