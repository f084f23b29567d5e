import verifier from '../../../../../../docs/guides/verify-log.mjs?raw';
import type { RequestHandler } from './$types';

/** The script that checks a receipt, as it stands in the documents of the project. */
export const GET: RequestHandler = () =>
  new Response(verifier, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
