import { citationOf, findUnit, type LegalTree, unitText } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findVersions, requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { keyOf, needsDecision, type PlaceGroup, tallyOf } from './place.ts';
import { type PlaceCandidate, placeCandidates } from './place-candidates.ts';
import { findPlacedOpinions, findPlaceGroups, type PlacedOpinion } from './places.store.server.ts';

const SHOWN_OPINIONS = 20;
/** Candidates whose text is shown beside the old one; the others are in the list to choose from. */
const SHOWN_CANDIDATES = 3;
const LEAST_ALIKE = 0.15;

/** A place as the desk shows it: old text, where it was put, where else it could be, and who spoke there. */
export interface ShownPlace extends PlaceGroup {
  readonly key: string;
  readonly from: { readonly citation: string; readonly text: string };
  readonly now: { readonly citation: string; readonly text: string } | null;
  readonly likely: readonly PlaceCandidate[];
  readonly others: readonly PlaceCandidate[];
  readonly said: readonly PlacedOpinion[];
  readonly decidedByName: string;
}

/** Everything that the desk of places shows for one version. */
export async function loadPlacesDesk(
  { db }: Platform,
  actor: Actor,
  at: { readonly projectId: string; readonly versionId: string },
) {
  const version = await requireVersion(db, at.versionId);
  if (version.projectId !== at.projectId) throw new NotFound(`version ${at.versionId} of ${at.projectId}`);
  const project = await requireProject(db, version.projectId);
  requirePermission(actor, 'opinion.read', project);
  const [groups, opinions, versions] = await Promise.all([
    findPlaceGroups(db, version.id),
    findPlacedOpinions(db, version.id, SHOWN_OPINIONS),
    findVersions(db, project.id),
  ]);
  const listed = groups.filter((group) => group.fromUnitId !== null && !isPlain(group));
  const trees = await treesOf(db, listed);
  const names = await findPersonNames(
    db,
    listed.flatMap((group) => group.decidedBy ?? []),
  );
  const saidAt = Map.groupBy(opinions, keyOf);
  const shown = listed.map((group): ShownPlace => {
    const before = trees.get(group.fromVersionId)!;
    const open = needsDecision(group);
    const candidates = open ? placeCandidates(before, group.fromUnitId!, version.tree) : [];
    const likely = candidates.slice(0, SHOWN_CANDIDATES).filter((each) => each.likeness >= LEAST_ALIKE);
    return {
      ...group,
      key: keyOf(group),
      from: placeIn(before, group.fromUnitId!),
      now: group.unitId === null ? null : placeIn(version.tree, group.unitId),
      likely,
      others: candidates.slice(likely.length).map((each) => ({ ...each, text: '' })),
      said: saidAt.get(keyOf(group)) ?? [],
      decidedByName: names.get(group.decidedBy ?? '') ?? '',
    };
  });
  return {
    project: { id: project.id, shortTitle: project.shortTitle },
    version: { id: version.id, ordinal: version.ordinal },
    beforeOrdinal: versions.find(({ id }) => id === version.comparison?.beforeVersionId)?.ordinal ?? null,
    tally: tallyOf(groups),
    open: shown.filter(needsDecision),
    decided: shown.filter((place) => place.decision !== null),
    /** Certain, and said for everybody to check. */
    moved: shown.filter((place) => place.decision === null && !needsDecision(place)),
    may: can(actor, 'opinion.place', project),
  };
}

function isPlain({ decision, found }: PlaceGroup): boolean {
  return decision === null && found.state === 'kept' && found.doubt === null;
}

async function treesOf(db: Platform['db'], groups: readonly PlaceGroup[]): Promise<Map<string, LegalTree>> {
  const ids = [...new Set(groups.map((group) => group.fromVersionId))];
  const versions = await Promise.all(ids.map((id) => requireVersion(db, id)));
  return new Map(versions.map((version) => [version.id, version.tree]));
}

function placeIn(tree: LegalTree, unitId: string) {
  const unit = findUnit(tree, unitId);
  return { citation: citationOf(tree, unitId), text: unit ? unitText(unit) : '' };
}
