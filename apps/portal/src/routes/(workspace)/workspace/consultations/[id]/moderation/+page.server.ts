import { fail, redirect } from '@sveltejs/kit';
import { endAttackMode, startAttackMode } from '#features/moderation/attack-mode.server.ts';
import { decideOpinions, undoDecision } from '#features/moderation/decide-opinions.server.ts';
import { readAttack, readDecision } from '#features/moderation/desk-form.ts';
import { noticeQuery, readDeskQuery } from '#features/moderation/desk-query.ts';
import { loadModerationDesk } from '#features/moderation/load-desk.server.ts';
import { paths } from '#paths';
import { attackText, deskText } from '#text/vi/moderation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const query = readDeskQuery(url.searchParams);
  return { ...(await loadModerationDesk(app, actor, params.id, query)), query };
};

const decide =
  (kind: 'publish' | 'hide') =>
  async ({ params, url, request, locals: { app, actor } }: Parameters<Actions[string]>[0]) => {
    const id = params.id ?? '';
    const { query, filter } = readDeskQuery(url.searchParams);
    const read = readDecision(await request.formData(), kind, filter);
    const result = await decideOpinions(app, actor, id, read.input);
    if (!result.ok) return fail(400, { error: deskText.refusals[result.reason], typed: read.typed });
    const { changed, skipped, batchId } = result.value;
    const left = Object.values(skipped).reduce((sum, count) => sum + count, 0);
    if (read.input.dryRun) return { tried: { changed, skipped: left }, typed: read.typed };
    const notice = { done: kind, changed, skipped: left, batchId: batchId ?? undefined };
    redirect(303, `${paths.moderation(id)}?${noticeQuery(query, notice)}`);
  };

export const actions: Actions = {
  publish: decide('publish'),
  hide: decide('hide'),
  undo: async ({ params, url, request, locals: { app, actor } }) => {
    const batchId = String((await request.formData()).get('batchId') ?? '');
    const result = await undoDecision(app, actor, params.id, batchId);
    if (!result.ok) return fail(400, { error: deskText.refusals[result.reason] });
    const left = Object.values(result.value.skipped).reduce((sum, count) => sum + count, 0);
    const notice = {
      done: 'undo' as const,
      changed: result.value.changed,
      skipped: left,
      batchId: undefined,
    };
    const { query } = readDeskQuery(url.searchParams);
    redirect(303, `${paths.moderation(params.id)}?${noticeQuery(query, notice)}`);
  },
  attackOn: async ({ params, request, locals: { app, actor } }) => {
    const input = readAttack(await request.formData());
    const result = await startAttackMode(app, actor, params.id, input);
    if (!result.ok) return fail(400, { error: attackText.refusals[result.reason] });
    redirect(303, paths.moderation(params.id));
  },
  attackOff: async ({ params, request, locals: { app, actor } }) => {
    const result = await endAttackMode(app, actor, params.id, String((await request.formData()).get('id')));
    if (!result.ok) return fail(400, { error: attackText.refusals[result.reason] });
    redirect(303, paths.moderation(params.id));
  },
};
