import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import { freeSlug } from '#features/organisations/slug.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { faultOf, type IndexResult, type PublicIndex, type ResultFault } from './index-result.ts';
import type { IndexInput, ResultInput } from './indices.schema.ts';
import {
  findResult,
  findResults,
  insertIndex,
  insertResult,
  isSlugTaken,
  requireIndex,
  updateIndex,
} from './indices.store.server.ts';

/** An index whose results the actor's body keeps; not shown to anybody yet. */
export async function addIndex(
  { db, clock }: Platform,
  actor: PersonActor,
  input: IndexInput,
): Promise<Result<{ id: string }, never>> {
  const { organisationId } = actor;
  requirePermission(actor, 'index.edit', { organisationId });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdName(tx, 'index slug');
    const slug = await freeSlug(input.name, (one) => isSlugTaken(tx, one));
    const index = { id: newId(now), organisationId, slug, ...input, shownAt: null, version: 1 };
    await insertIndex(tx, index, { by: actor.personId, at: now });
    await record(tx, actor, { act: 'index.added', ...about(index), after: toldOf(index) }, now);
    return ok({ id: index.id });
  });
}

export type EditIndexRefusal = 'resultAboveTop';

export async function editIndex(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, ...input }: IndexInput & { readonly version: number },
): Promise<Result<null, EditIndexRefusal>> {
  const results = await findResults(platform.db, id);
  if (results.some(({ points }) => points > input.top)) return refuse('resultAboveTop');
  return await change(platform, actor, id, 'index.edit', 'index.edited', (index) =>
    ok({ ...index, ...input, version }),
  );
}

export type ShowIndexRefusal = 'noResults' | 'notPossibleNow';

/** Everybody sees it from now on, with whatever is entered later. */
export async function showIndex(
  platform: Platform,
  actor: Actor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, ShowIndexRefusal>> {
  const results = await findResults(platform.db, id);
  const shownAt = platform.clock.now();
  return await change<ShowIndexRefusal>(platform, actor, id, 'index.show', 'index.shown', (index) => {
    if (index.shownAt) return refuse('notPossibleNow');
    return results.length === 0 ? refuse('noResults') : ok({ ...index, shownAt, version });
  });
}

export function hideIndex(
  platform: Platform,
  actor: Actor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, ShowIndexRefusal>> {
  return change<ShowIndexRefusal>(platform, actor, id, 'index.show', 'index.hidden', (index) =>
    index.shownAt ? ok({ ...index, shownAt: null, version }) : refuse('notPossibleNow'),
  );
}

async function change<Reason extends string>(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  permission: 'index.edit' | 'index.show',
  act: string,
  made: (index: PublicIndex) => Result<PublicIndex, Reason>,
): Promise<Result<null, Reason>> {
  const before = await requireIndex(db, id);
  requirePermission(actor, permission, before);
  const after = made(before);
  if (!after.ok) return after;
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateIndex(tx, after.value);
    await told(tx, before, now);
    const values = { before: toldOf(before), after: toldOf(after.value) };
    await record(tx, actor, { act, ...about(before), ...values }, now);
  });
  return ok(null);
}

export type SaveResultRefusal = ResultFault | 'unknownBody' | 'alreadyThere' | 'nothingChanged';

/** Enters what a body reached in a year, or sets right what was entered: that needs a reason, and the earlier figure stays. */
export async function saveResult(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  input: ResultInput,
): Promise<Result<null, SaveResultRefusal>> {
  const index = await requireIndex(db, id);
  requirePermission(actor, 'index.edit', index);
  const now = clock.now();
  const fault = faultOf(input, index.top, legalDay(now));
  if (fault) return refuse(fault);
  return await inTransaction(db, async (tx) => {
    await holdName(tx, `index ${id}`);
    const body = await findOrganisation(tx, input.organisationId);
    if (!body) return refuse('unknownBody');
    const before = await findResult(tx, id, input.organisationId, input.year);
    if (before && input.reason === '') return refuse('alreadyThere');
    if (before && isSame(before, input)) return refuse('nothingChanged');
    const result: IndexResult = {
      ...{ id: newId(now), indexId: id, ...input },
      ...{ reason: before ? input.reason : '', version: (before?.version ?? 0) + 1 },
    };
    await insertResult(tx, result, { by: actor.personId, at: now });
    if (index.shownAt) await told(tx, index, now);
    const said = (each: IndexResult) => ({
      ...{ indexYear: each.year, measuredBody: body.name, indexPoints: each.points },
      ...(each.place !== null && { indexPlace: each.place }),
    });
    const values = { ...(before && { before: said(before), reason: input.reason }), after: said(result) };
    const act = before ? 'index.resultCorrected' : 'index.resultEntered';
    await record(tx, actor, { act, ...about(index), ...values }, now);
    return ok(null);
  });
}

function isSame(before: IndexResult, input: ResultInput): boolean {
  const facts = ({ points, place, places, components, ...decision }: IndexResult | ResultInput) => [
    ...[points, place, places, components.map(({ name, ...rest }) => [name, rest.points, rest.most])],
    ...[decision.decisionNumber, decision.decisionOn, decision.decisionIssuer],
  ];
  return JSON.stringify(facts(before)) === JSON.stringify(facts(input));
}

export const about = ({ id, organisationId }: PublicIndex) => ({
  ...{ objectKind: 'publicIndex', objectId: id, organisationId },
});

/** Pages of this index are stale. */
export const told = (tx: Db, { id, organisationId }: PublicIndex, now: Date) =>
  emit(tx, 'index.changed', { indexId: id, organisationId }, now);

const toldOf = ({ name, issuer, unit, top, shownAt }: PublicIndex) => ({
  ...{ indexName: name, indexIssuer: issuer, indexTop: `${top} ${unit}`, indexShown: shownAt !== null },
});
