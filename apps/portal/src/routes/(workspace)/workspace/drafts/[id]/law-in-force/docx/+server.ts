import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { compareWithLaw } from '#features/drafts/law-in-force/compare-with-law.server.ts';
import { lawComparisonFile } from '#features/drafts/law-in-force/law-comparison-docx.server.ts';
import { contentOf } from '#features/drafts/law-in-force/publish-comparison.server.ts';
import { NotFound } from '#platform/errors.ts';
import { noteDownload } from '../../../../note-download.ts';
import type { RequestHandler } from './$types';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The desk as it stands, marked as a draft. */
export const GET: RequestHandler = async (event) => {
  const {
    params,
    locals: { app, actor },
  } = event;
  const project = await requireProject(app.db, params.id);
  requirePermission(actor, 'draft.read', project);
  const compared = await compareWithLaw(app.db, project.id);
  if (!compared) throw new NotFound(`law comparison of ${project.id}`);
  const content = contentOf(compared, 0, app.clock.now());
  const bytes = await lawComparisonFile(app, project, content, { isDraft: true });
  await noteDownload(event, {
    ...{ objectKind: 'lawProject', objectId: project.id, organisationId: project.organisationId },
    ...{ file: 'du-thao-bang-so-sanh.docx', state: 'beforePublication' },
  });
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': DOCX,
      'content-disposition': 'attachment; filename="du-thao-bang-so-sanh.docx"',
      'x-content-type-options': 'nosniff',
    },
  });
};
