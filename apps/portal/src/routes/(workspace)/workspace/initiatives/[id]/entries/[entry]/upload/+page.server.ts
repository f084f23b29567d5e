import { fail, redirect } from '@sveltejs/kit';
import {
  attachPaperFile,
  declarePaperFile,
  loadPaperFile,
} from '#features/initiatives/checking/paper-files.server.ts';
import { paths } from '#paths';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { sentence, uploadText } from '#text/vi/drafts.ts';
import { paperFileRefusals } from '#text/vi/initiative-jury.ts';
import { sentFile } from '../../../../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('initiative.edit');
  const paper = await loadPaperFile(app, actor, { callId: params.id, entryId: params.entry });
  if (!paper) throw new NotFound(`paper entry ${params.entry}`);
  return paper;
};

const refused = (name: string, reason: string, error: string) => fail(400, { name, reason, error });

export const actions: Actions = {
  declare: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('declare');
    const answer = (await request.formData()).get('answer');
    if (answer !== 'no' && answer !== 'yes') return refused('declare', 'declare', uploadText.answerMissing);
    const key = { callId: params.id, entryId: params.entry };
    const declared = await declarePaperFile(app, actor, key, answer);
    if (!declared.ok) return refused('declare', declared.reason, paperFileRefusals[declared.reason]);
    const here = paths.workspaceInitiativeUpload(params.id, params.entry);
    redirect(303, answer === 'yes' ? `${here}?dung` : here);
  },
  attach: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('attach');
    const file = await sentFile(await request.formData(), 'file');
    const key = { callId: params.id, entryId: params.entry };
    const done = await attachPaperFile(app, actor, key, file);
    if (!done.ok) return refused('attach', done.reason, sentence(paperFileRefusals[done.reason], done.data));
    redirect(303, `${paths.workspaceInitiativeEntry(params.id, params.entry)}?da-ghi=attach`);
  },
};
