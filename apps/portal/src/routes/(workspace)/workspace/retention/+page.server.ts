import * as v from 'valibot';
import { liftHold, loadRetention, setHold } from '#features/personal-data/retention/retention-desk.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { retentionText } from '#text/vi/retention.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('retention');
  return await loadRetention(app, actor);
};

const line = v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(1_000));
const hold = v.object({
  code: line,
  wholeRound: v.pipe(
    v.optional(v.string(), ''),
    v.transform((tick) => tick !== ''),
  ),
  reason: line,
  basis: line,
  reviewOn: v.pipe(v.string(), v.isoDate()),
});
const act = formPage<[]>({
  ids: () => [],
  unreadable: retentionText.incomplete,
  back: (_ids, name) => `${paths.retention}?da-luu=${name}`,
});

export const actions: Actions = {
  hold: act('hold', hold, setHold, retentionText.refusals),
  lift: act('lift', v.object({ id: line }), liftHold, retentionText.liftRefusals),
};
