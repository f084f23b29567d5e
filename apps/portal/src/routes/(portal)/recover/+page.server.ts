import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { askForCodesByPhone } from '#features/submissions/contact/phone/recover-by-phone.server.ts';
import { askForCodes } from '#features/submissions/contact/recover-codes.server.ts';
import { languageOf } from '#paths';
import { wordsIn } from '#text/en/all.ts';
import { ownSubmissionText } from '#text/vi/own-submission.ts';
import { phoneRefusals } from '#text/vi/phone.ts';
import { submissionErrors } from '#text/vi/submissions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app } }) => ({
  wasAsked: url.searchParams.has('da-gui'),
  byPhone: app.phone !== undefined,
});

export const actions: Actions = {
  email: async ({ locals: { app }, request, url, getClientAddress }) => {
    const { language, paths, say } = speech(url);
    const email = String((await request.formData()).get('email') ?? '').slice(0, 300);
    const asked = await askForCodes(app, email, getClientAddress(), language);
    if (asked.ok) redirect(303, `${paths.recoverCodes}?da-gui`);
    return asked.reason === 'tooMany'
      ? fail(429, { email, error: say(ownSubmissionText).recoverTooMany })
      : fail(400, { email, error: say(submissionErrors).emailWrong });
  },
  phone: async ({ locals: { app }, request, url, getClientAddress }) => {
    const { language, paths, say } = speech(url);
    const phone = String((await request.formData()).get('phone') ?? '').slice(0, 40);
    const asked = await askForCodesByPhone(app, phone, getClientAddress(), language);
    if (asked.ok) redirect(303, `${paths.recoverCodes}?da-gui`);
    return asked.reason === 'tooMany'
      ? fail(429, { phone, phoneError: say(ownSubmissionText).recoverTooMany })
      : fail(400, { phone, phoneError: say(phoneRefusals)[asked.reason] });
  },
};

function speech(url: URL) {
  const language = languageOf(url.pathname);
  return { language, paths: pathsIn(language), say: wordsIn(language) };
}
