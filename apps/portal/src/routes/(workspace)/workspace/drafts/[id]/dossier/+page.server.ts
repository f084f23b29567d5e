import { requirePermission } from '#features/authority/permissions.ts';
import {
  dossierFileSchema,
  publishDossierSchema,
  withdrawDossierSchema,
} from '#features/drafts/dossier/dossier.schema.ts';
import { loadDossier, previewPublishing } from '#features/drafts/dossier/dossier-desk.server.ts';
import {
  publishDossierFile,
  unpublishDossierFile,
  withdrawDossierFile,
} from '#features/drafts/dossier/publish-dossier-file.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { paths } from '#paths';
import {
  dossierText,
  publishDossierRefusals,
  unpublishDossierRefusals,
  withdrawDossierRefusals,
} from '#text/vi/dossier.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const project = await requireProject(app.db, params.id);
  requirePermission(actor, 'draft.read', project);
  const { id, shortTitle, legalForce } = project;
  const asked = url.searchParams.get('xem');
  return {
    project: { id, shortTitle, legalForce },
    dossier: await loadDossier(app, actor, project),
    preview: asked === null ? null : ((await previewPublishing(app, actor, project, asked)) ?? null),
  };
};

const act = formPage({
  ids: ({ id = '' }) => [id] as const,
  unreadable: dossierText.unreadable,
  back: ([id]) => `${paths.projectDossier(id)}?da-luu`,
});

export const actions: Actions = {
  publish: act('publish', publishDossierSchema, publishDossierFile, publishDossierRefusals),
  unpublish: act('unpublish', dossierFileSchema, unpublishDossierFile, unpublishDossierRefusals),
  withdraw: act('withdraw', withdrawDossierSchema, withdrawDossierFile, withdrawDossierRefusals),
};
