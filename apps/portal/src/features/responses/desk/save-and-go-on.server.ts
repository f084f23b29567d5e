import type { PersonActor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type ProposeRefusal, proposeResponse, saveResponse } from '../answer-group.server.ts';
import type { SaveResponseInput } from '../response.schema.ts';
import { incompleteness } from '../response.ts';

/** Saves the words and hands them in by one press: both or, when the answer is not complete, neither. */
export async function saveAndPropose(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  input: SaveResponseInput,
): Promise<Result<null, ProposeRefusal>> {
  const missing = incompleteness(input);
  if (missing) return refuse(missing);
  return await inTransaction(platform.db, async (tx) => {
    const saved = await saveResponse({ ...platform, db: tx }, actor, consultationId, groupId, input);
    if (!saved.ok) return saved;
    const proposed = await proposeResponse(
      { ...platform, db: tx },
      actor,
      consultationId,
      groupId,
      saved.value,
    );
    return proposed.ok ? ok(null) : proposed;
  });
}
