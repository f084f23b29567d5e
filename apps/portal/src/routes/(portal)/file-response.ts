/** A file of ours by its hash, under its name: an edition may follow, so it is asked again. Never shown within the site. */
export function fileResponse(
  bytes: Uint8Array,
  {
    fileName,
    mediaType,
    sha256,
  }: { readonly fileName: string; readonly mediaType: string; readonly sha256: string },
): Response {
  // RFC 6266: letters that no header may carry go in the second form.
  const plain = fileName.normalize('NFD').replace(/[^\w. -]/g, '');
  const whole = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${whole}`,
      'content-length': String(bytes.length),
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: `"${sha256}"`,
      'x-content-type-options': 'nosniff',
    },
  });
}
