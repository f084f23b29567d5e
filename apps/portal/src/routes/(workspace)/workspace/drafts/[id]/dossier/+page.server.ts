import { requirePermission } from '#features/authority/permissions.ts';
import { dossierFileSchema, withdrawDossierSchema } from '#features/drafts/dossier/dossier.schema.ts';
import { loadDossier } from '#features/drafts/dossier/dossier-desk.server.ts';
import {
  publishDossierFile,
  unpublishDossierFile,
  withdrawDossierFile,
} from '#features/drafts/dossier/publish-dossier-file.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { paths } from '#paths';
import { dossierText, publishDossierRefusals, withdrawDossierRefusals } from '#text/vi/dossier.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const project = await requireProject(app.db, params.id);
  requirePermission(actor, 'draft.read', project);
  const { id, shortTitle, legalForce } = project;
  return { project: { id, shortTitle, legalForce }, dossier: await loadDossier(app, actor, project) };
};

const act = formPage({
  ids: ({ id = '' }) => [id] as const,
  unreadable: dossierText.unreadable,
  back: ([id]) => `${paths.projectDossier(id)}?da-luu`,
});

export const actions: Actions = {
  publish: act('publish', dossierFileSchema, publishDossierFile, publishDossierRefusals),
  unpublish: act('unpublish', dossierFileSchema, unpublishDossierFile, publishDossierRefusals),
  withdraw: act('withdraw', withdrawDossierSchema, withdrawDossierFile, withdrawDossierRefusals),
};
