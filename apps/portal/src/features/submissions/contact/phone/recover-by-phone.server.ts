import type { App } from '#platform/app.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { phoneMessages } from '#text/vi/phone.ts';
import { RECOVERIES_PER_PLACE } from '../recover-codes.server.ts';
import { CODES_IN_ALL, CODES_PER_PHONE } from './confirm-phone.server.ts';
import { findReceiptsOfPhone } from './phone-codes.store.server.ts';
import { phoneNumberOf } from './phone-number.ts';

/** A message has room for so many; who wrote more often has kept one of them. */
const MOST_CODES = 3;

/** As `askForCodes` by mail: one answer for known and unknown numbers, and a job looks. */
export async function askForCodesByPhone(
  app: Pick<App, 'jobs' | 'rateLimits' | 'phone'>,
  typed: string,
  place: string,
  language: Language = 'vi',
): Promise<Result<undefined, 'notOffered' | 'notAPhone' | 'tooMany'>> {
  if (!app.phone) return refuse('notOffered');
  if (!(await app.rateLimits.take(RECOVERIES_PER_PLACE, place)).ok) return refuse('tooMany');
  const phone = phoneNumberOf(typed);
  if (!phone) return refuse('notAPhone');
  const mayRing = (await app.rateLimits.take(CODES_PER_PHONE, phone)).ok;
  await app.jobs.enqueue(recoverByPhoneJob, { phone: mayRing ? phone : '', language });
  return ok(undefined);
}

/** Sends the newest receipts of a number to it; nothing when there are none. Returns how many. */
export async function sendCodesToPhone(
  app: Pick<App, 'db' | 'phone' | 'rateLimits'>,
  phone: string,
  language: Language = 'vi',
): Promise<number> {
  const codes = phone === '' ? [] : await findReceiptsOfPhone(app.db, phone, MOST_CODES);
  if (codes.length === 0 || !app.phone) return 0;
  if (!(await app.rateLimits.take(CODES_IN_ALL, '')).ok) return 0;
  await app.phone.send({ phone, text: wordsIn(language)(phoneMessages).receipts(codes) });
  return codes.length;
}

export const recoverByPhoneJob = defineJob<{ phone: string; language?: Language }>({
  name: 'submissions.recoverByPhone',
  handle: async ({ phone, language }, app) => {
    await sendCodesToPhone(app, phone, language);
  },
});
