import { correctionSchema, undoSchema } from '#features/drafts/correcting/correction.schema.ts';
import {
  correctExternalText,
  undoTextCorrection,
} from '#features/external-drafts/texts/correct-text.server.ts';
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
import { correctTextRefusals, externalText, reviewTextRefusals } from '#text/vi/external-drafts.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals: { app, actor } }) => {
  const line = url.searchParams.get('dong');
  const chosen = line !== null && /^\d{1,7}$/.test(line) ? Number(line) : undefined;
  return loadText(app, actor, params.id, params.textId, chosen);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: externalText.incomplete,
  back: ([id], name) => `${paths.externalDraft(id)}?da-ghi=${name}`,
});

/** The page stays where the line is, so that the next one is corrected at once. */
const lineAct = formPage({
  ids: ({ id = '', textId = '' }) => [id, textId],
  unreadable: externalText.incomplete,
  back: ([id, textId], name, { blockIndex }) => {
    const line = blockIndex === undefined ? '' : `&dong=${blockIndex}#khoi-${blockIndex}`;
    return `${paths.externalDraftText(id, textId)}?da-ghi=${name}${line}`;
  },
});

export const actions: Actions = {
  correct: lineAct('correct', correctionSchema, correctExternalText, correctTextRefusals),
  undoCorrection: lineAct('undoCorrection', undoSchema, undoTextCorrection, correctTextRefusals),
  confirm: act('confirm', confirmTextSchema, confirmExternalText, reviewTextRefusals),
  clearStamp: act('clearStamp', clearTextSchema, clearExternalStamp, reviewTextRefusals),
  discard: act('discard', discardTextSchema, discardExternalText, reviewTextRefusals),
};
