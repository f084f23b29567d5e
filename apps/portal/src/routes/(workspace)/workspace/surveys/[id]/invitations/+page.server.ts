import { inviteSchema } from '#features/surveys/inviting/invite.schema.ts';
import { inviteByMail, loadInvitations } from '#features/surveys/inviting/invite.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { inviteSurveyRefusals, surveyText } from '#text/vi/surveys.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PER_PAGE = 100;

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('survey.edit');
  const asked = Number(url.searchParams.get('trang') ?? '1');
  const page = Number.isInteger(asked) && asked > 0 && asked < 1_000 ? asked : 1;
  const found = await loadInvitations(app, actor, params.id, {
    limit: PER_PAGE,
    offset: (page - 1) * PER_PAGE,
  });
  const here = { pathname: url.pathname, search: url.search };
  return { ...found, here, page, pages: Math.max(1, Math.ceil(found.counts.invited / PER_PAGE)) };
};

const act = formPage<[string]>({
  ids: ({ id = '' }) => [id],
  unreadable: surveyText.incomplete,
  back: ([id]) => `${paths.workspaceSurveyInvitations(id)}?da-ghi`,
});

export const actions: Actions = {
  invite: act('invite', inviteSchema, inviteByMail, inviteSurveyRefusals),
};
