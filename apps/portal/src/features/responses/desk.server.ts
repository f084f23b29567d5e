import { citationOf, findUnit, outline, unitText } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { latestConfirmedVersion } from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findHolders } from '#features/identity/people/list-people.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import { findOpinions } from '#features/submissions/opinion-list.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { totalsOf } from './build-matrix.ts';
import { loadMatrix } from './load-matrix.server.ts';
import { findPublishedMatrix } from './published-matrix.store.server.ts';
import { findResponse } from './responses.store.server.ts';

/** All that the desk of answers shows: groups in the order of the draft, totals, what is missing. */
export async function loadResponseDesk({ db, clock }: Platform, actor: Actor, consultationId: string) {
  const now = clock.now();
  const matrix = await loadMatrix(db, consultationId, now);
  requirePermission(actor, 'opinion.read', matrix.stored);
  const { tree } = matrix.version;
  const place = new Map(outline(tree).map(({ id }, i) => [id, i]));
  const articleOf = (unitId: string) => unitId.replace(/__.*$/, '');
  const order = (unitId: string | null) =>
    unitId === null ? -1 : (place.get(articleOf(unitId)) ?? place.size);
  const published = await findPublishedMatrix(db, consultationId);
  const today = legalDay(now);
  const mayConfirm = can(actor, 'fourEyes.confirm', matrix.stored);
  return {
    consultation: { id: consultationId, state: matrix.consultation.state, round: matrix.stored.round },
    project: {
      slug: matrix.project.slug,
      title: matrix.project.title,
      shortTitle: matrix.project.shortTitle,
    },
    groups: [...matrix.groups]
      .sort((a, b) => order(a.unitId) - order(b.unitId) || a.ordinal - b.ordinal)
      .map((group) => ({
        ...group,
        citation: group.unitId === null ? null : citationOf(tree, group.unitId),
      })),
    totals: totalsOf(matrix.source),
    missing: matrix.missing,
    published: published && { publishedAt: published.publishedAt, sha256: published.sha256 },
    holders: mayConfirm ? await findHolders(db, matrix.stored.organisationId, today) : [],
    today,
    may: {
      write: can(actor, 'response.write', matrix.stored),
      approve: can(actor, 'response.approve', matrix.stored),
      publish: can(actor, 'response.publish', matrix.stored),
      confirm: mayConfirm,
    },
  };
}

/** Opinions shown on the page of a group; the rest are counted and stand on the opinions desk. */
const SHOWN_OPINIONS = 100;

/** One group: its opinions, its answer, the provision as it was and as it is. */
export async function loadGroup(platform: Platform, actor: Actor, consultationId: string, groupId: string) {
  const { db, clock } = platform;
  const matrix = await loadMatrix(db, consultationId, clock.now());
  requirePermission(actor, 'opinion.read', matrix.stored);
  const [group, answer, opinions, newest] = await Promise.all([
    requireGroup(db, consultationId, groupId),
    findResponse(db, consultationId, groupId),
    findOpinions(db, consultationId, { groupId }, { limit: SHOWN_OPINIONS, offset: 0 }),
    latestConfirmedVersion(db, matrix.project.id),
  ]);
  const { tree } = matrix.version;
  const latest = newest ?? matrix.version;
  const textOf = (from: typeof tree, unitId: string | null | undefined) => {
    const unit = unitId ? findUnit(from, unitId) : undefined;
    return unit && unitId ? { citation: citationOf(from, unitId), text: unitText(unit) } : undefined;
  };
  return {
    consultation: { id: consultationId, state: matrix.consultation.state },
    project: { slug: matrix.project.slug, shortTitle: matrix.project.shortTitle },
    group,
    citation: group.unitId === null ? null : citationOf(tree, group.unitId),
    answer: answer ?? null,
    trail: await findTrail(db, { objectKind: 'opinionGroup', objectId: groupId }),
    opinions: opinions.map((opinion) => ({
      ...opinion,
      unitText: textOf(tree, opinion.unitId)?.text ?? null,
      citation: opinion.unitId ? citationOf(tree, opinion.unitId) : null,
    })),
    units: outlineOptions(latest.tree),
    before: textOf(tree, group.unitId) ?? null,
    after:
      latest.id === matrix.version.id
        ? null
        : (textOf(latest.tree, answer?.changedUnitId ?? group.unitId) ?? null),
    may: {
      write: can(actor, 'response.write', matrix.stored),
      approve: can(actor, 'response.approve', matrix.stored),
    },
  };
}

/** Articles, clauses and points that an answer may name as changed. */
function outlineOptions(tree: Parameters<typeof outline>[0]): { value: string; label: string }[] {
  const found: { value: string; label: string }[] = [];
  const add = (node: {
    readonly id: string;
    readonly kind: string;
    readonly children: readonly unknown[];
  }) => {
    if (['article', 'clause', 'point'].includes(node.kind))
      found.push({ value: node.id, label: citationOf(tree, node.id) });
    for (const child of node.children) add(child as typeof node);
  };
  for (const node of [...tree.body, ...tree.appendices]) add(node);
  return found;
}
