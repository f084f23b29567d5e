import { error, json } from '@sveltejs/kit';
import { heldArchive } from '#features/personal-data/held/held-archive.server.ts';
import { collectHeld } from '#features/personal-data/held/held-data.server.ts';
import { LOOKUPS_PER_ADDRESS } from '#features/submissions/intake-platform.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { NotFound } from '#platform/errors.ts';
import { trackText } from '#text/vi/submissions.ts';
import type { RequestHandler } from './$types';

/** Everything to take away: as one file for machines, or with the files that were sent. */
export const GET: RequestHandler = async ({ locals: { app }, params, getClientAddress }) => {
  const tracked = await trackSubmission(app, params.code);
  if (!tracked) {
    const taken = await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress());
    error(taken.ok ? 404 : 429, taken.ok ? trackText.codeUnknown : trackText.tooMany);
  }
  const held = await collectHeld(app, tracked);
  const named = (ending: string) => ({
    'content-disposition': `attachment; filename="du-lieu-cua-toi.${ending}"`,
  });
  if (params.form === 'json') return json(held, { headers: named('json') });
  if (params.form !== 'zip') throw new NotFound('form of own data');
  const archive = await heldArchive(app, held);
  return new Response(archive, { headers: { 'content-type': 'application/zip', ...named('zip') } });
};
