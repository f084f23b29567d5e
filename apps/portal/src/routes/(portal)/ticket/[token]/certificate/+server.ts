import { PDF_TYPE } from '#features/documents/office/write-pdf.server.ts';
import { ownCertificatePdf } from '#features/gatherings/training/own-certificate.server.ts';
import { testText } from '#text/vi/training.ts';
import type { RequestHandler } from './$types';

/** The certificate of who holds the ticket. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const pdf = await ownCertificatePdf(app, params.token);
  if (!pdf.ok)
    return new Response(testText.fileFailed, {
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
