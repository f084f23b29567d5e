import { fail, redirect } from '@sveltejs/kit';
import { carryOutBulk } from '#features/responses/bulk/carry-out.server.ts';
import { loadBulk } from '#features/responses/bulk/load-bulk.server.ts';
import { undoBulk } from '#features/responses/bulk/undo-bulk.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { bulkRefusals } from '#text/vi/bulk-answer.ts';
import type { Actions, PageServerLoad } from './$types';

const afterOf = (value: string | null) => (/^[1-9]\d{0,6}$/.test(value ?? '') ? Number(value) : 0);

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const after = {
    answered: afterOf(url.searchParams.get('sau')),
    skipped: afterOf(url.searchParams.get('bo')),
  };
  return { ...(await loadBulk(app, actor, params.id, params.bulkId, after)), after };
};

// Each portion commits by itself and the act knows its own progress: sending it twice does nothing twice.
const act =
  (run: typeof carryOutBulk | typeof undoBulk) =>
  async ({ params, locals: { app, actor } }: Parameters<Actions[string]>[0]) => {
    if (actor.kind !== 'person') throw new Forbidden('response.write');
    const { id = '', bulkId = '' } = params;
    const result = await run(app, actor, id, bulkId);
    if (!result.ok) return fail(400, { error: bulkRefusals[result.reason] });
    redirect(303, paths.bulkAnswer(id, bulkId));
  };

export const actions: Actions = {
  carryOut: act(carryOutBulk),
  carryOutStep: act(carryOutBulk),
  undo: act(undoBulk),
};
