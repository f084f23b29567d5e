import { fail } from '@sveltejs/kit';
import { issueCertificate } from '#features/consultations/certificate/issue-certificate.server.ts';
import { loadCertificate } from '#features/consultations/certificate/load-certificate.server.ts';
import { paths } from '#paths';
import { certificateRefusals } from '#text/vi/posting-certificate.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadCertificate(app, actor, params.id);

export const actions: Actions = {
  issue: async (event) => {
    const form = await event.request.formData();
    const run = (app: App.Locals['app']) => issueCertificate(app, event.locals.actor, event.params.id ?? '');
    const refused = await sendOnce(event, form, run, ({ value }) => paths.officialDocument(value.documentId));
    return fail(400, { error: certificateRefusals[refused.reason] });
  },
};
