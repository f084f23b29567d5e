import { fail, redirect } from '@sveltejs/kit';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { PDF_REFUSALS } from '#features/documents/office/write-pdf.server.ts';
import { confirmFourEyesException } from '#features/identity/confirm-four-eyes-exception.server.ts';
import { approveResponses } from '#features/responses/approve.server.ts';
import { readDeskAddress } from '#features/responses/desk/desk-address.ts';
import { publishMatrix } from '#features/responses/publish-matrix.server.ts';
import { loadResponseDesk } from '#features/responses/table-desk.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { textFields } from '#platform/text-fields.ts';
import { exceptionRefusals } from '#text/vi/identity.ts';
import { responseRefusals } from '#text/vi/responses.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => ({
  ...(await loadResponseDesk(app, actor, params.id, {
    place: readDeskAddress(url.searchParams).place,
    page: pageNumber(url.searchParams.get('trang')),
  })),
  /** Pages were asked for, and there are none. */
  withoutPdf: PDF_REFUSALS.find((reason) => reason === url.searchParams.get('pdf')),
});

export const actions: Actions = {
  approve: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('response.approve');
    const chosen = (await request.formData()).getAll('group').map((value) => {
      const [groupId = '', version = '', groupVersion = ''] = String(value).split(':');
      return { groupId, version: Number(version) || 0, groupVersion: Number(groupVersion) || 0 };
    });
    const { changed, skipped } = await approveResponses(app, actor, params.id, chosen);
    const reasons = (Object.keys(skipped) as (keyof typeof skipped)[]).map(
      (reason) => responseRefusals[reason === 'changedMeanwhile' ? 'changedSinceShown' : reason],
    );
    return { approved: { changed, skipped: chosen.length - changed, reasons } };
  },
  publish: async ({ params, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('response.publish');
    const result = await publishMatrix(app, actor, params.id);
    if (!result.ok) return fail(400, { error: responseRefusals[result.reason] });
    redirect(303, paths.responseDesk(params.id));
  },
  confirmException: async ({ params, request, locals: { app, actor } }) => {
    const values = textFields(await request.formData());
    const { organisationId } = await requireConsultation(app.db, params.id);
    const { personId = '', reason = '', validFrom = '', validTo = '' } = values;
    const result = await confirmFourEyesException(app, actor, {
      organisationId,
      personId,
      reason,
      validFrom,
      validTo,
    });
    if (!result.ok) return fail(400, { values, error: exceptionRefusals[result.reason] });
    redirect(303, paths.responseDesk(params.id));
  },
};
