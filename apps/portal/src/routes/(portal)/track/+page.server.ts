import { fail, redirect } from '@sveltejs/kit';
import { LOOKUPS_PER_ADDRESS } from '#features/submissions/intake-platform.server.ts';
import { parseReceiptCode } from '#features/submissions/receipt.ts';
import { findSubmissionByReceipt } from '#features/submissions/submissions.store.server.ts';
import { paths } from '#paths';
import { trackText } from '#text/vi/submissions.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ locals: { app }, request, getClientAddress }) => {
    const typed = String((await request.formData()).get('code') ?? '').slice(0, 100);
    const refused = (status: number, error: string) => fail(status, { code: typed, error });
    if (!(await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress())).ok) {
      return refused(429, trackText.tooMany);
    }
    const code = parseReceiptCode(typed);
    if (!code) return refused(400, trackText.codeWrong);
    if (!(await findSubmissionByReceipt(app.db, code))) return refused(404, trackText.codeUnknown);
    redirect(303, paths.submission(code));
  },
};
