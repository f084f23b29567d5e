import { findPublicText, requirePublicIssued } from '#features/issued-documents/public-issued.server.ts';
import { NotFound } from '#platform/errors.ts';
import { docxResponse } from '../../../../docx-response.ts';
import type { RequestHandler } from './$types';

/** "1.docx": the latest text of the document, in the file that we wrote. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const document = await requirePublicIssued(app, params.slug);
  const text = await findPublicText(app.db, document);
  const isAsked = text && params.name === `${text.ordinal}.docx`;
  const bytes = isAsked ? await app.files.get(text.fileSha256) : undefined;
  if (!isAsked || !bytes) throw new NotFound(`text ${params.name} of ${params.slug}`);
  return docxResponse(bytes, `${document.slug}.docx`, text.fileSha256);
};
