import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { addNote, loadNotes, withdrawNote } from '#features/reports/notes/keep-notes.server.ts';
import { noteSchema, withdrawNoteSchema } from '#features/reports/notes/note.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { noteRefusals, notesText } from '#text/vi/report-suggestions.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('report.readUnsigned');
  const [desk, programmes] = await Promise.all([loadNotes(app, actor), findProgrammes(app.db)]);
  return { ...desk, programmes: programmes.map(({ id, name }) => ({ id, name })) };
};

const act = formPage({
  ids: (): readonly [] => [],
  unreadable: notesText.incomplete,
  back: () => `${paths.reportNotes}?da-ghi`,
});

export const actions: Actions = {
  add: act('add', noteSchema, addNote, noteRefusals),
  withdraw: act('withdraw', withdrawNoteSchema, withdrawNote, noteRefusals),
};
