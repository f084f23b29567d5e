import { proposeResponse, saveResponse } from '#features/responses/answer-group.server.ts';
import { approveResponse, checkResponse, returnResponse } from '#features/responses/approve.server.ts';
import { loadGroup } from '#features/responses/desk.server.ts';
import { answerQuestionSchema, askQuestionSchema } from '#features/responses/questions/question.schema.ts';
import { answerQuestion, askQuestion } from '#features/responses/questions/questions.server.ts';
import * as schemas from '#features/responses/response.schema.ts';
import { paths } from '#paths';
import { questionRefusals } from '#text/vi/answer-questions.ts';
import { responseRefusals, responsesText } from '#text/vi/responses.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadGroup(app, actor, params.id, params.groupId);

const act = formPage({
  ids: ({ id = '', groupId = '' }) => [id, groupId],
  unreadable: responsesText.incomplete,
  back: ([id, groupId], name) => `${paths.responseGroup(id, groupId)}?da-ghi=${name}`,
});

// Only who saves has typed something; the others acted upon a page that has grown old.
const onOldPage = { ...responseRefusals, changedMeanwhile: responseRefusals.changedSinceShown };

export const actions: Actions = {
  save: act('save', schemas.saveResponseSchema, saveResponse, responseRefusals),
  propose: act('propose', schemas.proposeSchema, proposeResponse, onOldPage),
  check: act('check', schemas.approveSchema, checkResponse, onOldPage),
  approve: act('approve', schemas.approveSchema, approveResponse, onOldPage),
  ask: act('ask', askQuestionSchema, askQuestion, questionRefusals),
  answerQuestion: act('answerQuestion', answerQuestionSchema, answerQuestion, questionRefusals),
  return: act('return', schemas.returnSchema, returnResponse, onOldPage),
};
