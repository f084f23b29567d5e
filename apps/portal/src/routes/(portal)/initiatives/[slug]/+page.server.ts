import { fail } from '@sveltejs/kit';
import { readNewEntry, typedEntry } from '#features/initiatives/entering/enter.schema.ts';
import { beginEntry } from '#features/initiatives/entering/enter.server.ts';
import { viewCall } from '#features/initiatives/load-calls.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { enterRefusals } from '#text/vi/initiatives.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  view: new ServerOnly(await viewCall(app, params.slug)),
});

export const actions: Actions = {
  default: async ({ locals: { app }, params, url, request, getClientAddress }) => {
    const language = languageOf(url.pathname);
    const { call } = await viewCall(app, params.slug);
    const { typed, trap } = typedEntry(await request.formData());
    const read = readNewEntry(typed, call);
    if (!read.ok) return fail(400, { typed, errors: read.errors });
    const from = { language, trap, address: getClientAddress() };
    const begun = await beginEntry(app, call, read.value, from);
    if (begun.ok) return { begun: true };
    const error = wordsIn(language)(enterRefusals)[begun.reason];
    return fail(begun.reason === 'tooMany' ? 429 : 400, { typed, error });
  },
};
