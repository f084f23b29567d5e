import { approveAll } from '#features/outreach/pack/approve-pieces.server.ts';
import { makePack } from '#features/outreach/pack/make-pack.server.ts';
import { noFieldsSchema } from '#features/outreach/pack/pack.schema.ts';
import { loadPackDesk } from '#features/outreach/pack/pack-desk.server.ts';
import * as text from '#text/vi/pack.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadPackDesk(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: text.packText.incomplete,
  back: (_ids, name) => `?da-ghi=${name}`,
});

export const actions: Actions = {
  make: act('make', noFieldsSchema, makePack, text.makePackRefusals),
  approveAll: act('approveAll', noFieldsSchema, approveAll, text.approveAllRefusals),
};
