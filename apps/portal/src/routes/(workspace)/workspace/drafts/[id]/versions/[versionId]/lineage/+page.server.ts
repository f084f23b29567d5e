import { decideLineage, undoLineage } from '#features/drafts/versions/decide-lineage.server.ts';
import { decideLineageSchema, undoLineageSchema } from '#features/drafts/versions/lineage.schema.ts';
import { loadLineageDesk } from '#features/drafts/versions/lineage-desk.server.ts';
import { lineageRefusals, lineageText } from '#text/vi/lineage.ts';
import { formPage } from '../../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadLineageDesk(app, actor, { projectId: params.id, versionId: params.versionId });

const act = formPage({
  ids: ({ versionId = '' }) => [versionId],
  unreadable: lineageText.incomplete,
  back: (_ids, name) => `?da-ghi=${name}`,
});

export const actions: Actions = {
  decide: act('decide', decideLineageSchema, decideLineage, lineageRefusals),
  undo: act('undo', undoLineageSchema, undoLineage, lineageRefusals),
};
