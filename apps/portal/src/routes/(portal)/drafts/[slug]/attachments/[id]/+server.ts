import { listAttachments } from '#features/submissions/attachments/attachments.store.server.ts';
import { getSealed } from '#features/submissions/attachments/sealed-file.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { requirePublicRound } from '#features/submissions/public-round.server.ts';
import { NotFound } from '#platform/errors.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

/** A file that its sender gave and moderators published. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const consultation = await requirePublicRound(app.db, await requirePublicDraft(app, params.slug), null);
  const found = (await listAttachments(app.db, consultation.id)).find(({ id }) => id === params.id);
  const attachment = found?.state === 'published' ? found : undefined;
  const bytes = attachment && (await getSealed(app.files, attachment.storedSha256));
  if (!attachment || !bytes) throw new NotFound(`attachment ${params.id} of ${params.slug}`);
  return fileResponse(bytes, attachment);
};
