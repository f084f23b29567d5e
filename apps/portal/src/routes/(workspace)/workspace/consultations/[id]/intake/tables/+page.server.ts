import { fail } from '@sveltejs/kit';
import { readTable } from '#features/offline-voices/tables/import-voices.server.ts';
import { loadTables } from '#features/offline-voices/tables/load-tables.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { sentence } from '#text/vi/drafts.ts';
import { tableRefusals } from '#text/vi/voice-tables.ts';
import { declareAction } from '../../../../declare-action.ts';
import { sentFile } from '../../../../secrecy-forms.ts';
import { sendOnce } from '../../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('voice tables');
  return loadTables(app, actor, params.id);
};

export const actions: Actions = {
  declare: declareAction(({ id = '' }) => paths.voiceTables(id)),
  upload: async (event) => {
    const { actor } = event.locals;
    if (actor.kind !== 'person') throw new Forbidden('voice table');
    const { id } = event.params;
    const form = await event.request.formData();
    const file = await sentFile(form, 'file');
    const refused = await sendOnce(
      event,
      form,
      (app) => readTable(app, actor, id, file),
      ({ value }) => paths.voiceTable(id, value.tableId),
    );
    const error = sentence(tableRefusals[refused.reason], refused.data);
    return fail(400, { name: 'upload', error, again: refused.reason === 'notDeclared', values: {} });
  },
};
