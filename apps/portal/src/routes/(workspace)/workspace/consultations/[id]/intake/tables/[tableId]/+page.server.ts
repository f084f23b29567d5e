import * as v from 'valibot';
import { dropTable, enterTable } from '#features/offline-voices/tables/import-voices.server.ts';
import { loadTable } from '#features/offline-voices/tables/load-tables.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { enterTableRefusals, tableText } from '#text/vi/voice-tables.ts';
import { formPage } from '../../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('voice table');
  return loadTable(app, actor, params.id, params.tableId);
};

const act = formPage({
  ids: ({ id = '', tableId = '' }) => [id, tableId],
  unreadable: tableText.incomplete,
  back: ([id, tableId]) => paths.voiceTable(id, tableId),
});

export const actions: Actions = {
  enter: act('enter', v.object({}), enterTable, enterTableRefusals),
  drop: act('drop', v.object({}), dropTable, enterTableRefusals),
};
