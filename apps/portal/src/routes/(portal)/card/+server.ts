import { findSiteOwner } from '#features/organisations/owner.store.server.ts';
import { languageOf } from '#paths';
import { wordsIn } from '#text/en/all.ts';
import { demoMark, productName } from '#text/vi/common.ts';
import { homeText } from '#text/vi/portal.ts';
import type { RequestHandler } from './$types';
import { cardResponse } from './card-response.ts';

/** The link preview of pages that are not about one draft. */
export const GET: RequestHandler = async ({ locals: { app }, url }) => {
  const owner = await findSiteOwner(app.db);
  const words = wordsIn(languageOf(url.pathname));
  const foot = app.installation.kind === 'demo' ? words(demoMark) : '';
  const card = { eyebrow: owner.name, title: words(homeText).title, foot, product: productName };
  return await cardResponse(card, app.clock.now(), ['organisation']);
};
