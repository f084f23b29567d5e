import { findPublicPapers } from '#features/drafts/dossier/public-dossier.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { NotFound } from '#platform/errors.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

/** A public paper of the dossier in the file that we wrote; the original never leaves the house. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const { project } = await requirePublicDraft(app, params.slug);
  const papers = await findPublicPapers(app.db, project.id);
  const paper = papers.find(({ id, fileName }) => `${id}.${fileName.split('.').at(-1)}` === params.name);
  const bytes = paper && (await app.files.get(paper.sha256));
  if (!paper || !bytes) throw new NotFound(`paper ${params.name} of ${params.slug}`);
  return fileResponse(bytes, paper);
};
