import { newGatheringSchema } from '#features/gatherings/gathering.schema.ts';
import { listGatherings } from '#features/gatherings/load-gatherings.server.ts';
import { createGathering } from '#features/gatherings/manage-gathering.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { gatheringDeskText, gatheringRefusals } from '#text/vi/gatherings.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.read');
  const query = url.searchParams;
  const page = pageNumber(query.get('trang'));
  const filter = {
    ...{ search: query.get('tim') ?? '', kind: query.get('loai') ?? '' },
    state: query.get('trang-thai') ?? '',
  };
  const limits = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const { gatherings, ...rest } = await listGatherings(app, actor, { ...filter, ...limits });
  const pages = page + (gatherings.length > PAGE_SIZE ? 1 : 0);
  return { ...rest, gatherings: gatherings.slice(0, PAGE_SIZE), filter, page, pages };
};

const act = formPage({
  ids: () => [],
  unreadable: gatheringDeskText.unreadable,
  back: () => `${paths.gatheringDesk}?da-ghi`,
});

export const actions: Actions = {
  create: act('create', newGatheringSchema, createGathering, gatheringRefusals),
};
