import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { attachToEntry, detachFromEntry } from '#features/initiatives/entering/entry-files.server.ts';
import { loadOwnEntry } from '#features/initiatives/entering/own-entry.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  own: new ServerOnly(await loadOwnEntry(app, params.token)),
});

export const actions: Actions = {
  add: async ({ locals: { app }, params: { token }, url, request, getClientAddress }) => {
    const form = await request.formData();
    const chosen = form.getAll('files').filter((each) => typeof each !== 'string' && each.size > 0) as File[];
    const files = await Promise.all(
      chosen.map(async (file) => ({ bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name })),
    );
    const refused = await attachToEntry(app, token, files, getClientAddress());
    if (refused.length > 0) return fail(400, { refused: [...refused] });
    redirect(303, pathsIn(languageOf(url.pathname)).initiativeFiles(token));
  },
  remove: async ({ locals: { app }, params: { token }, url, request }) => {
    await detachFromEntry(app, token, String((await request.formData()).get('id') ?? ''));
    redirect(303, pathsIn(languageOf(url.pathname)).initiativeFiles(token));
  },
};
