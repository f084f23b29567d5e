import { fail } from '@sveltejs/kit';
import { viewContest } from '#features/contests/load-contests.server.ts';
import { readEntry, typedEntry } from '#features/contests/playing/enter.schema.ts';
import { enterContest } from '#features/contests/playing/enter.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { enterRefusals } from '#text/vi/contests.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  view: new ServerOnly(await viewContest(app, params.slug)),
});

export const actions: Actions = {
  default: async ({ locals: { app }, params, url, request, getClientAddress }) => {
    const language = languageOf(url.pathname);
    const { contest } = await viewContest(app, params.slug);
    const { typed, trap } = typedEntry(await request.formData());
    const read = readEntry(typed);
    if (!read.ok) return fail(400, { typed, errors: read.errors });
    const from = { language, trap, address: getClientAddress() };
    const done = await enterContest(app, contest, read.value, from);
    if (done.ok) return { entered: true };
    const error = wordsIn(language)(enterRefusals)[done.reason];
    return fail(done.reason === 'tooMany' ? 429 : 400, { typed, error });
  },
};
