import { error, fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { collectHeld } from '#features/personal-data/held/held-data.server.ts';
import { type Asked, askForData } from '#features/personal-data/requests/ask.server.ts';
import { PURPOSES } from '#features/personal-data/requests/data-request.ts';
import { withdrawConsent } from '#features/personal-data/requests/decide.server.ts';
import { readAsked } from '#features/personal-data/requests/read-asked.ts';
import { LOOKUPS_PER_ADDRESS } from '#features/submissions/intake-platform.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { askRefusals } from '#text/vi/data-requests.ts';
import { trackText } from '#text/vi/submissions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, tracked } = await own(event);
  return {
    held: new ServerOnly(await collectHeld(app, tracked)),
    code: tracked.submission.receiptCode,
    done: event.url.searchParams.get('da-gui') ?? '',
  };
};

const ask = (kind: Asked['kind']) => async (event: RequestEvent) => {
  const { app, tracked } = await own(event);
  const { paths, say } = speech(event.url);
  const form = await event.request.formData();
  const done = await askForData(app, tracked, readAsked(kind, form), event.getClientAddress());
  if (done.ok) redirect(303, `${paths.ownData(tracked.submission.receiptCode)}?da-gui=${kind}`);
  return fail(done.reason === 'tooMany' ? 429 : 400, { name: kind, error: say(askRefusals)[done.reason] });
};

export const actions: Actions = {
  correct: ask('correct'),
  delete: ask('delete'),
  withdraw: async (event) => {
    const { app, tracked } = await own(event);
    const { paths, say } = speech(event.url);
    const form = await event.request.formData();
    const purposes = PURPOSES.filter((purpose) => form.getAll('purposes').includes(purpose));
    const done = await withdrawConsent(app, tracked, purposes, event.getClientAddress());
    if (done.ok) redirect(303, `${paths.ownData(tracked.submission.receiptCode)}?da-gui=withdraw`);
    const error = say(askRefusals)[done.reason];
    return fail(done.reason === 'tooMany' ? 429 : 400, { name: 'withdraw', error });
  },
};

function speech(url: URL) {
  const language = languageOf(url.pathname);
  return { paths: pathsIn(language), say: wordsIn(language) };
}

/** The submission of the code in the address; guessing counts like looking up. */
async function own({
  locals: { app },
  params,
  getClientAddress,
}: RequestEvent | Parameters<PageServerLoad>[0]) {
  const tracked = await trackSubmission(app, params.code);
  if (tracked) return { app, tracked };
  const taken = await app.rateLimits.take(LOOKUPS_PER_ADDRESS, getClientAddress());
  error(taken.ok ? 404 : 429, taken.ok ? trackText.codeUnknown : trackText.tooMany);
}
