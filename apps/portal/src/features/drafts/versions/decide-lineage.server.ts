import { findUnit } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft } from '../draft-event.ts';
import type { DraftVersion } from '../draft-version.ts';
import { latestConfirmedVersion, requireProject, requireVersion } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { countOpenPairs } from '../waiting/count-waiting.server.ts';
import { compareDecided, type LineageDecision, type LineageVerdict, textsOf } from './lineage.ts';
import { writeLineage } from './versions.store.server.ts';

export type LineageRefusal = 'notInReview' | 'finished' | 'noSuchPair' | 'noSuchUnit';

export interface LineageInput {
  /** The version of the record that the person saw. */
  readonly version: number;
  readonly before: string;
  readonly proposed: string;
  readonly verdict: LineageVerdict;
  /** What the old unit became; only with `other`. */
  readonly after: string | null;
}

/** Keeps what a person says about one doubtful pair; saying something else about it later replaces it. */
export async function decideLineage(
  platform: Platform,
  actor: PersonActor,
  versionId: string,
  input: LineageInput,
): Promise<Result<null, LineageRefusal>> {
  const draft = await requireVersion(platform.db, versionId);
  const before = await latestConfirmedVersion(platform.db, draft.projectId);
  const { proposed, verdict } = input;
  const after = verdict === 'other' ? input.after : null;
  const check = (): LineageRefusal | undefined => {
    const { open, decisions } = before ? compareDecided(before, draft.tree, draft.lineage) : NOTHING;
    const known = [...open.map((row) => ({ before: row.before, proposed: row.after })), ...decisions];
    if (!known.some((pair) => pair.before === input.before && pair.proposed === proposed))
      return 'noSuchPair';
    if (verdict === 'other' && (!after || !findUnit(draft.tree, after))) return 'noSuchUnit';
    return undefined;
  };
  return await change(platform, actor, draft, input.version, {
    act: 'draft.lineageDecided',
    after: { unit: input.before, verdict, became: verdict === 'same' ? proposed : after },
    check,
    lineage: () => [
      ...others(draft, input.before),
      {
        ...{ beforeVersionId: before?.id ?? '', before: input.before, proposed, verdict, after },
        texts: textsOf(before!.tree, draft.tree, { before: input.before, proposed, after }),
        by: actor.personId,
        at: platform.clock.now().toISOString(),
      },
    ],
  });
}

/** Takes back what was said about one unit: its pair is doubtful again. */
export async function undoLineage(
  platform: Platform,
  actor: PersonActor,
  versionId: string,
  input: { readonly version: number; readonly before: string },
): Promise<Result<null, LineageRefusal>> {
  const draft = await requireVersion(platform.db, versionId);
  const said = draft.lineage.find((each) => each.before === input.before);
  return await change(platform, actor, draft, input.version, {
    act: 'draft.lineageUndone',
    after: { unit: input.before, verdict: said?.verdict ?? null, became: said?.after ?? null },
    check: () => (said ? undefined : 'noSuchPair'),
    lineage: () => others(draft, input.before),
  });
}

const NOTHING = { open: [], decisions: [] } as const;

const others = (draft: DraftVersion, before: string) =>
  draft.lineage.filter((each) => each.before !== before);

interface Step {
  readonly act: string;
  readonly after: Readonly<Record<string, string | null>>;
  readonly check: () => LineageRefusal | undefined;
  readonly lineage: () => readonly LineageDecision[];
}

async function change(
  platform: Platform,
  actor: PersonActor,
  draft: DraftVersion,
  version: number,
  step: Step,
): Promise<Result<null, LineageRefusal>> {
  const project = await requireProject(platform.db, draft.projectId);
  requirePermission(actor, 'draft.edit', project);
  if (draft.state !== 'review') return refuse('notInReview');
  if (isFinished(project.stage)) return refuse('finished');
  if (draft.version !== version) throw new Conflict(`draft version ${draft.id}`);
  const refusal = step.check();
  if (refusal) return refuse(refusal);
  await inTransaction(platform.db, async (tx) => {
    await writeLineage(tx, draft.id, version, step.lineage());
    await countOpenPairs(tx, project.id);
    const after = { ordinal: draft.ordinal, ...step.after };
    await record(tx, actor, { act: step.act, ...aboutDraft(project), after }, platform.clock.now());
  });
  return ok(null);
}
