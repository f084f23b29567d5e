import { carryAnchor, citationOf, findUnit, type LegalTree, unitText } from '@danban/legal-text';
import type { Consultation } from '#features/consultations/consultation.ts';
import type { DraftVersion } from '#features/drafts/draft-version.ts';
import { latestConfirmedVersion } from '#features/drafts/drafts.store.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { findComments } from '../chain/chain.store.server.ts';
import { changeable } from '../changeable-units.ts';
import { missingChange } from '../changes/change-links.ts';
import { comparedVersions } from '../changes/compared-versions.server.ts';
import { suggestChangedUnit } from '../changes/suggest-changed-unit.ts';
import { findResponse } from '../responses.store.server.ts';
import { findDeskOpinions, findNextGroup } from './desk.store.server.ts';

/** Of the opinions of a group, as many as stand in the pane; all of them stand on the page of the group. */
const SHOWN = 12;

/** The group that is open in the right pane: its opinions, its answer, the provision as it was and as it is, the next one. */
export async function loadOpenGroup(
  db: Db,
  consultation: Consultation,
  version: DraftVersion,
  groupId: string,
  units: readonly (string | null)[] | undefined,
) {
  const [group, answer, opinions, newest, comments] = await Promise.all([
    requireGroup(db, consultation.id, groupId),
    findResponse(db, consultation.id, groupId),
    findDeskOpinions(db, consultation.id, { groupId }, { limit: SHOWN }),
    latestConfirmedVersion(db, consultation.projectId),
    findComments(db, consultation.id, groupId),
  ]);
  const latest = newest ?? version;
  const versions = comparedVersions(version, newest);
  return {
    group,
    answer: answer ?? null,
    citation: group.unitId === null ? '' : citationOf(version.tree, group.unitId),
    opinions,
    comments,
    units: changeable(latest.tree, versions?.comparison),
    suggested: versions && suggestChangedUnit(group.unitId, versions),
    lacks: versions && answer ? missingChange({ unitId: group.unitId, ...answer }, versions) : undefined,
    before: textOf(version.tree, group.unitId),
    after:
      latest.id === version.id ? null : afterOf(version, latest, group.unitId, answer?.changedUnitId ?? null),
    /** The article has gone in the newest version: said, so that nobody answers as if it stood. */
    gone: group.unitId !== null && latest.id !== version.id && !carried(version, latest, group.unitId),
    next: await findNextGroup(db, consultation.id, { units, step: 'con-lai' }, group.ordinal),
  };
}
export type OpenGroup = Awaited<ReturnType<typeof loadOpenGroup>>;

function textOf(tree: LegalTree, unitId: string | null) {
  const unit = unitId ? findUnit(tree, unitId) : undefined;
  return unit ? { citation: citationOf(tree, unit.id), text: unitText(unit) } : null;
}

function carried(asked: DraftVersion, latest: DraftVersion, unitId: string): string | null {
  const stored = latest.comparison?.beforeVersionId === asked.id ? latest.comparison : undefined;
  return carryAnchor({ unit: unitId }, asked.tree, latest.tree, stored).anchor?.unit ?? null;
}

function afterOf(asked: DraftVersion, latest: DraftVersion, unitId: string | null, changed: string | null) {
  const unit = changed ?? (unitId ? carried(asked, latest, unitId) : null);
  return textOf(latest.tree, unit);
}
