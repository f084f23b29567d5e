import {
  deleteEntrySchema,
  editEntrySchema,
  withdrawConsentSchema,
} from '#features/directory/entry.schema.ts';
import { loadEntry } from '#features/directory/list-entries.server.ts';
import { editEntry, removeEntry, withdrawConsent } from '#features/directory/manage-entries.server.ts';
import { paths } from '#paths';
import { directoryText, editEntryRefusals, withdrawRefusals } from '#text/vi/directory.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => loadEntry(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: directoryText.incomplete,
  back: ([id], name) =>
    name === 'remove' ? `${paths.directory}?da-ghi=xoa` : `${paths.directoryEntry(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  edit: act('edit', editEntrySchema, editEntry, editEntryRefusals),
  withdraw: act('withdraw', withdrawConsentSchema, withdrawConsent, withdrawRefusals),
  remove: act('remove', deleteEntrySchema, removeEntry, {}),
};
