import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  enterPaperForm,
  keepForLater,
  rejectForm,
  reopenForm,
} from '#features/offline-voices/paper-scans/decide-form.server.ts';
import { loadPaperForm } from '#features/offline-voices/paper-scans/load-paper-desk.server.ts';
import { nextForm } from '#features/offline-voices/paper-scans/next-form.server.ts';
import { reasonSchema } from '#features/offline-voices/paper-scans/paper-form.schema.ts';
import { readOpinionForm } from '#features/submissions/opinion-form.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { intakeText, unitSentence, voiceFieldErrors } from '#text/vi/intake.ts';
import { formSentences, paperFormRefusals } from '#text/vi/paper-scans.ts';
import { formPage } from '../../../../../form-page.ts';
import { sendOnce } from '../../../../../send-once.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('paper form');
  return loadPaperForm(app, actor, params.id, params.formId);
};

const say = { unit: unitSentence, fields: voiceFieldErrors, ...formSentences };

async function sent({ request, locals: { actor } }: RequestEvent) {
  if (actor.kind !== 'person') throw new Forbidden('paper form');
  const form = await request.formData();
  return { actor, form, typed: { values: textFields(form), points: readOpinionForm(form).opinions } };
}

const act = formPage({
  ids: ({ id = '', formId = '' }) => [id, formId],
  unreadable: voiceFieldErrors.reason ?? '',
  back: ([id, formId], name) => `${paths.paperForm(id, formId)}?${name === 'reopen' ? 'mo-lai' : 'de-ngoai'}`,
});

export const actions: Actions = {
  enter: async (event) => {
    const { actor, form, typed } = await sent(event);
    const { id, formId } = event.params;
    const next = await nextForm(event.locals.app, id, formId);
    const refused = await sendOnce(
      event,
      form,
      (app) => enterPaperForm(app, actor, id, formId, typed, say),
      ({ value }) => next(`ma=${value.receiptCode}&luot=${value.submissionId}`, typed.values),
    );
    const { reason, errors } = refused;
    const same = 'same' in refused && refused.same;
    return fail(400, {
      ...{ name: 'enter', ...typed, errors, error: paperFormRefusals[reason] },
      same: same ? intakeText.sameAs(same.receiptCode, same.receivedAt) : '',
    });
  },
  later: async (event) => {
    const { actor, typed } = await sent(event);
    const { id, formId } = event.params;
    const kept = await keepForLater(event.locals.app, actor, id, formId, typed);
    if (!kept.ok)
      return fail(400, {
        name: 'later',
        ...typed,
        errors: {},
        error: paperFormRefusals[kept.reason],
        same: '',
      });
    redirect(303, (await nextForm(event.locals.app, id, formId))('sau', typed.values));
  },
  reject: act('reject', v.object({ reason: reasonSchema }), rejectForm, paperFormRefusals),
  reopen: act('reopen', v.object({ reason: reasonSchema }), reopenForm, paperFormRefusals),
};
