import { withReadyTexts } from '#platform/ready-bytes.server.ts';

interface ResolveOptions {
  readonly transformPageChunk: (chunk: { readonly html: string; readonly done: boolean }) => string;
}

const STAND_IN = '-';

/**
 * Lets the framework answer without its ETag. It hashes each page letter by letter in JavaScript, a fifth of the time of
 * a page of 120 articles (npm run bench), for a tag that nobody sees: kept pages get ours (`cached-page.ts`), all others
 * are `no-store`. So the page steps aside while a stand-in is hashed. Texts that are ready as bytes are put in here.
 */
export async function resolveUnhashed(
  resolve: (options: ResolveOptions) => Response | Promise<Response>,
  language = 'vi',
): Promise<Response> {
  let page: Buffer<ArrayBuffer> | undefined;
  const response = await resolve({
    transformPageChunk: ({ html }) => {
      const inLanguage =
        language === 'vi' ? html : html.replace('<html lang="vi">', `<html lang="${language}">`);
      page = withReadyTexts(inLanguage);
      return STAND_IN;
    },
  });
  if (page === undefined) return response;
  // Only a page that is streamed in pieces has no tag, and its later pieces would be lost here.
  if (!response.headers.has('etag'))
    throw new Error('resolveUnhashed: a page streamed in pieces, expected a whole one');
  response.headers.delete('etag');
  response.headers.set('content-length', String(page.length));
  return new Response(page, response);
}
