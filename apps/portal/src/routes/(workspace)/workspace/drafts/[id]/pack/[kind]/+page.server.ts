import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { approvePiece, reopenPiece, withdrawPiece } from '#features/outreach/pack/approve-pieces.server.ts';
import { dropRecording, recordByVoice } from '#features/outreach/pack/audio/record-bulletin.server.ts';
import { uploadRecording } from '#features/outreach/pack/audio/upload-recording.server.ts';
import * as schemas from '#features/outreach/pack/pack.schema.ts';
import { loadPieceDesk } from '#features/outreach/pack/pack-desk.server.ts';
import { remakePiece, writePieceWords } from '#features/outreach/pack/write-piece.server.ts';
import { dropTemplate, writeTemplate } from '#features/outreach/pack/write-template.server.ts';
import { textFields } from '#platform/text-fields.ts';
import { editRefusals, sentence } from '#text/vi/drafts.ts';
import * as text from '#text/vi/pack.ts';
import { formPage } from '../../../../form-page.ts';
import { declareAct, sentFile } from '../../../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadPieceDesk(app, actor, params.id, params.kind);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: text.packText.incomplete,
  back: (_ids, name) => `?da-ghi=${name}`,
});

export const actions: Actions = {
  write: act('write', schemas.writePieceSchema, writePieceWords, text.writePieceRefusals),
  remake: act('remake', schemas.pieceSchema, remakePiece, text.writePieceRefusals),
  approve: act('approve', schemas.pieceSchema, approvePiece, text.approvePieceRefusals),
  withdraw: act('withdraw', schemas.withdrawPieceSchema, withdrawPiece, text.endPieceRefusals),
  reopen: act('reopen', schemas.pieceSchema, reopenPiece, text.endPieceRefusals),
  template: act('template', schemas.templateSchema, writeTemplate, text.templateRefusals),
  dropTemplate: act('dropTemplate', schemas.dropTemplateSchema, dropTemplate, text.endPieceRefusals),
  say: act('say', schemas.slotSchema, recordByVoice, text.recordRefusals),
  dropRecording: act('dropRecording', schemas.slotSchema, dropRecording, text.endPieceRefusals),
  declare: declareAct(
    declareSecrecy,
    editRefusals,
    (_id, answer) => `?${answer === 'yes' ? 'dung' : 'hoi'}#ghi-am`,
  ),
  replaceRecording: async ({ params, request, locals: { app, actor } }) => {
    const form = await request.formData();
    const input = v.safeParse(schemas.slotSchema, textFields(form));
    const refused = (reason: string, error: string) =>
      fail(400, { name: 'replaceRecording', values: {}, reason, error });
    if (!input.success || actor.kind !== 'person') return refused('unreadable', text.packText.incomplete);
    const file = await sentFile(form, 'file');
    const result = await uploadRecording(app, actor, params.id, { ...input.output, file });
    if (result.ok) redirect(303, '?da-ghi=replaceRecording#ghi-am');
    return refused(result.reason, sentence(text.uploadRecordingRefusals[result.reason], result.data));
  },
};
