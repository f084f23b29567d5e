import { openSkillDocument } from '#features/gatherings/skill-documents/public-skill-documents.server.ts';
import { NotFound } from '#platform/errors.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

/** The file of one version. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  if (!/^\d{1,4}$/.test(params.ordinal)) throw new NotFound(`version ${params.ordinal}`);
  const opened = await openSkillDocument(app, params.slug, Number(params.ordinal));
  return fileResponse(opened.bytes, opened);
};
