import * as templates from '#features/plans/templates/manage-templates.server.ts';
import { paths } from '#paths';
import { templateRefusals, templatesText } from '#text/vi/plan-templates.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const asked = url.searchParams.get('ban') ?? '';
  const version = /^\d{1,6}$/.test(asked) ? Number(asked) : undefined;
  const saved = url.searchParams.has('da-ghi');
  return { ...(await templates.loadTemplate(app, actor, params.id, version)), saved };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: templatesText.incomplete,
  back: ([id]) => `${paths.planTemplate(id)}?da-ghi`,
});

export const actions: Actions = {
  edit: act('edit', templates.editTemplateSchema, templates.editTemplate, templateRefusals),
  retire: act('retire', templates.retireTemplateSchema, templates.setTemplateRetired, {}),
};
