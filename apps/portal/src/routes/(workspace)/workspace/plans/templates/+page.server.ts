import { can } from '#features/authority/permissions.ts';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { addTemplate, addTemplateSchema } from '#features/plans/templates/manage-templates.server.ts';
import { findTemplates } from '#features/plans/templates/templates.store.server.ts';
import { paths } from '#paths';
import { templateRefusals, templatesText } from '#text/vi/plan-templates.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const [templates, programmes] = [await findTemplates(app.db), await findProgrammes(app.db)];
  const nameOf = (id: string) => programmes.find((programme) => programme.id === id)?.name ?? '';
  return {
    templates: templates.map(({ content, ...template }) => ({
      ...template,
      programme: nameOf(template.programmeId),
      sections: content.sections.length,
      tasks: content.tasks.length,
    })),
    programmes,
    saved: url.searchParams.has('da-ghi'),
    mayAdd: can(actor, 'programme.manage'),
  };
};

const act = formPage({
  ids: () => [],
  unreadable: templatesText.incomplete,
  back: () => `${paths.planTemplates}?da-ghi`,
});

export const actions: Actions = {
  add: act('add', addTemplateSchema, addTemplate, templateRefusals),
};
