import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { NotFound } from '#platform/errors.ts';
import { demoMark, productName } from '#text/vi/common.ts';
import { formatDeadline } from '#text/vi/dates.ts';
import { draftText, draftListText as list } from '#text/vi/portal.ts';
import { documentTypeNames } from '#text/vi/time-limits.ts';
import { cardResponse } from '../card-response.ts';
import type { RequestHandler } from './$types';

/** The link preview of a draft: what it is and until when. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const slug = /^(.+)\.png$/.exec(params.name)?.[1];
  if (!slug) throw new NotFound(`card ${params.name}`);
  const { project, consultation, intake } = await requirePublicDraft(app, slug);
  const until = intake === 'open' && consultation.closesOn;
  const mark = app.installation.kind === 'demo' ? demoMark : '';
  const foot = mark || (until ? `${list.until} ${formatDeadline(until)}` : draftText.intake[intake]);
  const eyebrow = draftText.draftOf(documentTypeNames[project.documentType]);
  const card = { eyebrow, title: project.shortTitle, foot, product: productName };
  return await cardResponse(card, app.clock.now(), [
    `consultation:${consultation.id}`,
    `project:${project.id}`,
  ]);
};
