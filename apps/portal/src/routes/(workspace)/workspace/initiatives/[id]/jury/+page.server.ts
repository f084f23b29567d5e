import { redirect } from '@sveltejs/kit';
import { ownJuryToken } from '#features/initiatives/jury/score-entries.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

/** A member of the house scores on the page on which all members do. */
export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('initiative.judge');
  redirect(303, paths.initiativeJury(await ownJuryToken(app, actor, params.id)));
};
