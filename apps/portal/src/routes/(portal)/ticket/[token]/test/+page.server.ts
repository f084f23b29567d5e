import { fail } from '@sveltejs/kit';
import { loadTest, takeTest } from '#features/gatherings/training/take-test.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { testText } from '#text/vi/training.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  test: new ServerOnly(await loadTest(app, params.token)),
});

export const actions: Actions = {
  default: async ({ locals: { app }, params, request, url }) => {
    const form = await request.formData();
    const given = [...form].flatMap(([name, value]) =>
      name.startsWith('q-') && /^\d$/.test(String(value)) ? [[name.slice(2), Number(value)] as const] : [],
    );
    const taken = await takeTest(app, params.token, new Map(given));
    if (taken.ok) return { taken: taken.value };
    const { refusals } = wordsIn(languageOf(url.pathname))(testText);
    return fail(400, { error: refusals[taken.reason], given: Object.fromEntries(given) });
  },
};
