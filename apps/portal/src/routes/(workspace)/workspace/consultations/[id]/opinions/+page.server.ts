import { fail, redirect } from '@sveltejs/kit';
import { hidingActs } from '#features/moderation/hiding-acts.server.ts';
import { deskActs } from '#features/submissions/desk/desk-acts.server.ts';
import { readDeskFilter } from '#features/submissions/desk/desk-filter.ts';
import { noticeQuery } from '#features/submissions/desk/desk-notice.ts';
import { loadOpinionDesk } from '#features/submissions/desk/load-opinion-desk.server.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const desk = readDeskFilter(url.searchParams);
  const shown = await loadOpinionDesk(app, actor, params.id, desk);
  return { ...shown, values: desk.values, query: desk.query, flush: shown.consultation.state !== 'prepared' };
};

const acts = { ...deskActs, ...hidingActs };

/** One shape for all four: the filter stays in the address, what was typed and ticked stays when it is refused. */
const act =
  (name: keyof typeof acts) =>
  async ({ params, url, request, locals: { app, actor } }: Parameters<Actions[string]>[0]) => {
    const form = await request.formData();
    const filter = readDeskFilter(url.searchParams);
    const result = await acts[name](app, actor, params.id ?? '', form, filter);
    if (!result.ok) {
      // A name typed for another group must not stand in the field for a new one.
      const typed = form.get('how') === 'rename' ? {} : textFields(form);
      const ticked = [...form.getAll('opinion'), ...form.getAll('copies')].map(String);
      return fail(400, { error: result.error, typed, ticked, all: form.has('all') });
    }
    redirect(303, `${paths.opinions(params.id ?? '')}?${noticeQuery(filter.query, result.value)}`);
  };

export const actions: Actions = {
  hide: act('hide'),
  unhide: act('unhide'),
  group: act('group'),
  ungroup: act('ungroup'),
};
