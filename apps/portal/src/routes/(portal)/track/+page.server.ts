import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { LOOKUPS_PER_ADDRESS } from '#features/submissions/intake-platform.server.ts';
import { parseReceiptCode } from '#features/submissions/receipt.ts';
import { findSubmissionByReceipt } from '#features/submissions/submissions.store.server.ts';
import { languageOf } from '#paths';
import { wordsIn } from '#text/en/all.ts';
import { trackText } from '#text/vi/submissions.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ locals: { app }, request, url, getClientAddress }) => {
    const language = languageOf(url.pathname);
    const say = wordsIn(language)(trackText);
    const typed = String((await request.formData()).get('code') ?? '').slice(0, 100);
    const refused = (status: number, error: string) => fail(status, { code: typed, error });
    if (!(await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress())).ok) {
      return refused(429, say.tooMany);
    }
    const code = parseReceiptCode(typed);
    if (!code) return refused(400, say.codeWrong);
    if (!(await findSubmissionByReceipt(app.db, code))) return refused(404, say.codeUnknown);
    redirect(303, pathsIn(language).submission(code));
  },
};
