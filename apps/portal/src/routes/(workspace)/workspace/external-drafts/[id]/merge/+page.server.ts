import { reasonSchema, versionSchema } from '#features/external-drafts/external-draft.schema.ts';
import {
  approveAnswer,
  proposeAnswer,
  reopenAnswer,
  returnAnswer,
} from '#features/external-drafts/merging/approve-merge.server.ts';
import { ownAnswerSchema, saveAnswerSchema } from '#features/external-drafts/merging/merge.schema.ts';
import { loadMergeDesk } from '#features/external-drafts/merging/merge-desk.server.ts';
import { addOwnAnswer, saveMergedAnswer } from '#features/external-drafts/merging/save-merged.server.ts';
import { paths } from '#paths';
import {
  approveMergeRefusals,
  externalText,
  mergeRefusals,
  proposeRefusals,
  reopenRefusals,
} from '#text/vi/external-drafts.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadMergeDesk(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: externalText.incomplete,
  back: ([id], name) => `${paths.externalDraftMerge(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  save: act('save', saveAnswerSchema, saveMergedAnswer, mergeRefusals),
  addOwn: act('addOwn', ownAnswerSchema, addOwnAnswer, mergeRefusals),
  propose: act('propose', versionSchema, proposeAnswer, proposeRefusals),
  approve: act('approve', versionSchema, approveAnswer, approveMergeRefusals),
  return: act('return', reasonSchema, returnAnswer, approveMergeRefusals),
  reopen: act('reopen', reasonSchema, reopenAnswer, reopenRefusals),
};
