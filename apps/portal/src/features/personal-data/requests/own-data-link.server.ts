import * as v from 'valibot';
import { pathsIn } from '#english-paths';
import { findConfirmations } from '#features/submissions/contact/contact-links.store.server.ts';
import {
  type ConfirmedContact,
  findGivenUnder,
  type GivenUnder,
} from '#features/submissions/contact/given-under.store.server.ts';
import { CODES_IN_ALL, CODES_PER_PHONE } from '#features/submissions/contact/phone/confirm-phone.server.ts';
import { phoneNumberOf } from '#features/submissions/contact/phone/phone-number.ts';
import {
  RECOVERIES_PER_EMAIL,
  RECOVERIES_PER_PLACE,
} from '#features/submissions/contact/recover-codes.server.ts';
import { tokenHash } from '#features/submissions/intake-platform.server.ts';
import { findContact } from '#features/submissions/submissions.store.server.ts';
import { writtenLine } from '#features/submissions/written-words.ts';
import type { App } from '#platform/app.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newToken } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { ownDataMail, ownDataMessage } from '#text/vi/data-letters.ts';
import { findOwnDataLink, insertOwnDataLink } from './own-data-links.store.server.ts';

/** Long enough for a slow letter box, short enough for a mail that somebody else reads later. */
export const LINK_HOURS = 24;

/** As for a lost code: one answer for known and unknown contacts, and a job looks. */
export async function askForOwnData(
  app: Pick<App, 'jobs' | 'rateLimits' | 'phone'>,
  typed: ConfirmedContact,
  place: string,
  language: Language = 'vi',
): Promise<Result<undefined, 'invalid' | 'notAPhone' | 'notOffered' | 'tooMany'>> {
  if (typed.kind === 'phone' && !app.phone) return refuse('notOffered');
  if (!(await app.rateLimits.take(RECOVERIES_PER_PLACE, place)).ok) return refuse('tooMany');
  const value = typed.kind === 'email' ? emailOf(typed.value) : phoneNumberOf(typed.value);
  if (!value) return refuse(typed.kind === 'email' ? 'invalid' : 'notAPhone');
  const limit = typed.kind === 'email' ? RECOVERIES_PER_EMAIL : CODES_PER_PHONE;
  const mayWrite = (await app.rateLimits.take(limit, value)).ok;
  await app.jobs.enqueue(ownDataLinkJob, { kind: typed.kind, value: mayWrite ? value : '', language });
  return ok(undefined);
}

function emailOf(typed: string): string | undefined {
  const email = writtenLine(typed).toLowerCase();
  return email.length <= 254 && v.is(v.pipe(v.string(), v.email()), email) ? email : undefined;
}

/** Sends the link to the contact; nothing when nothing was given under it. Returns to how many submissions it leads. */
export async function sendOwnDataLink(
  app: Pick<App, 'db' | 'clock' | 'mail' | 'phone' | 'rateLimits' | 'config'>,
  contact: ConfirmedContact,
  language: Language = 'vi',
): Promise<number> {
  const given = contact.value === '' ? [] : await findGivenUnder(app.db, contact);
  const [newest] = given;
  if (!newest) return 0;
  const { phone } = app;
  if (contact.kind === 'phone' && !(phone && (await app.rateLimits.take(CODES_IN_ALL, '')).ok)) return 0;
  const token = newToken();
  const say = wordsIn(language);
  const url = new URL(pathsIn(language).ownDataOfContact(token), app.config.publicUrl).href;
  const sentAt = app.clock.now();
  const { consultationId, submissionId } = newest;
  await inTransaction(app.db, async (tx) => {
    await insertOwnDataLink(tx, {
      ...{ tokenHash: tokenHash(token), consultationId, submissionId, contact: contact.kind, sentAt },
      expiresAt: new Date(sentAt.getTime() + LINK_HOURS * 3_600_000),
    });
    if (contact.kind === 'email')
      await app.mail.send(
        { to: contact.value, language, ...say(ownDataMail)({ url, hours: LINK_HOURS }) },
        tx,
      );
  });
  if (contact.kind === 'phone') await phone?.send({ phone: contact.value, text: say(ownDataMessage)(url) });
  return given.length;
}

export const ownDataLinkJob = defineJob<{ kind: 'email' | 'phone'; value: string; language?: Language }>({
  name: 'personalData.ownDataLink',
  handle: async ({ kind, value, language }, app) => {
    await sendOwnDataLink(app, { kind, value }, language);
  },
});

/** The contact behind a link, and all that was given under it by now. Reading it uses nothing up. */
export async function readOwnDataLink(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  token: string,
): Promise<{ readonly contact: ConfirmedContact; readonly given: readonly GivenUnder[] } | undefined> {
  const link = await findOwnDataLink(db, tokenHash(token));
  if (!link || clock.now() >= link.expiresAt) return undefined;
  const kept = await findContact(db, link.consultationId, link.submissionId);
  const value = kept?.[link.contact];
  const confirmed = await findConfirmations(db, link.consultationId, link.submissionId);
  if (!value || !confirmed.has(`${link.contact}Confirmed`)) return undefined;
  const contact = { kind: link.contact, value };
  return { contact, given: await findGivenUnder(db, contact) };
}
