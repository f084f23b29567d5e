import { error, fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { askReview } from '#features/moderation/appeals.server.ts';
import { findAppeals } from '#features/moderation/appeals.store.server.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { mailConfirmation } from '#features/submissions/contact/confirm-contact.server.ts';
import {
  confirmPhone,
  type PhoneRefusal,
  sendPhoneCode,
} from '#features/submissions/contact/phone/confirm-phone.server.ts';
import { isCodeWaiting } from '#features/submissions/contact/phone/phone-codes.store.server.ts';
import { findErasure } from '#features/submissions/erasing/erasures.store.server.ts';
import { LOOKUPS_PER_ADDRESS } from '#features/submissions/intake-platform.server.ts';
import { placesNow } from '#features/submissions/places/places-now.server.ts';
import { placeInLog } from '#features/submissions/prove-submission.server.ts';
import { qrPath } from '#features/submissions/qr.ts';
import {
  startChange,
  whyNoChange,
  withdrawSubmission,
} from '#features/submissions/second-thoughts/change-submission.server.ts';
import {
  deleteOwnContact,
  type TrackedSubmission,
  trackSubmission,
} from '#features/submissions/track-submission.server.ts';
import { languageOf } from '#paths';
import type { App } from '#platform/app.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { appealText } from '#text/vi/moderation.ts';
import { mailRefusals } from '#text/vi/own-submission.ts';
import { trackText } from '#text/vi/submissions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url, getClientAddress }) => {
  const { paths } = speech(url);
  const tracked = await trackSubmission(app, params.code);
  // Only misses count, so that somebody who looks at a receipt often is never stopped.
  if (!tracked) {
    const taken = await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress());
    error(taken.ok ? 404 : 429, taken.ok ? trackText.codeUnknown : trackText.tooMany);
  }
  const code = tracked.submission.receiptCode;
  if (code !== params.code) redirect(303, paths.submission(code));
  const opinions = tracked.opinions.map(({ opinion }) => opinion);
  const places = await placesNow(app, tracked.project.id, opinions);
  const ids = opinions.map(({ id }) => id);
  const appeals = await findAppeals(app.db, tracked.consultation.id, ids);
  const matrix = await findPublishedMatrix(app.db, tracked.consultation.id);
  const rows = matrix?.content.sections.flatMap((section) => section.rows) ?? [];
  const address = `${app.config.publicUrl}${paths.submission(code)}`;
  return {
    tracked: new ServerOnly(tracked),
    places: new ServerOnly(places),
    answers: new ServerOnly(new Map(rows.map((row) => [row.groupOrdinal, row]))),
    appeals: new ServerOnly(appeals),
    erased: (await findErasure(app.db, tracked.consultation.id, tracked.submission.id)) !== undefined,
    logPlace: new ServerOnly(await placeInLog(app, tracked)),
    qr: new ServerOnly(qrPath(address)),
    address,
    wasDeleted: url.searchParams.has('da-xoa'),
    wasAsked: url.searchParams.has('da-de-nghi'),
    wasMailed: url.searchParams.has('da-gui-thu'),
    wasPhoned: url.searchParams.has('da-xac-nhan-so'),
    phone: app.phone && !tracked.end && !tracked.phoneConfirmed ? await phoneState(app, tracked) : undefined,
    noChange: whyNoChange(tracked, app.clock.now()),
  };
};

