import { saveResponse } from '#features/responses/answer-group.server.ts';
import { approveResponse, checkResponse, returnResponse } from '#features/responses/approve.server.ts';
import { bulkStepSchema, bulkWordsSchema } from '#features/responses/bulk/bulk-form.ts';
import { planBulkAnswer, planBulkStep } from '#features/responses/bulk/plan-bulk.server.ts';
import { filterQuery, readDeskAddress } from '#features/responses/desk/desk-address.ts';
import { loadAnsweringDesk } from '#features/responses/desk/load-desk.server.ts';
import { saveAndPropose } from '#features/responses/desk/save-and-go-on.server.ts';
import { answerQuestionSchema, askQuestionSchema } from '#features/responses/questions/question.schema.ts';
import { answerQuestion, askQuestion } from '#features/responses/questions/questions.server.ts';
import { approveSchema, returnSchema, saveResponseSchema } from '#features/responses/response.schema.ts';
import {
  dropFilterSchema,
  saveFilterSchema,
  shareFilterSchema,
} from '#features/responses/saved-filters/saved-filter.schema.ts';
import {
  dropFilter,
  saveFilter,
  shareFilter,
} from '#features/responses/saved-filters/saved-filters.server.ts';
import { questionRefusals, questionsText } from '#text/vi/answer-questions.ts';
import { errorText } from '#text/vi/errors.ts';
import { responseRefusals, responsesText } from '#text/vi/responses.ts';
import type { Actions, PageServerLoad } from './$types';
import { onFilters } from './filter-actions.ts';
import { insertIntoAnswer } from './insert-passage-action.ts';
import { onOpenGroup } from './open-group-action.ts';
import { planOver } from './plan-action.ts';
import { merge, split, undoRegroupingAct } from './regroup-actions.ts';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const address = readDeskAddress(url.searchParams);
  const desk = await loadAnsweringDesk(app, actor, params.id, address);
  return {
    desk,
    address: { values: address.values, wish: address.wish },
    filter: filterQuery(address),
    flush: true,
  };
};

const says = { ...responseRefusals, unreadable: responsesText.incomplete };
// Only who saves has typed something; the others acted upon a page that has grown old.
const ofStep = { ...says, changedMeanwhile: responseRefusals.changedSinceShown };
const ofQuestion = {
  ...questionRefusals,
  unreadable: questionsText.incomplete,
  changedMeanwhile: errorText.changedMeanwhile,
};

export const actions: Actions = {
  save: onOpenGroup('save', saveResponseSchema, saveResponse, says),
  saveNext: onOpenGroup('saveNext', saveResponseSchema, saveResponse, says, 'con-lai'),
  propose: onOpenGroup('propose', saveResponseSchema, saveAndPropose, says, 'con-lai'),
  check: onOpenGroup('check', approveSchema, checkResponse, ofStep, 'cho-duyet'),
  approve: onOpenGroup('approve', approveSchema, approveResponse, ofStep, 'cho-duyet'),
  return: onOpenGroup('return', returnSchema, returnResponse, ofStep, 'cho-duyet'),
  ask: onOpenGroup('ask', askQuestionSchema, askQuestion, ofQuestion),
  answerQuestion: onOpenGroup('answerQuestion', answerQuestionSchema, answerQuestion, ofQuestion),
  insert: insertIntoAnswer,
  split,
  merge,
  undoRegrouping: undoRegroupingAct,
  saveFilter: onFilters('saveFilter', saveFilterSchema, saveFilter),
  shareFilter: onFilters('shareFilter', shareFilterSchema, shareFilter),
  dropFilter: onFilters('dropFilter', dropFilterSchema, dropFilter),
  plan: planOver(bulkWordsSchema, planBulkAnswer),
  planStep: planOver(bulkStepSchema, planBulkStep),
};
