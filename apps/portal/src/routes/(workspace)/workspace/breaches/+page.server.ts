import { newBreachSchema } from '#features/personal-data/breaches/breach.schema.ts';
import { recordBreach } from '#features/personal-data/breaches/keep-breach.server.ts';
import { loadBreaches } from '#features/personal-data/breaches/load-breaches.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { breachRefusals } from '#text/vi/breaches.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('breaches');
  return await loadBreaches(app, actor);
};

const act = formPage<[]>({
  ids: () => [],
  unreadable: breachRefusals.incomplete,
  back: () => `${paths.breaches}?da-luu=record`,
});

const { incomplete: _, ...refusals } = breachRefusals;
export const actions: Actions = {
  record: act('record', newBreachSchema, recordBreach, refusals),
};
