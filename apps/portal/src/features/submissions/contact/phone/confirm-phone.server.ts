import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { record } from '#features/audit/record.server.ts';
import { publicActor } from '#features/authority/actor.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { phoneMessages } from '#text/vi/phone.ts';
import { findErasure } from '../../erasing/erasures.store.server.ts';
import { lockSubmission } from '../../submissions.store.server.ts';
import type { TrackedSubmission } from '../../track-submission.server.ts';
import { findConfirmations, insertConfirmation } from '../contact-links.store.server.ts';
import {
  countTry,
  deletePhoneCode,
  keepPhone,
  lockPhoneCode,
  putPhoneCode,
} from './phone-codes.store.server.ts';
import { phoneNumberOf } from './phone-number.ts';

const CODE_MINUTES = 10;
/** Of a million codes five are tried: who guesses is right once in two hundred thousand. */
export const MOST_TRIES = 5;
export const CODES_PER_SUBMISSION: Limit = { name: 'submission.phoneCode', count: 3, perSeconds: 86_400 };
export const CODES_PER_PLACE: Limit = { name: 'submission.phonePlace', count: 10, perSeconds: 3_600 };
/** Nobody's telephone is made to ring by somebody else. */
export const CODES_PER_PHONE: Limit = { name: 'submission.phoneNumber', count: 3, perSeconds: 86_400 };
/** Each message costs the body money: what more an hour would be is an attack on its purse. */
export const CODES_IN_ALL: Limit = { name: 'submission.phoneAll', count: 600, perSeconds: 3_600 };

type Confirming = Pick<App, 'db' | 'clock' | 'rateLimits' | 'phone'> & {
  readonly config: Pick<App['config'], 'secretKey'>;
};
export type SendCodeRefusal =
  | 'notOffered'
  | 'notAPhone'
  | 'consentMissing'
  | 'ended'
  | 'confirmed'
  | 'tooMany'
  | 'unreachable';
export type PhoneRefusal = SendCodeRefusal | 'wrongCode' | 'gone';

/**
 * Sends a code to the number that the holder of the receipt typed. Nothing is kept of the number before it answered. What
 * the page says is the same whether the number was used before or not, and also when its own limit is reached. The message
 * is in the language of the page (decision 0084).
 */
export async function sendPhoneCode(
  app: Confirming,
  tracked: TrackedSubmission,
  typed: { readonly phone: string; readonly consents: boolean },
  place: string,
  language: Language = 'vi',
): Promise<Result<undefined, SendCodeRefusal>> {
  const of = { consultationId: tracked.submission.consultationId, submissionId: tracked.submission.id };
  if (!app.phone) return refuse('notOffered');
  if (tracked.end) return refuse('ended');
  const phone = phoneNumberOf(typed.phone);
  if (!phone) return refuse('notAPhone');
  if (!typed.consents) return refuse('consentMissing');
  if ((await findConfirmations(app.db, of.consultationId, of.submissionId)).has('phoneConfirmed'))
    return refuse('confirmed');
  for (const [limit, whose] of [
    [CODES_PER_PLACE, place],
    [CODES_PER_SUBMISSION, of.submissionId],
  ] as const)
    if (!(await app.rateLimits.take(limit, whose)).ok) return refuse('tooMany');
  const mayRing = (await app.rateLimits.take(CODES_PER_PHONE, phone)).ok;
  if (mayRing && !(await app.rateLimits.take(CODES_IN_ALL, '')).ok) return refuse('unreachable');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const sentAt = app.clock.now();
  const hash = keyed(app, of.submissionId);
  await inTransaction(app.db, (tx) =>
    putPhoneCode(tx, of, {
      // A number that must be left alone gets no message, and nothing that could be typed fits.
      codeHash: mayRing ? hash(`code ${phone} ${code}`) : randomBytes(32).toString('hex'),
      phoneHash: hash(`phone ${phone}`),
      sentAt,
      expiresAt: new Date(sentAt.getTime() + CODE_MINUTES * 60_000),
    }),
  );
  if (!mayRing) return ok(undefined);
  try {
    await app.phone.send({ phone, text: wordsIn(language)(phoneMessages).code(code, CODE_MINUTES) });
    return ok(undefined);
  } catch {
    await inTransaction(app.db, (tx) => deletePhoneCode(tx, of));
    return refuse('unreachable');
  }
}

/**
 * The code that came back, with the number it was sent to. Only now is the number kept, with the language of the page where
 * no other contact was left.
 */
export async function confirmPhone(
  app: Confirming,
  tracked: TrackedSubmission,
  typed: { readonly phone: string; readonly code: string },
  language: Language = 'vi',
): Promise<Result<undefined, PhoneRefusal>> {
  const of = { consultationId: tracked.submission.consultationId, submissionId: tracked.submission.id };
  const phone = phoneNumberOf(typed.phone);
  if (!phone) return refuse('notAPhone');
  const hash = keyed(app, of.submissionId);
  const given = {
    phoneHash: hash(`phone ${phone}`),
    codeHash: hash(`code ${phone} ${digitsOf(typed.code)}`),
  };
  const at = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    // Its person may be erased at this moment: no number is kept after it.
    await lockSubmission(tx, of.consultationId, of.submissionId);
    if (await findErasure(tx, of.consultationId, of.submissionId)) return refuse('gone');
    const sent = await lockPhoneCode(tx, of);
    if (tracked.end || !sent || at >= sent.expiresAt || sent.tries >= MOST_TRIES) return refuse('gone');
    if (!isSame(sent.phoneHash, given.phoneHash) || !isSame(sent.codeHash, given.codeHash)) {
      await countTry(tx, of);
      return refuse('wrongCode');
    }
    await deletePhoneCode(tx, of);
    await keepPhone(tx, of, phone, language);
    if (await insertConfirmation(tx, { ...of, level: 'phoneConfirmed', at, by: null })) {
      const { organisationId } = tracked.consultation;
      const about = { objectKind: 'submission', objectId: of.submissionId, organisationId };
      await record(tx, publicActor, { act: 'submission.phoneConfirmed', ...about }, at);
    }
    return ok(undefined);
  });
}

function digitsOf(code: string): string {
  return code.normalize('NFKC').replace(/\s/g, '').slice(0, 12);
}

function keyed({ config }: Confirming, submissionId: string): (words: string) => string {
  return (words) =>
    createHmac('sha256', config.secretKey)
      .update(`phone confirmation ${submissionId} ${words}`)
      .digest('hex');
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));
}
