import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { addDays } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Organisation } from './organisation.ts';
import {
  findOrganisation,
  findOrganisationBySlug,
  insertOrganisation,
  requireOrganisation,
  updateOrganisation,
} from './organisations.store.server.ts';
import { endRelationsOf, findSuccessions, insertSuccession } from './relations.store.server.ts';
import { findRunningWork, holdsLastAdministrator } from './running-work.store.server.ts';
import { freeSlug } from './slug.ts';

export type OrganisationInput = Omit<Organisation, 'id' | 'slug' | 'validTo' | 'sortKey' | 'version'>;

/** Bodies are listed kind by kind and level by level; within them by name. */
export interface OrganisationPlace {
  readonly slug?: string;
  /** Order within official lists; new bodies come last, by name. */
  readonly sortKey?: string;
  readonly validTo?: string | null;
}

/** Slug and place in the list may be given by an import or the demo story; a form leaves them to us. */
export async function createOrganisation(
  platform: Platform,
  actor: Actor,
  input: OrganisationInput & OrganisationPlace,
): Promise<Result<{ readonly id: string }, 'endBeforeStart'>> {
  requirePermission(actor, 'organisation.manage');
  const now = platform.clock.now();
  const validTo = input.validTo ?? null;
  if (validTo !== null && validTo < input.validFrom) return refuse('endBeforeStart');
  const id = newId(now);
  await inTransaction(platform.db, async (tx) => {
    await holdName(tx, 'addresses of bodies');
    const isTaken = async (slug: string) => (await findOrganisationBySlug(tx, slug)) !== undefined;
    const slug = input.slug ?? (await freeSlug(input.name, isTaken));
    const sortKey = input.sortKey ?? `9-${slug}`;
    await insertOrganisation(tx, { ...input, id, slug, sortKey, validTo, version: 1 });
    const after = { name: input.name, kind: input.kind, level: input.level, validFrom: input.validFrom };
    await record(tx, actor, changeOf('organisation.created', id, { after }), now);
  });
  return ok({ id });
}

export async function editOrganisation(
  platform: Platform,
  actor: Actor,
  input: OrganisationInput & { readonly id: string; readonly version: number },
): Promise<Result<undefined, 'startAfterEnd'>> {
  requirePermission(actor, 'organisation.manage');
  const now = platform.clock.now();
  const before = await requireOrganisation(platform.db, input.id);
  if (before.validTo !== null && input.validFrom > before.validTo) return refuse('startAfterEnd');
  const { slug, sortKey, validTo } = before;
  const next: Organisation = { ...input, slug, sortKey, validTo };
  const fields = (Object.keys(next) as (keyof Organisation)[]).filter(
    (field) => field !== 'version' && next[field] !== before[field],
  );
  await inTransaction(platform.db, async (tx) => {
    if (!(await updateOrganisation(tx, next, input.version))) throw new Conflict(`organisation ${input.id}`);
    const pick = (from: Organisation) => Object.fromEntries(fields.map((field) => [field, from[field]]));
    const values = { before: pick(before), after: pick(next) };
    await record(tx, actor, changeOf('organisation.edited', input.id, values), now);
  });
  return ok(undefined);
}

export type EndRefusal =
  | 'endBeforeStart'
  | 'alreadyEnded'
  | 'successorIsItself'
  | 'successorGone'
  | 'successorCircle'
  | 'runningWork'
  | 'lastAdministrator';

export interface EndInput {
  readonly id: string;
  readonly lastDay: string;
  /** Who takes over on the day after; none when the task ends too. */
  readonly successorIds: readonly string[];
  readonly legalBasis: string | null;
  readonly version: number;
}

/**
 * The body stays author of its past: nothing of it is moved, only its relations and the roles in it end with it. What
 * still runs needs a successor (docs/decisions/0014-what-passes-to-a-successor.md).
 */
export async function endOrganisation(
  platform: Platform,
  actor: Actor,
  input: EndInput,
): Promise<Result<undefined, EndRefusal>> {
  requirePermission(actor, 'organisation.manage');
  const now = platform.clock.now();
  const before = await requireOrganisation(platform.db, input.id);
  const takesOverOn = addDays(input.lastDay, 1);
  const refusal = await whyNotEnd(platform.db, before, input, takesOverOn);
  if (refusal) return refuse(refusal);
  await inTransaction(platform.db, async (tx) => {
    const ended = { ...before, validTo: input.lastDay };
    if (!(await updateOrganisation(tx, ended, input.version))) throw new Conflict(`organisation ${input.id}`);
    for (const successorId of new Set(input.successorIds)) {
      await insertSuccession(tx, {
        organisationId: input.id,
        successorId,
        takesOverOn,
        legalBasis: input.legalBasis,
      });
    }
    const relations = await endRelationsOf(tx, input.id, input.lastDay);
    const after = {
      validTo: input.lastDay,
      successors: input.successorIds.join(','),
      relationsEnded: relations,
    };
    await record(
      tx,
      actor,
      changeOf('organisation.ended', input.id, { after, reason: input.legalBasis }),
      now,
    );
  });
  return ok(undefined);
}

async function whyNotEnd(
  db: Db,
  before: Organisation,
  input: EndInput,
  takesOverOn: string,
): Promise<EndRefusal | undefined> {
  if (before.validTo !== null) return 'alreadyEnded';
  if (input.lastDay < before.validFrom) return 'endBeforeStart';
  const successions = await findSuccessions(db);
  for (const successorId of input.successorIds) {
    if (successorId === input.id) return 'successorIsItself';
    const successor = await findOrganisation(db, successorId);
    if (!successor || (successor.validTo !== null && successor.validTo < takesOverOn)) return 'successorGone';
    if (leadsTo(successorId, input.id, successions)) return 'successorCircle';
  }
  if (await holdsLastAdministrator(db, before.id, takesOverOn)) return 'lastAdministrator';
  if (input.successorIds.length > 0) return undefined;
  const { counts } = await findRunningWork(db, before, input.lastDay);
  return counts.length > 0 ? 'runningWork' : undefined;
}

function leadsTo(
  from: string,
  to: string,
  successions: readonly { readonly organisationId: string; readonly successorId: string }[],
  seen: Set<string> = new Set(),
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return successions.some(
    (step) => step.organisationId === from && leadsTo(step.successorId, to, successions, seen),
  );
}

/** An entry about a body stands in the audit of that body, whoever made it. */
export function changeOf(
  act: string,
  id: string,
  values: {
    readonly before?: Record<string, string | number | null>;
    readonly after?: Record<string, string | number | null>;
    readonly reason?: string | null;
  },
) {
  return { act, objectKind: 'organisation', objectId: id, organisationId: id, ...values };
}
