import {
  authoritySchema,
  closeSchema,
  editBreachSchema,
  noticeSchema,
  personsSchema,
} from '#features/personal-data/breaches/breach.schema.ts';
import {
  closeBreach,
  draftNotice,
  editBreach,
  tellAuthority,
  tellPersons,
} from '#features/personal-data/breaches/keep-breach.server.ts';
import { loadBreach } from '#features/personal-data/breaches/load-breaches.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { breachRefusals } from '#text/vi/breaches.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('breach');
  return await loadBreach(app, actor, params.breachId);
};

const act = formPage<[string]>({
  ids: ({ breachId = '' }) => [breachId],
  unreadable: breachRefusals.incomplete,
  back: ([id], name) => `${paths.breach(id)}?da-luu=${name}`,
});

export const actions: Actions = {
  edit: act('edit', editBreachSchema, editBreach, breachRefusals),
  tellAuthority: act('tellAuthority', authoritySchema, tellAuthority, breachRefusals),
  tellPersons: act('tellPersons', personsSchema, tellPersons, breachRefusals),
  draftNotice: act('draftNotice', noticeSchema, draftNotice, breachRefusals),
  close: act('close', closeSchema, closeBreach, breachRefusals),
};
