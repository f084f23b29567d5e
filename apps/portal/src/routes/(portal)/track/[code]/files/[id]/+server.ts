import { findAttachments } from '#features/submissions/attachments/attachments.store.server.ts';
import { getSealed } from '#features/submissions/attachments/sealed-file.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { NotFound } from '#platform/errors.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

/** A file of one's own, for who holds the receipt. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const tracked = await trackSubmission(app, params.code);
  const { consultationId, id: submissionId } = tracked?.submission ?? { consultationId: '', id: '' };
  const found = tracked ? await findAttachments(app.db, consultationId, { submissionId }) : [];
  const attachment = found.find(({ id }) => id === params.id);
  const bytes = attachment && (await getSealed(app.files, attachment.storedSha256));
  if (!attachment || !bytes) throw new NotFound('attachment of a receipt');
  return fileResponse(bytes, attachment);
};
