import {
  citationOf,
  diffWords,
  findUnit,
  type LegalTree,
  type UnitComparisonRow,
  type UnitId,
  unitText,
  type WordChange,
  walk,
} from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import type { DraftVersion } from '../draft-version.ts';
import { latestConfirmedVersion, requireProject, requireVersion } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { compareDecided, type LineageDecision } from './lineage.ts';

/** A doubtful pair as a person judges it: both texts, with what differs marked. */
export interface LineagePair {
  readonly before: UnitId;
  readonly proposed: UnitId;
  readonly beforeCitation: string;
  readonly proposedCitation: string;
  readonly words: readonly WordChange[];
  /** Other units of the new version that it may have become, likelier ones first. */
  readonly choices: readonly { readonly value: UnitId; readonly label: string }[];
}

export interface DecidedPair extends LineagePair {
  readonly decision: LineageDecision;
  readonly becameCitation: string | null;
  readonly byName: string;
}

/** Everything that the desk of lineage shows: only what is doubtful, and what was said about it. */
export async function loadLineageDesk(
  platform: Platform,
  actor: Actor,
  at: { readonly projectId: string; readonly versionId: string },
) {
  const { db } = platform;
  const draft = await requireVersion(db, at.versionId);
  if (draft.projectId !== at.projectId) throw new NotFound(`version ${at.versionId} of ${at.projectId}`);
  const project = await requireProject(db, draft.projectId);
  requirePermission(actor, 'draft.read', project);
  const before = await versionBefore(platform, draft);
  const head = {
    project: { id: project.id, shortTitle: project.shortTitle },
    version: { id: draft.id, ordinal: draft.ordinal, state: draft.state, version: draft.version },
    beforeOrdinal: before?.ordinal ?? null,
    may: draft.state === 'review' && !isFinished(project.stage) && can(actor, 'draft.edit', project),
  };
  if (!before) return { ...head, open: [], decided: [], certain: 0 };
  const { rows, open, decisions } = compareDecided(before, draft.tree, draft.lineage);
  const names = await findPersonNames(
    db,
    decisions.map(({ by }) => by),
  );
  const pair = (from: UnitId, to: UnitId) => pairOf(before.tree, draft.tree, rows, from, to);
  return {
    ...head,
    open: open.map((row) => pair(row.before!, row.after!)),
    decided: decisions.map(
      (decision): DecidedPair => ({
        ...pair(decision.before, decision.proposed),
        decision,
        becameCitation: decision.after === null ? null : citationOf(draft.tree, decision.after),
        byName: names.get(decision.by) ?? '',
      }),
    ),
    certain: rows.filter((row) => row.before !== undefined && row.after !== undefined && !row.doubtful)
      .length,
  };
}

/** A confirmed version names its own; one in review will be compared with the latest. */
async function versionBefore(platform: Platform, draft: DraftVersion): Promise<DraftVersion | undefined> {
  if (draft.state === 'confirmed')
    return draft.comparison ? await requireVersion(platform.db, draft.comparison.beforeVersionId) : undefined;
  return draft.state === 'review' ? await latestConfirmedVersion(platform.db, draft.projectId) : undefined;
}

function pairOf(
  before: LegalTree,
  after: LegalTree,
  rows: readonly UnitComparisonRow[],
  from: UnitId,
  to: UnitId,
): LineagePair {
  const text = (tree: LegalTree, id: UnitId) => {
    const unit = findUnit(tree, id);
    return unit ? unitText(unit) : '';
  };
  return {
    before: from,
    proposed: to,
    beforeCitation: citationOf(before, from),
    proposedCitation: citationOf(after, to),
    words: diffWords(text(before, from), text(after, to)),
    choices: choicesFor(after, rows, findUnit(before, from)?.kind, to),
  };
}

const LABEL_LETTERS = 70;

/** Units of the same kind: those that are new stand first, for one of them is what it most likely became. */
function choicesFor(
  after: LegalTree,
  rows: readonly UnitComparisonRow[],
  kind: string | undefined,
  proposed: UnitId,
): LineagePair['choices'] {
  const added = new Set(rows.flatMap((row) => (row.before === undefined && row.after ? [row.after] : [])));
  const choices: { value: UnitId; label: string }[] = [];
  walk(after, (node) => {
    if (node.kind !== kind || node.quoted || node.id === proposed) return;
    const words = (node.heading || unitText(node)).slice(0, LABEL_LETTERS);
    choices.push({ value: node.id, label: `${citationOf(after, node.id)}: ${words}` });
  });
  return choices.sort((a, b) => Number(added.has(b.value)) - Number(added.has(a.value)));
}
