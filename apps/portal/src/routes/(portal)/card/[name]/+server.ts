import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { languageOf } from '#paths';
import { NotFound } from '#platform/errors.ts';
import { wordsIn } from '#text/en/all.ts';
import { demoMark, productName } from '#text/vi/common.ts';
import { dateWords } from '#text/vi/dates.ts';
import { draftListText, draftText } from '#text/vi/portal.ts';
import { documentTypeNames } from '#text/vi/time-limits.ts';
import { cardResponse } from '../card-response.ts';
import type { RequestHandler } from './$types';

/** The link preview of a draft: what it is and until when. */
export const GET: RequestHandler = async ({ locals: { app }, params, url }) => {
  const slug = /^(.+)\.png$/.exec(params.name)?.[1];
  if (!slug) throw new NotFound(`card ${params.name}`);
  const { project, consultation, intake } = await requirePublicDraft(app, slug);
  const words = wordsIn(languageOf(url.pathname));
  const say = words(draftText);
  const until = intake === 'open' && consultation.closesOn;
  const mark = app.installation.kind === 'demo' ? words(demoMark) : '';
  const foot =
    mark ||
    (until ? `${words(draftListText).until} ${words(dateWords).formatDeadline(until)}` : say.intake[intake]);
  const eyebrow = say.draftOf(words(documentTypeNames)[project.documentType]);
  const card = { eyebrow, title: project.shortTitle, foot, product: productName };
  return await cardResponse(card, app.clock.now(), [
    `consultation:${consultation.id}`,
    `project:${project.id}`,
  ]);
};
