import { error, json } from '@sveltejs/kit';
import { LOOKUPS_PER_ADDRESS } from '#features/submissions/intake-platform.server.ts';
import { proveSubmission } from '#features/submissions/prove-submission.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { NotFound } from '#platform/errors.ts';
import { trackText } from '#text/vi/submissions.ts';
import type { RequestHandler } from './$types';

/** What who holds the code may take away to prove that the opinion stands in the log. */
export const GET: RequestHandler = async ({ locals: { app }, params, getClientAddress }) => {
  const tracked = await trackSubmission(app, params.code);
  if (!tracked) {
    const taken = await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress());
    error(taken.ok ? 404 : 429, taken.ok ? trackText.codeUnknown : trackText.tooMany);
  }
  const proof = await proveSubmission(app, tracked);
  if (!proof) throw new NotFound('proof of a receipt');
  return json(proof, {
    headers: { 'content-disposition': 'attachment; filename="bang-chung.json"' },
  });
};
