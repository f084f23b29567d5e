import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { slugOf } from '#features/organisations/slug.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { EndProgrammeInput, ProgrammeInput } from './plan.schema.ts';
import { findProgrammes, insertProgramme, updateProgrammeEnd } from './programmes.store.server.ts';

export type ProgrammeRefusal = 'alreadyThere' | 'endsBeforeItBegins' | 'noSuchProgramme';

/** Adds a programme of the country or of the province, under which bodies make plans and reports. */
export async function addProgramme(
  platform: Platform,
  actor: Actor,
  input: ProgrammeInput,
): Promise<Result<{ id: string }, ProgrammeRefusal>> {
  requirePermission(actor, 'programme.manage');
  if (input.validTo !== null && input.validTo < input.validFrom) return refuse('endsBeforeItBegins');
  const now = platform.clock.now();
  const id = newId(now);
  const code = slugOf(input.name);
  return await inTransaction(platform.db, async (tx) => {
    // After the national ones, in the order of their names.
    if (!(await insertProgramme(tx, { ...input, id, code, sortKey: '9' }))) return refuse('alreadyThere');
    await record(
      tx,
      actor,
      { act: 'programme.added', objectKind: 'programme', objectId: id, after: input },
      now,
    );
    return ok({ id });
  });
}

/** Sets or clears the last day of a programme; plans and reports that exist stay as they are. */
export async function endProgramme(
  platform: Platform,
  actor: Actor,
  input: EndProgrammeInput,
): Promise<Result<null, ProgrammeRefusal>> {
  requirePermission(actor, 'programme.manage');
  const programme = (await findProgrammes(platform.db)).find(({ id }) => id === input.programmeId);
  if (!programme) return refuse('noSuchProgramme');
  const { id, validTo } = programme;
  if (input.validTo !== null && input.validTo < programme.validFrom) return refuse('endsBeforeItBegins');
  await inTransaction(platform.db, async (tx) => {
    await updateProgrammeEnd(tx, id, input.validTo);
    const [before, after] = [{ validTo }, { validTo: input.validTo }];
    const entry = { act: 'programme.ended', objectKind: 'programme', objectId: id, before, after };
    await record(tx, actor, entry, platform.clock.now());
  });
  return ok(null);
}
