import { saveResponse } from '#features/responses/answer-group.server.ts';
import { approveResponse, checkResponse, returnResponse } from '#features/responses/approve.server.ts';
import { bulkStepSchema, bulkWordsSchema } from '#features/responses/bulk/bulk-form.ts';
import { planBulkAnswer, planBulkStep } from '#features/responses/bulk/plan-bulk.server.ts';
import { readDeskAddress } from '#features/responses/desk/desk-address.ts';
import { loadAnsweringDesk } from '#features/responses/desk/load-desk.server.ts';
import { saveAndPropose } from '#features/responses/desk/save-and-go-on.server.ts';
import { approveSchema, returnSchema, saveResponseSchema } from '#features/responses/response.schema.ts';
import type { Actions, PageServerLoad } from './$types';
import { insertIntoAnswer } from './insert-passage-action.ts';
import { onOpenGroup } from './open-group-action.ts';
import { planOver } from './plan-action.ts';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const address = readDeskAddress(url.searchParams);
  const desk = await loadAnsweringDesk(app, actor, params.id, address);
  return { desk, address: { values: address.values, wish: address.wish }, flush: true };
};

export const actions: Actions = {
  save: onOpenGroup('save', saveResponseSchema, saveResponse),
  saveNext: onOpenGroup('saveNext', saveResponseSchema, saveResponse, 'con-lai'),
  propose: onOpenGroup('propose', saveResponseSchema, saveAndPropose, 'con-lai'),
  check: onOpenGroup('check', approveSchema, checkResponse, 'cho-duyet'),
  approve: onOpenGroup('approve', approveSchema, approveResponse, 'cho-duyet'),
  return: onOpenGroup('return', returnSchema, returnResponse, 'cho-duyet'),
  insert: insertIntoAnswer,
  plan: planOver(bulkWordsSchema, planBulkAnswer),
  planStep: planOver(bulkStepSchema, planBulkStep),
};
