import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { takePageIn } from '#features/offline-voices/paper-scans/file-page.server.ts';
import { loadPaperScans } from '#features/offline-voices/paper-scans/load-paper-desk.server.ts';
import { admitScans, keepScans } from '#features/offline-voices/paper-scans/take-scans.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { sentence } from '#text/vi/drafts.ts';
import { paperFormRefusals, takeScansRefusals } from '#text/vi/paper-scans.ts';
import { declareAction } from '../../../../declare-action.ts';
import { formPage } from '../../../../form-page.ts';
import { sentFiles } from '../../../../secrecy-forms.ts';
import { sendOnce } from '../../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('paper scans');
  return loadPaperScans(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: paperFormRefusals.notHere,
  back: ([id]) => paths.paperScans(id),
});
const pageSchema = v.object({
  scanId: v.pipe(v.string(), v.uuid()),
  page: v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number)),
});

export const actions: Actions = {
  declare: declareAction(({ id = '' }) => paths.paperScans(id)),
  upload: async (event) => {
    const { app, actor } = event.locals;
    if (actor.kind !== 'person') throw new Forbidden('paper scans');
    const { id } = event.params;
    const form = await event.request.formData();
    const admitted = await admitScans(app, actor, id, await sentFiles(form, 'files'));
    const refused = await sendOnce(
      event,
      form,
      (tx) => keepScans(tx, actor, id, admitted),
      ({ value }) => `${paths.paperScans(id)}?nhan=${value.kept}&trung=${value.known}`,
    );
    const error = sentence(takeScansRefusals[refused.reason], refused.data);
    return fail(400, { name: 'upload', error, again: refused.reason === 'notDeclared', values: {} });
  },
  include: act('include', pageSchema, takePageIn, { notHere: paperFormRefusals.notHere }),
};
