import { error, fail } from '@sveltejs/kit';
import { typedIn } from '#features/drafts/projects/project-form.ts';
import { readIssuedForm } from '#features/issued-documents/issued-form.ts';
import { recordIssuedAlone } from '#features/issued-documents/record-issued.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { sentence } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { recordIssuedRefusals } from '#text/vi/issued-documents.ts';
import { sendOnce } from '../../send-once.ts';
import { unreadIssued } from '../unread-issued.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) => ({ today: legalDay(app.clock.now()) });

export const actions: Actions = {
  default: async (event) => {
    const { actor } = event.locals;
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await event.request.formData();
    const values = typedIn(form);
    const read = readIssuedForm(values);
    if (!read.ok) return unreadIssued(values, read.errors);
    const write = (app: App.Locals['app']) => recordIssuedAlone(app, actor, read.input);
    const refused = await sendOnce(event, form, write, ({ value }) => paths.issuedDocument(value.id));
    const message = sentence(recordIssuedRefusals[refused.reason], refused.data);
    return fail(400, { values, errors: {}, message });
  },
};
