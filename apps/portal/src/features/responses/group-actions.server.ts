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

const refusals: Record<string, string> = { unreadable: responsesText.incomplete, ...responseRefusals };

/** Only who saves has typed something; the others acted upon a page that has grown old. */
export function groupRefusal(act: keyof typeof groupActions, reason: string): string | undefined {
  return refusals[reason === 'changedMeanwhile' && act !== 'save' ? 'changedSinceShown' : reason];
}
