import * as schemas from '#features/legal-review/review.schema.ts';
import * as review from '#features/legal-review/review-documents.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { findingRefusals, reviewText } from '#text/vi/legal-review.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('review.read');
  return review.loadFinding(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: reviewText.incomplete,
  back: ([id], name) => `${paths.reviewFinding(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  edit: act('edit', schemas.editFindingSchema, review.editFinding, findingRefusals),
  send: act('send', schemas.sendSchema, review.sendFinding, findingRefusals),
  answer: act('answer', schemas.answerSchema, review.answerFinding, findingRefusals),
  settle: act('settle', schemas.settleSchema, review.settleFinding, findingRefusals),
  drop: act('drop', schemas.dropSchema, review.dropFinding, findingRefusals),
};
