import { carryAnchor, citationOf, findUnit, type LegalTree, unitText } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import type { DraftVersion } from '#features/drafts/draft-version.ts';
import { latestConfirmedFrom } from '#features/drafts/drafts.store.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { findComments } from '../chain/chain.store.server.ts';
import { changeable } from '../changeable-units.ts';
import { missingChange } from '../changes/change-links.ts';
import { comparedVersions } from '../changes/compared-versions.server.ts';
import { suggestChangedUnit } from '../changes/suggest-changed-unit.ts';
import { loadQuestions } from '../questions/questions.server.ts';
import { findRegroupings } from '../regrouping/regrouping.store.server.ts';
import { findResponse } from '../responses.store.server.ts';
import { countDeskOpinions, findDeskOpinions, findNextGroup, findUnitsOfGroup } from './desk.store.server.ts';
import type { DeskAddress } from './desk-address.ts';

/** Of the opinions of a group, as many as stand in the pane at once. */
const SHOWN = 12;
/** The last acts with a group that its pane tells of. */
const LAST_ACTS = 3;

/** The group that is open in the right pane: its opinions, its answer, the provision as it was and as it is, the next one. */
export async function loadOpenGroup(
  platform: Pick<Platform, 'db' | 'clock'>,
  actor: Actor,
  consultation: Consultation,
  version: DraftVersion,
  groupId: string,
  {
    units,
    address,
  }: { readonly units: readonly (string | null)[] | undefined; readonly address: DeskAddress },
) {
  const { db } = platform;
  const { id } = consultation;
  const members = { groupId, ...(address.within && { search: address.within }) };
  const page = { after: address.afterMember, limit: SHOWN + 1 };
  const [group, answer, opinions, latest, comments, regroupings, about] = await Promise.all([
    requireGroup(db, id, groupId),
    findResponse(db, id, groupId),
    findDeskOpinions(db, id, members, page),
    latestConfirmedFrom(db, version),
    findComments(db, id, groupId),
    findRegroupings(db, id, groupId, LAST_ACTS),
    findUnitsOfGroup(db, id, groupId),
  ]);
  const versions = comparedVersions(version, latest);
  return {
    group,
    answer: answer ?? null,
    citation: group.unitId === null ? '' : citationOf(version.tree, group.unitId),
    opinions: opinions.slice(0, SHOWN),
    moreOpinions: opinions.length > SHOWN,
    /** Of its opinions, those that the words within the group find. */
    found: address.within
      ? await countDeskOpinions(db, id, members, group.opinionsCount)
      : group.opinionsCount,
    /** Where a new group made of its opinions could be answered. */
    places: [...new Set([group.unitId, ...about])].map((unitId) => ({
      unitId,
      citation: unitId === null ? '' : citationOf(version.tree, unitId),
    })),
    regroupings,
    questions:
      actor.kind === 'person' ? await loadQuestions(platform, actor, consultation, groupId) : undefined,
    comments,
    units: changeable(latest.tree, versions?.comparison),
    suggested: versions && suggestChangedUnit(group.unitId, versions),
    lacks: versions && answer ? missingChange({ unitId: group.unitId, ...answer }, versions) : undefined,
    before: textOf(version.tree, group.unitId),
    after:
      latest.id === version.id ? null : afterOf(version, latest, group.unitId, answer?.changedUnitId ?? null),
    /** The article has gone in the newest version: said, so that nobody answers as if it stood. */
    gone: group.unitId !== null && latest.id !== version.id && !carried(version, latest, group.unitId),
    next: await findNextGroup(db, id, { units, step: 'con-lai' }, group.ordinal),
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
