import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { answerQuestion, guessAllRight, loadPlay } from '#features/contests/playing/play.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { entryText, playRefusals } from '#text/vi/contests.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url }) => {
  const play = await loadPlay(app, params.token, params.round);
  const isDone = play && (play.left === 0 || (!play.question && !play.wantsGuess));
  if (!play || isDone) redirect(303, pathsIn(languageOf(url.pathname)).contestEntry(params.token));
  return { play: new ServerOnly(play) };
};

/** Digits only; anything else is no number of a list. */
const whole = (value: FormDataEntryValue | null) =>
  /^\d{1,9}$/.test(String(value ?? '').trim()) ? Number(value) : -1;

export const actions: Actions = {
  answer: async ({ locals: { app }, params, url, request }) => {
    const language = languageOf(url.pathname);
    const form = await request.formData();
    const given = {
      roundId: params.round,
      position: whole(form.get('at')),
      place: whole(form.get('choice')),
    };
    const answered = await answerQuestion(app, params.token, given);
    if (!answered.ok) return fail(400, { error: wordsIn(language)(playRefusals)[answered.reason] });
    redirect(303, pathsIn(language).contestPlay(params.token, params.round));
  },
  guess: async ({ locals: { app }, params, url, request }) => {
    const language = languageOf(url.pathname);
    const guess = whole((await request.formData()).get('guess'));
    if (guess < 0) return fail(400, { error: wordsIn(language)(entryText).guessMissing });
    const guessed = await guessAllRight(app, params.token, params.round, guess);
    if (!guessed.ok) return fail(400, { error: wordsIn(language)(playRefusals)[guessed.reason] });
    redirect(303, pathsIn(language).contestEntry(params.token));
  },
};
