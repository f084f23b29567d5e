import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { requireProject } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { mayUpload } from '../versions/declare-secrecy.server.ts';
import { compareWithLaw } from './compare-with-law.server.ts';
import { findBaseTexts, listLawComparisons } from './law-in-force.store.server.ts';

/** Everything that the desk of the law in force shows for one draft. */
export async function loadLawDesk(platform: Platform, actor: Actor, projectId: string) {
  const { db } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.read', project);
  const edits = !isFinished(project.stage) && can(actor, 'draft.edit', project);
  const [compared, editions, bases] = await Promise.all([
    compareWithLaw(db, projectId),
    listLawComparisons(db, projectId),
    findBaseTexts(db, projectId),
  ]);
  return {
    project: { id: project.id, shortTitle: project.shortTitle, slug: project.slug },
    ordinal: compared?.version.ordinal ?? null,
    bases: bases.map(({ tree: _tree, ...base }) => ({
      ...base,
      extent: compared?.comparison.extents.find(({ baseId }) => baseId === base.id) ?? null,
    })),
    rows: compared?.rows ?? [],
    refused: compared?.comparison.refused ?? [],
    missing: compared?.rows.filter(({ reason }) => reason === '').length ?? 0,
    edition: editions[0] ?? null,
    declared: actor.kind === 'person' && (await mayUpload(platform, projectId, actor.personId)),
    may: { edit: edits, publish: can(actor, 'draft.publishComparison', project) },
  };
}
