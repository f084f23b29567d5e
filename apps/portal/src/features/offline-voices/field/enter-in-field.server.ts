import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import {
  type DeskEntry,
  type EntrySentences,
  enterAtDesk,
  type TypedVoice,
} from '../entry/enter-at-desk.server.ts';
import { noticeOf } from './load-notice.server.ts';
import { readNoticeTicks } from './notice-ticks.ts';

/** Writes down what somebody said to an officer, who read the notice on personal data aloud before. */
export async function enterInField(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  typed: TypedVoice,
  say: EntrySentences,
): Promise<DeskEntry> {
  const consultation = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const { notice } = await noticeOf(platform, consultation);
  const { agreed, errors } = readNoticeTicks(typed.values, notice.sha256, say.fields);
  return await enterAtDesk(platform, actor, consultationId, typed, say, {
    road: 'field',
    told: { notice, purposes: agreed },
    errors,
  });
}
