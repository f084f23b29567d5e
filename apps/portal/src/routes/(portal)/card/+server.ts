import { findSiteOwner } from '#features/organisations/owner.store.server.ts';
import { demoMark, productName } from '#text/vi/common.ts';
import { homeText } from '#text/vi/portal.ts';
import type { RequestHandler } from './$types';
import { cardResponse } from './card-response.ts';

/** The link preview of pages that are not about one draft. */
export const GET: RequestHandler = async ({ locals: { app } }) => {
  const owner = await findSiteOwner(app.db);
  const foot = app.installation.kind === 'demo' ? demoMark : '';
  const card = { eyebrow: owner.name, title: homeText.title, foot, product: productName };
  return await cardResponse(card, app.clock.now(), ['organisation']);
};
