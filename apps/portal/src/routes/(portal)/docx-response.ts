const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file of ours by its hash: the same name never stands for other bytes, but an edition may follow, so it is asked again. */
export function docxResponse(bytes: Uint8Array, fileName: string, sha256: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': DOCX,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-length': String(bytes.length),
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: `"${sha256}"`,
      'x-content-type-options': 'nosniff',
    },
  });
}
