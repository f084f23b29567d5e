import { requirePermission } from '#features/authority/permissions.ts';
import {
  dossierFileSchema,
  publishDossierSchema,
  returnPublicationSchema,
  withdrawDossierSchema,
} from '#features/drafts/dossier/dossier.schema.ts';
import { loadDossier, previewPublishing } from '#features/drafts/dossier/dossier-desk.server.ts';
import {
  approveDossierPublication,
  unpublishDossierFile,
  withdrawDossierFile,
} from '#features/drafts/dossier/publish-dossier-file.server.ts';
import {
  requestDossierPublication,
  returnDossierPublication,
  withdrawDossierRequest,
} from '#features/drafts/dossier/request-publication.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { loadProposalDesk } from '#features/proposal-posting/proposal-desk.server.ts';
import { paths } from '#paths';
import {
  approvePublicationRefusals,
  dossierText,
  requestPublicationRefusals,
  returnPublicationRefusals,
  unpublishDossierRefusals,
  withdrawDossierRefusals,
} from '#text/vi/dossier.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const project = await requireProject(app.db, params.id);
  requirePermission(actor, 'draft.read', project);
  const { id, slug, shortTitle, legalForce } = project;
  const asked = url.searchParams.get('xem');
  return {
    project: { id, slug, shortTitle, legalForce },
    proposal: await loadProposalDesk(app, project),
    dossier: await loadDossier(app, actor, project),
    preview: asked === null ? null : ((await previewPublishing(app, actor, project, asked)) ?? null),
  };
};

const act = formPage({
  ids: ({ id = '' }) => [id] as const,
  unreadable: dossierText.unreadable,
  back: ([id], name) => `${paths.projectDossier(id)}?da-luu=${name}`,
});

export const actions: Actions = {
  publish: act('publish', publishDossierSchema, requestDossierPublication, requestPublicationRefusals),
  approve: act('approve', dossierFileSchema, approveDossierPublication, approvePublicationRefusals),
  return: act('return', returnPublicationSchema, returnDossierPublication, returnPublicationRefusals),
  takeBack: act('takeBack', dossierFileSchema, withdrawDossierRequest, returnPublicationRefusals),
  unpublish: act('unpublish', dossierFileSchema, unpublishDossierFile, unpublishDossierRefusals),
  withdraw: act('withdraw', withdrawDossierSchema, withdrawDossierFile, withdrawDossierRefusals),
};
