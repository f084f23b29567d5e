import * as v from 'valibot';
import { pathsIn } from '#english-paths';
import type { App } from '#platform/app.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { recoverMail } from '#text/vi/receipt-mail.ts';
import { writtenLine } from '../written-words.ts';
import { findReceiptsOfAddress } from './contact-links.store.server.ts';

export const RECOVERIES_PER_PLACE: Limit = { name: 'submission.recover', count: 10, perSeconds: 3_600 };
/** Nobody's letter box is filled by somebody else. */
export const RECOVERIES_PER_EMAIL: Limit = { name: 'submission.recoverMail', count: 3, perSeconds: 86_400 };
/** More in one mail is not a person's. */
const MOST_CODES = 50;

/**
 * Asks for the codes of an address. The answer is the same, and takes the same time, whether the address is known or not:
 * a job looks. A limit that is reached for the address is not told either.
 */
export async function askForCodes(
  app: Pick<App, 'jobs' | 'rateLimits'>,
  typed: string,
  place: string,
  language: Language = 'vi',
): Promise<Result<undefined, 'invalid' | 'tooMany'>> {
  if (!(await app.rateLimits.take(RECOVERIES_PER_PLACE, place)).ok) return refuse('tooMany');
  const email = writtenLine(typed).toLowerCase();
  if (email.length > 254 || !v.is(v.pipe(v.string(), v.email()), email)) return refuse('invalid');
  const mayMail = (await app.rateLimits.take(RECOVERIES_PER_EMAIL, email)).ok;
  await app.jobs.enqueue(recoverCodesJob, { email: mayMail ? email : '', language });
  return ok(undefined);
}

/** Mails the receipts of an address to it; nothing when there are none. Returns how many. */
export async function mailCodes(
  app: Pick<App, 'db' | 'mail' | 'config'>,
  email: string,
  language: Language = 'vi',
): Promise<number> {
  const found = email === '' ? [] : await findReceiptsOfAddress(app.db, email, MOST_CODES);
  if (found.length === 0) return 0;
  const receipts = found.map(({ receiptCode, ...rest }) => ({
    ...rest,
    url: new URL(pathsIn(language).submission(receiptCode), app.config.publicUrl).href,
  }));
  await app.mail.send({ to: email, language, ...wordsIn(language)(recoverMail)({ receipts }) });
  return found.length;
}

export const recoverCodesJob = defineJob<{ email: string; language?: Language }>({
  name: 'submissions.recoverCodes',
  handle: async ({ email, language }, app) => {
    await mailCodes(app, email, language);
  },
});
