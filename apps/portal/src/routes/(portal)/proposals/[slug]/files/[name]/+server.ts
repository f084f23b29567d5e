import { requirePublicProposal } from '#features/proposal-posting/public-proposals.server.ts';
import { NotFound } from '#platform/errors.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

/** A public paper of the proposal in the file that we wrote; the original never leaves the house. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const { papers } = await requirePublicProposal(app, params.slug);
  const paper = papers.find(({ id, fileName }) => `${id}.${fileName.split('.').at(-1)}` === params.name);
  const bytes = paper && (await app.files.get(paper.sha256));
  if (!paper || !bytes) throw new NotFound(`paper ${params.name} of proposal ${params.slug}`);
  return fileResponse(bytes, paper);
};
