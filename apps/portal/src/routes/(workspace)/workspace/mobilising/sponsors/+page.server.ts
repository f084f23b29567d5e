import { listSponsorships } from '#features/mobilising/load-mobilising.server.ts';
import { sponsorshipSchema } from '#features/mobilising/mobilising.schema.ts';
import { recordSponsorship } from '#features/mobilising/sponsors/record-sponsorship.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { mobilisingText, recordSponsorshipRefusals } from '#text/vi/mobilising.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('mobilising.read');
  const page = pageNumber(url.searchParams.get('trang'));
  const limits = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const { sponsorships, mayEdit } = await listSponsorships(app, actor, limits);
  const pages = page + (sponsorships.length > PAGE_SIZE ? 1 : 0);
  return { sponsorships: sponsorships.slice(0, PAGE_SIZE), mayEdit, page, pages };
};

const act = formPage({
  ids: () => [],
  unreadable: mobilisingText.incomplete,
  back: () => `${paths.sponsors}?da-ghi=add`,
});

export const actions: Actions = {
  add: act('add', sponsorshipSchema, recordSponsorship, recordSponsorshipRefusals),
};
