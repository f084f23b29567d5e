import { citationOf, findUnit, type LegalTree, unitText, walk } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { latestConfirmedVersion, requireProject } from '../drafts.store.server.ts';
import { compareWithLaw } from '../law-in-force/compare-with-law.server.ts';
import { isFinished } from '../lifecycle.ts';
import { type FoundFact, foundFacts } from './found-facts.ts';
import { findApproved, findSheet } from './key-points.store.server.ts';
import { inOrder, nextSheet } from './key-points.ts';
import { followPoints } from './version-steps.server.ts';

const LABEL_LETTERS = 60;
const KINDS: ReadonlySet<string> = new Set(['article', 'clause', 'point', 'appendix']);

/** Everything that the desk of key points shows for one draft. */
export async function loadKeyPointsDesk(platform: Platform, actor: Actor, projectId: string) {
  const { db } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.read', project);
  const [sheet, latest, editions] = await Promise.all([
    findSheet(db, projectId),
    latestConfirmedVersion(db, projectId),
    findApproved(db, projectId),
  ]);
  const alive = !isFinished(project.stage) && latest !== undefined;
  const followed = latest && (await followPoints(db, projectId, sheet.points, latest.id));
  const people = [sheet.proposedBy, editions[0]?.approvedBy].filter((id) => typeof id === 'string');
  const names = await findPersonNames(db, people);
  const mayWrite = alive && can(actor, 'draft.edit', project);
  const mayApprove = alive && can(actor, 'keyPoints.approve', project);
  return {
    project: { id: project.id, shortTitle: project.shortTitle },
    ordinal: latest?.ordinal ?? null,
    sheet: { ...sheet, proposedByName: names.get(sheet.proposedBy ?? '') ?? '' },
    points: inOrder(sheet.points).map((point) => {
      const at = followed?.get(point.id);
      const unitId = at?.unitId ?? null;
      return {
        ...point,
        fate: at?.fate ?? 'current',
        now: latest && unitId ? { unitId, ...shown(latest.tree, unitId) } : null,
      };
    }),
    facts: latest ? await factsOf(platform, projectId, latest.tree) : [],
    units: latest ? unitsOf(latest.tree) : [],
    approved: editions[0]
      ? { ...editions[0], approvedByName: names.get(editions[0].approvedBy ?? '') ?? '' }
      : null,
    may: {
      write: mayWrite && nextSheet(sheet.state, 'save', 'writer') !== undefined,
      propose: mayWrite && nextSheet(sheet.state, 'propose', 'writer') !== undefined,
      approve: mayApprove && nextSheet(sheet.state, 'approve', 'approver') !== undefined,
    },
  };
}

export type ShownPoint = Awaited<ReturnType<typeof loadKeyPointsDesk>>['points'][number];

async function factsOf({ db }: Platform, projectId: string, tree: LegalTree): Promise<FoundFact[]> {
  const compared = await compareWithLaw(db, projectId);
  return foundFacts(tree, compared?.comparison.rows ?? []);
}

function shown(tree: LegalTree, unitId: string) {
  const unit = findUnit(tree, unitId);
  return { citation: citationOf(tree, unitId), text: unit ? unitText(unit) : '' };
}

function unitsOf(tree: LegalTree): { value: string; label: string }[] {
  const units: { value: string; label: string }[] = [];
  walk(tree, (node) => {
    if (!KINDS.has(node.kind) || node.quoted) return;
    const words = (node.heading || unitText(node)).slice(0, LABEL_LETTERS);
    units.push({ value: node.id, label: `${citationOf(tree, node.id)}: ${words}` });
  });
  return units;
}
