import { PDF_TYPE } from '#features/documents/office/write-pdf.server.ts';
import { initiativeCertificatePdf } from '#features/initiatives/results/prize-certificate.server.ts';
import { ownEntryText } from '#text/vi/initiatives.ts';
import type { RequestHandler } from './$types';

/** The certificate of a prize, for who holds the link of the entry. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const pdf = await initiativeCertificatePdf(app, params.token);
  if (!pdf.ok)
    return new Response(ownEntryText.fileFailed, {
      status: pdf.reason === 'tooMany' ? 429 : 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  return new Response(new Uint8Array(pdf.value), {
    headers: {
      'content-type': PDF_TYPE,
      'content-disposition': 'attachment; filename="giay-chung-nhan.pdf"',
      'cache-control': 'no-store',
    },
  });
};