export const actions: Actions = {
  appeal: async ({ locals: { app }, params, url, request, getClientAddress }) => {
    const { paths, say } = speech(url);
    if (!(await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress())).ok)
      return fail(429, { error: undefined, appealError: say(trackText).tooMany, ordinal: 0, words: '' });
    const form = await request.formData();
    const [ordinal, words] = [Number(form.get('ordinal')), String(form.get('words') ?? '')];
    const asked = await askReview(app, params.code, ordinal, words);
    if (asked.ok) redirect(303, `${paths.submission(params.code)}?da-de-nghi`);
    const appealError = say(appealText).refusals[asked.reason];
    return fail(400, { error: undefined, appealError, ordinal, words });
  },
  deleteContact: async ({ locals: { app }, params, url, request, getClientAddress }) => {
    const { paths, say } = speech(url);
    // Counted like a look-up, or codes could be tried here.
    if (!(await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress())).ok)
      return fail(429, { error: say(trackText).tooMany, appealError: undefined });
    if (!(await request.formData()).has('sure'))
      return fail(400, { error: say(trackText).deleteNotSure, appealError: undefined });
    await deleteOwnContact(app, params.code);
    redirect(303, `${paths.submission(params.code)}?da-xoa`);
  },
  change: async (event) => {
    const { app, tracked, address, paths } = await own(event);
    const started = await startChange(app, tracked, address);
    if (started.ok) redirect(303, paths.commentPreview(started.value.token));
    return fail(started.reason === 'tooMany' ? 429 : 409, { refusal: started.reason });
  },
  withdraw: async (event) => {
    const { app, tracked, address, paths } = await own(event);
    const isSure = (await event.request.formData()).has('sureToWithdraw');
    const done = await withdrawSubmission(app, tracked, isSure, address);
    if (done.ok) redirect(303, paths.submission(tracked.submission.receiptCode));
    return fail(done.reason === 'tooMany' ? 429 : done.reason === 'notSure' ? 400 : 409, {
      refusal: done.reason,
    });
  },
  sendPhoneCode: async (event) => {
    const { app, tracked, address, language } = await own(event);
    const form = await event.request.formData();
    const phone = String(form.get('phone') ?? '').slice(0, 40);
    const consents = form.has('consentPhone');
    const sent = await sendPhoneCode(app, tracked, { phone, consents }, address, language);
    // The number is in no address: the form comes back with it instead of leading elsewhere.
    return sent.ok ? { phoneRefusal: undefined, phone } : phoneFailed(sent.reason, phone);
  },
  confirmPhone: async (event) => {
    const { app, tracked, paths, language } = await own(event);
    const form = await event.request.formData();
    const phone = String(form.get('phone') ?? '').slice(0, 40);
    const code = String(form.get('smsCode') ?? '');
    const done = await confirmPhone(app, tracked, { phone, code }, language);
    if (done.ok) redirect(303, `${paths.submission(tracked.submission.receiptCode)}?da-xac-nhan-so`);
    return phoneFailed(done.reason, phone);
  },
  mailConfirmation: async (event) => {
    const { app, tracked, paths, say } = await own(event);
    const mailed = await mailConfirmation(app, tracked, languageOf(event.url.pathname));
    if (mailed.ok) redirect(303, `${paths.submission(tracked.submission.receiptCode)}?da-gui-thu`);
    return fail(mailed.reason === 'tooMany' ? 429 : 409, { error: say(mailRefusals)[mailed.reason] });
  },
};

async function phoneState(app: App, { submission }: TrackedSubmission) {
  const of = { consultationId: submission.consultationId, submissionId: submission.id };
  return { waiting: await isCodeWaiting(app.db, of, app.clock.now()) };
}

function phoneFailed(phoneRefusal: PhoneRefusal, phone: string) {
  const status = { tooMany: 429, unreachable: 503, notOffered: 404 }[phoneRefusal as string] ?? 400;
  return fail(status, { phoneRefusal, phone });
}

/** The submission of the code in the address; guessing counts like looking up. */
async function own({ locals: { app }, params, url, getClientAddress }: RequestEvent) {
  const tracked = await trackSubmission(app, params.code);
  if (tracked) return { app, tracked, address: getClientAddress(), ...speech(url) };
  const taken = await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress());
  error(taken.ok ? 404 : 429, taken.ok ? trackText.codeUnknown : trackText.tooMany);
}

function speech(url: URL) {
  const language = languageOf(url.pathname);
  return { language, paths: pathsIn(language), say: wordsIn(language) };
}
