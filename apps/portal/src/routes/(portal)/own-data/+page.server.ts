import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { askForOwnData } from '#features/personal-data/requests/own-data-link.server.ts';
import { languageOf } from '#paths';
import { wordsIn } from '#text/en/all.ts';
import { ownDataOfAllText } from '#text/vi/data-requests.ts';
import { phoneRefusals } from '#text/vi/phone.ts';
import { submissionErrors } from '#text/vi/submissions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ url, locals: { app } }) => ({
  wasAsked: url.searchParams.has('da-gui'),
  byPhone: app.phone !== undefined,
});

const ask =
  (kind: 'email' | 'phone') =>
  async ({ locals: { app }, url, request, getClientAddress }: RequestEvent) => {
    const language = languageOf(url.pathname);
    const say = wordsIn(language);
    const value = String((await request.formData()).get(kind) ?? '').slice(0, 300);
    const asked = await askForOwnData(app, { kind, value }, getClientAddress(), language);
    if (asked.ok) redirect(303, `${pathsIn(language).ownDataOfAll}?da-gui`);
    if (asked.reason === 'tooMany') return fail(429, { kind, value, error: say(ownDataOfAllText).tooMany });
    const error =
      asked.reason === 'invalid' ? say(submissionErrors).emailWrong : say(phoneRefusals)[asked.reason];
    return fail(400, { kind, value, error });
  };

export const actions: Actions = {
  email: ask('email'),
  phone: ask('phone'),
};
