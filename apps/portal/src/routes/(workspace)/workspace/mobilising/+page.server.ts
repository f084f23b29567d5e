import { inviteHelpers } from '#features/mobilising/inviting/invite.server.ts';
import { loadInvitations } from '#features/mobilising/load-mobilising.server.ts';
import { inviteSchema } from '#features/mobilising/mobilising.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { inviteHelpRefusals, mobilisingText } from '#text/vi/mobilising.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('mobilising.read');
  const page = pageNumber(url.searchParams.get('trang'));
  const topic = (url.searchParams.get('chu-de') ?? '').slice(0, 200).trim();
  const limits = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const loaded = await loadInvitations(app, actor, topic, limits);
  const pages = page + (loaded.invitations.length > PAGE_SIZE ? 1 : 0);
  return { ...loaded, invitations: loaded.invitations.slice(0, PAGE_SIZE), topic, page, pages };
};

const act = formPage({
  ids: () => [],
  unreadable: mobilisingText.incomplete,
  back: () => `${paths.mobilising}?da-ghi=invite`,
});

export const actions: Actions = {
  invite: act('invite', inviteSchema, inviteHelpers, inviteHelpRefusals),
};
