import * as v from 'valibot';
import { loadSponsorship } from '#features/mobilising/load-mobilising.server.ts';
import * as schemas from '#features/mobilising/mobilising.schema.ts';
import * as keep from '#features/mobilising/sponsors/record-sponsorship.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { acceptSponsorshipRefusals, mobilisingText, recordSponsorshipRefusals } from '#text/vi/mobilising.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('mobilising.read');
  return loadSponsorship(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: mobilisingText.incomplete,
  back: ([id], name) => `${paths.sponsorship(id)}?da-ghi=${name}`,
});
const editSchema = v.object({
  ...schemas.sponsorshipSchema.entries,
  version: schemas.useSchema.entries.version,
});

export const actions: Actions = {
  edit: act('edit', editSchema, keep.editSponsorship, recordSponsorshipRefusals),
  accept: act('accept', schemas.acceptSchema, keep.acceptSponsorship, acceptSponsorshipRefusals),
  use: act('use', schemas.useSchema, keep.noteUse, recordSponsorshipRefusals),
  withdraw: act(
    'withdraw',
    schemas.withdrawSponsorshipSchema,
    keep.withdrawSponsorship,
    recordSponsorshipRefusals,
  ),
};
