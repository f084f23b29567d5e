import { error, fail, redirect } from '@sveltejs/kit';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { LOOKUPS_PER_ADDRESS } from '#features/submissions/intake-platform.server.ts';
import { placeInLog } from '#features/submissions/prove-submission.server.ts';
import { qrPath } from '#features/submissions/qr.ts';
import { deleteOwnContact, trackSubmission } from '#features/submissions/track-submission.server.ts';
import { paths } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { trackText } from '#text/vi/submissions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url, getClientAddress }) => {
  const tracked = await trackSubmission(app, params.code);
  // Only misses count, so that somebody who looks at a receipt often is never stopped.
  if (!tracked) {
    const taken = await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress());
    error(taken.ok ? 404 : 429, taken.ok ? trackText.codeUnknown : trackText.tooMany);
  }
  const code = tracked.submission.receiptCode;
  if (code !== params.code) redirect(303, paths.submission(code));
  const matrix = await findPublishedMatrix(app.db, tracked.consultation.id);
  const rows = matrix?.content.sections.flatMap((section) => section.rows) ?? [];
  const address = `${app.config.publicUrl}${paths.submission(code)}`;
  return {
    tracked: new ServerOnly(tracked),
    answers: new ServerOnly(new Map(rows.map((row) => [row.groupOrdinal, row]))),
    logPlace: new ServerOnly(await placeInLog(app, tracked)),
    qr: new ServerOnly(qrPath(address)),
    address,
    wasDeleted: url.searchParams.has('da-xoa'),
  };
};

export const actions: Actions = {
  deleteContact: async ({ locals: { app }, params, request, getClientAddress }) => {
    // Counted like a look-up, or codes could be tried here.
    if (!(await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress())).ok)
      return fail(429, { error: trackText.tooMany });
    if (!(await request.formData()).has('sure')) return fail(400, { error: trackText.deleteNotSure });
    await deleteOwnContact(app, params.code);
    redirect(303, `${paths.submission(params.code)}?da-xoa`);
  },
};
