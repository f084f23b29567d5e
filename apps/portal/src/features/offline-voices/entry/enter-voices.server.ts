import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import {
  type EnteredSubmission,
  type EnterRefusal,
  enterSubmissions,
} from '#features/submissions/enter-submission.server.ts';
import { fingerprint } from '#features/submissions/fingerprint.ts';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { legalDay, startOfLegalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result } from '#platform/result.ts';
import { type CountingRuleSet, classBy, countingRulesOn, type SpeaksAs } from '../counting/counting-rules.ts';
import type { NoticePurpose } from '../field/notice-ticks.ts';
import { type DataNotice, insertNoticesGiven } from '../field/notices.store.server.ts';
import { findSameVoice, insertEntries, type Road } from './entries.store.server.ts';

/** A voice before its class is found by the rules of the round. */
export interface OfflineVoice extends Omit<EnteredSubmission, 'countingClass'> {
  readonly speaksAs?: SpeaksAs;
}

/** Where the voices come from. */
export interface VoiceSource {
  readonly road: Road;
  readonly sourceId?: string;
  /** Of a voice that was spoken to an officer: the notice on personal data that was read aloud, and what was agreed to. */
  readonly told?: { readonly notice: DataNotice; readonly purposes: readonly NoticePurpose[] };
}

export interface EnteredVoice {
  readonly submissionId: string;
  readonly receiptCode: string;
  readonly isNew: boolean;
}

/**
 * The one way of an offline voice into the house: submissions by the rules that count them, each with the note of who wrote
 * it down from where; all of them or none.
 */
export async function enterVoices(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  voices: readonly OfflineVoice[],
  source: VoiceSource,
): Promise<Result<readonly EnteredVoice[], EnterRefusal>> {
  const consultation = await requireConsultation(platform.db, consultationId);
  const rules = rulesOf(consultation);
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    const inputs = voices.map((voice) => ({
      ...voice,
      countingClass: classBy(rules, voice.channel, voice.category, voice.speaksAs),
    }));
    const entered = await enterSubmissions({ ...platform, db: tx }, actor, consultationId, inputs);
    if (!entered.ok) return entered;
    const fresh = entered.value.filter(({ isNew }) => isNew);
    await insertEntries(
      tx,
      fresh.map(({ submissionId }) => ({
        ...{ consultationId, submissionId, road: source.road, sourceId: source.sourceId ?? null },
        ...{ enteredBy: actor.personId, enteredAt: now, enteredOn: legalDay(now), countingRules: rules.id },
      })),
    );
    if (source.told) {
      const submissionIds = fresh.map(({ submissionId }) => submissionId);
      const given = { ...source.told, by: actor.personId, at: now };
      await insertNoticesGiven(tx, { consultationId, submissionIds }, given);
    }
    return ok(entered.value);
  });
}

/** The rules that count the voices of a round; of one that was never opened, those of the day it was prepared. */
export function rulesOf(consultation: Pick<Consultation, 'openedOn' | 'createdAt'>): CountingRuleSet {
  return countingRulesOn(consultation.openedOn ?? legalDay(consultation.createdAt));
}

/** Fewer letters are said by many people in the same way ("đồng ý", "nhất trí với dự thảo"). */
const TELLING_LETTERS = 25;

/** A voice from the same place that says the same in the same words: perhaps the same paper a second time. */
export async function sameVoice(
  db: Db,
  consultationId: string,
  voice: Pick<OfflineVoice, 'place' | 'opinions'>,
): Promise<{ readonly receiptCode: string; readonly receivedAt: Date } | undefined> {
  const telling = voice.opinions
    .map(({ text, suggestedWording }) => writtenWords(text) || writtenWords(suggestedWording ?? ''))
    .filter((words) => words.length >= TELLING_LETTERS);
  return await findSameVoice(db, consultationId, writtenLine(voice.place), telling.map(fingerprint));
}

const HALF_A_DAY_MS = 12 * 3_600_000;

/** Noon of the day on which a paper came in or words were spoken; of today, now. */
export function arrivalOn(day: string, now: Date): Date {
  const noon = new Date(startOfLegalDay(day).getTime() + HALF_A_DAY_MS);
  return noon < now ? noon : now;
}
