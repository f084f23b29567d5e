import { findPostings, listByProject } from '#features/consultations/consultations.store.server.ts';
import { ownFile } from '#features/consultations/posting/record-posting.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { isPublicRound } from '#features/submissions/public-drafts.ts';
import { NotFound } from '#platform/errors.ts';
import { docxResponse } from '../../../../docx-response.ts';
import type { RequestHandler } from './$types';

/** "2.docx": version 2 as it was posted, in the file that we wrote; the original never leaves the house. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const { project, versions } = await requirePublicDraft(app, params.slug);
  const ordinal = /^(\d{1,6})\.docx$/.exec(params.name)?.[1];
  const version = versions.find((one) => String(one.ordinal) === ordinal);
  const rounds = await listByProject(app.db, project.id);
  const round = rounds.find((one) => isPublicRound(one) && one.draftVersionId === version?.id);
  const postings = round ? await findPostings(app.db, round.id) : [];
  const sha256 = ownFile(postings)?.sha256;
  const bytes = sha256 ? await app.files.get(sha256) : undefined;
  if (!sha256 || !bytes) throw new NotFound(`posted file ${params.name} of ${params.slug}`);
  return docxResponse(bytes, `du-thao-${params.slug}-ban-${ordinal}.docx`, sha256);
};
