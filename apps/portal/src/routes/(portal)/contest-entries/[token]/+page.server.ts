import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { eraseOwnEntry, loadEntry } from '#features/contests/playing/own-entry.server.ts';
import { startRound } from '#features/contests/playing/play.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { playRefusals } from '#text/vi/contests.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  own: new ServerOnly(await loadEntry(app, params.token)),
});

export const actions: Actions = {
  start: async ({ locals: { app }, params: { token }, url, request }) => {
    const language = languageOf(url.pathname);
    const roundId = String((await request.formData()).get('round') ?? '');
    const started = await startRound(app, token, roundId);
    if (!started.ok) return fail(400, { error: wordsIn(language)(playRefusals)[started.reason] });
    redirect(303, pathsIn(language).contestPlay(token, roundId));
  },
  erase: async ({ locals: { app }, params: { token }, url, request }) => {
    if ((await request.formData()).get('sure') !== 'on') return fail(400, { sureMissing: true });
    await eraseOwnEntry(app, token);
    redirect(303, pathsIn(languageOf(url.pathname)).contestEntry(token));
  },
};
