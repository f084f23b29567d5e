import { fail, redirect } from '@sveltejs/kit';
import { askForOwnData } from '#features/personal-data/requests/own-data-link.server.ts';
import { paths } from '#paths';
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
  async ({ locals: { app }, request, getClientAddress }: RequestEvent) => {
    const value = String((await request.formData()).get(kind) ?? '').slice(0, 300);
    const asked = await askForOwnData(app, { kind, value }, getClientAddress());
    if (asked.ok) redirect(303, `${paths.ownDataOfAll}?da-gui`);
    if (asked.reason === 'tooMany') return fail(429, { kind, value, error: ownDataOfAllText.tooMany });
    const error = asked.reason === 'invalid' ? submissionErrors.emailWrong : phoneRefusals[asked.reason];
    return fail(400, { kind, value, error });
  };

export const actions: Actions = {
  email: ask('email'),
  phone: ask('phone'),
};
