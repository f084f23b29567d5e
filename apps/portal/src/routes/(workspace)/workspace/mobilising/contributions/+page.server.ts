import {
  recordContribution,
  withdrawContribution,
} from '#features/mobilising/contributions/record-contribution.server.ts';
import { listContributions, loadInvitations } from '#features/mobilising/load-mobilising.server.ts';
import { contributionSchema, withdrawContributionSchema } from '#features/mobilising/mobilising.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { contributionRefusals, mobilisingText, withdrawContributionRefusals } from '#text/vi/mobilising.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;
const INVITATIONS_OFFERED = 200;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('mobilising.read');
  const page = pageNumber(url.searchParams.get('trang'));
  const limits = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const loaded = await listContributions(app, actor, limits);
  const { invitations } = await loadInvitations(app, actor, '', { limit: INVITATIONS_OFFERED, offset: 0 });
  const pages = page + (loaded.contributions.length > PAGE_SIZE ? 1 : 0);
  return {
    ...{ ...loaded, contributions: loaded.contributions.slice(0, PAGE_SIZE), page, pages },
    asked: invitations
      .filter(({ name, state }) => name !== '' && state !== 'declined')
      .map(({ id, name, topic }) => ({ value: id, label: `${name}: ${topic}` })),
  };
};

const act = formPage({
  ids: () => [],
  unreadable: mobilisingText.incomplete,
  back: (_ids, name) => `${paths.contributions}?da-ghi=${name}`,
});

export const actions: Actions = {
  add: act('add', contributionSchema, recordContribution, contributionRefusals),
  withdraw: act('withdraw', withdrawContributionSchema, withdrawContribution, withdrawContributionRefusals),
};
