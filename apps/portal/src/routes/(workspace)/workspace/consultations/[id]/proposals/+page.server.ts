import { fail, redirect } from '@sveltejs/kit';
import { deskActs } from '#features/submissions/desk/desk-acts.server.ts';
import { readDeskFilter } from '#features/submissions/desk/desk-filter.ts';
import { noticeQuery } from '#features/submissions/desk/desk-notice.ts';
import { groupProposed } from '#features/understanding/proposals/group-proposed.server.ts';
import { loadProposals } from '#features/understanding/proposals/load-proposals.server.ts';
import { proposalQuery, readProposalAddress } from '#features/understanding/proposals/proposal-address.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import type { Actions, PageServerLoad } from './$types';
import { say, takeBack } from './likeness-actions.ts';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const address = readProposalAddress(url.searchParams);
  return { desk: await loadProposals(app, actor, params.id, address), address };
};

type Event = Parameters<Actions[string]>[0];

/** What was typed and ticked stays when it is refused; done, the page says so and offers the way back. */
async function act(name: 'group' | 'ungroup', { params, url, request, locals: { app, actor } }: Event) {
  const form = await request.formData();
  const id = params.id ?? '';
  const result =
    name === 'group'
      ? await groupProposed(app, actor, id, form)
      : await deskActs.ungroup(app, actor, id, form, readDeskFilter(new URLSearchParams()));
  if (!result.ok) {
    const ticked = [...form.getAll('opinion'), ...form.getAll('same')].map(String);
    return fail(400, { error: result.error, typed: textFields(form), ticked });
  }
  const query = proposalQuery(readProposalAddress(url.searchParams));
  redirect(303, `${paths.opinionProposals(id)}?${noticeQuery(query, result.value)}`);
}

export const actions: Actions = {
  group: (event) => act('group', event),
  ungroup: (event) => act('ungroup', event),
  say,
  takeBack,
};
