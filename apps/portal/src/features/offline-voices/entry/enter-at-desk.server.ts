import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { EnterRefusal } from '#features/submissions/enter-submission.server.ts';
import type { EnteredPoint } from '#features/submissions/letters/points.ts';
import type { OpinionValues } from '#features/submissions/opinion-form.ts';
import type { FieldErrors } from '#features/submissions/submission.schema.ts';
import type { ContributorContact, EnteredChannel } from '#features/submissions/submission.ts';
import { findSubmissionsByKeys } from '#features/submissions/submissions.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import {
  arrivalOn,
  type EnteredVoice,
  enterVoices,
  sameVoice,
  type VoiceSource,
} from './enter-voices.server.ts';
import { type VoiceHead, voiceHeadSchema } from './entry.schema.ts';
import { readPoints, type UnitSentence } from './read-points.ts';

export type DeskEntryRefusal = EnterRefusal | 'incomplete' | 'sameVoice';

export type DeskEntry =
  | { readonly ok: true; readonly value: EnteredVoice }
  | {
      readonly ok: false;
      readonly reason: DeskEntryRefusal;
      /** Field name as in the form ("place", "unit.0") → what to do. */
      readonly errors: FieldErrors;
      /** Of the voice that says the same. */
      readonly same?: { readonly receiptCode: string; readonly receivedAt: Date };
    };

/** One voice as it was typed; `key` makes it one record however often it is sent. */
export interface TypedVoice {
  readonly key: string;
  readonly channel: EnteredChannel;
  readonly values: Readonly<Record<string, string>>;
  readonly points: readonly OpinionValues[];
}

/** Sentences of the form, from the texts of the page. */
export interface EntrySentences {
  readonly unit: UnitSentence;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Writes down one letter, call or paper form. What says the same in the same words from the same place is asked about first;
 * `source.errors` are what the page has found wrong by itself, named with all the rest.
 */
export async function enterAtDesk(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  typed: TypedVoice,
  say: EntrySentences,
  source: VoiceSource & { readonly errors?: FieldErrors } = { road: 'desk' },
): Promise<DeskEntry> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const { tree } = await requireVersion(db, consultation.draftVersionId);
  const head = v.safeParse(voiceHeadSchema, typed.values);
  const read = readPoints(typed.points, tree, say.unit);
  const errors: Record<string, string> = { ...source.errors, ...(read.ok ? {} : read.errors) };
  for (const issue of head.issues ?? []) {
    const field = String(issue.path?.[0]?.key ?? 'place');
    errors[field] ??= say.fields[field] ?? '';
  }
  if (!head.success || !read.ok || Object.keys(errors).length > 0)
    return { ok: false, reason: 'incomplete', errors };
  const now = clock.now();
  if (head.output.arrivedOn > legalDay(now)) return { ok: false, reason: 'inFuture', errors: {} };
  const body = await findOrganisation(db, actor.organisationId);
  const voice = voiceOf(typed, head.output, read.points, body?.name ?? '', now);
  // Sent again over a weak network it is the same voice, not a second paper.
  const isKnown = (await findSubmissionsByKeys(db, consultationId, [typed.key])).size > 0;
  if (!head.output.sure && !isKnown) {
    const same = await sameVoice(db, consultationId, voice);
    if (same) return { ok: false, reason: 'sameVoice', errors: {}, same };
  }
  const entered = await enterVoices(platform, actor, consultationId, [voice], source);
  return entered.ok
    ? { ok: true, value: entered.value[0]! }
    : { ok: false, reason: entered.reason, errors: {} };
}

function voiceOf(
  { key, channel }: TypedVoice,
  head: VoiceHead,
  opinions: readonly EnteredPoint[],
  recordedBy: string,
  now: Date,
) {
  const { arrivedOn, place, category, organisationName } = head;
  return {
    key,
    channel,
    receivedAt: arrivalOn(arrivedOn, now),
    category,
    place,
    ...(organisationName ? { organisationName } : {}),
    detail: { heldOn: arrivedOn, place, recordedBy },
    contact: contactOf(head),
    opinions,
  };
}

/** Nothing personal was written down: no row at all. */
function contactOf(head: VoiceHead): ContributorContact | undefined {
  const { name, email, phone, consentAnswerByEmail, consentPublishName } = head;
  if (name === null && email === null && phone === null) return undefined;
  return { name, email, phone, consentAnswerByEmail, consentPublishName };
}
