import { responseRefusals, responsesText } from '#text/vi/responses.ts';
import { proposeResponse, saveResponse } from './answer-group.server.ts';
import { approveResponse, returnResponse } from './approve.server.ts';
import { approveSchema, proposeSchema, returnSchema, saveResponseSchema } from './response.schema.ts';

/** The acts of the page of one group: how each reads its form and what it runs. */
export const groupActions = {
  save: { schema: saveResponseSchema, run: saveResponse },
  propose: { schema: proposeSchema, run: proposeResponse },
  approve: { schema: approveSchema, run: approveResponse },
  return: { schema: returnSchema, run: returnResponse },
} as const;

export const groupRefusal: Record<string, string> = {
  unreadable: responsesText.incomplete,
  ...responseRefusals,
};
