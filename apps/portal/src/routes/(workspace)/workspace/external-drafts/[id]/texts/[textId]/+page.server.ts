import {
  clearTextSchema,
  confirmTextSchema,
  discardTextSchema,
} from '#features/external-drafts/texts/review.schema.ts';
import {
  clearExternalStamp,
  confirmExternalText,
  discardExternalText,
} from '#features/external-drafts/texts/review-text.server.ts';
import { loadText } from '#features/external-drafts/texts/text-desk.server.ts';
import { paths } from '#paths';
import { externalText, reviewTextRefusals } from '#text/vi/external-drafts.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadText(app, actor, params.id, params.textId);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: externalText.incomplete,
  back: ([id], name) => `${paths.externalDraft(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  confirm: act('confirm', confirmTextSchema, confirmExternalText, reviewTextRefusals),
  clearStamp: act('clearStamp', clearTextSchema, clearExternalStamp, reviewTextRefusals),
  discard: act('discard', discardTextSchema, discardExternalText, reviewTextRefusals),
};
