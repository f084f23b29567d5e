import type { PersonActor } from '#features/authority/actor.ts';
import * as schemas from '#features/consultations/posting/posting.schema.ts';
import { loadPostingDesk } from '#features/consultations/posting/posting-desk.server.ts';
import {
  annulPosting,
  recordOutage,
  recordPosted,
  recordRemoved,
} from '#features/consultations/posting/record-posting.server.ts';
import { putBack, takeDown } from '#features/consultations/posting/take-down.server.ts';
import { fileOf } from '#features/outreach/activity-form.server.ts';
import { paths } from '#paths';
import { postingRefusals, postingText, takeDownRefusals } from '#text/vi/posting.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadPostingDesk(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: postingText.incomplete,
  back: ([id], name) => `${paths.posting(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  posted: async (event) => {
    const file = await fileOf(await event.request.clone().formData(), 'proof');
    const withProof = (
      app: App.Locals['app'],
      actor: PersonActor,
      id: string,
      input: schemas.RecordPostedInput,
    ) => recordPosted(app, actor, id, input, file);
    return await act('posted', schemas.recordPostedSchema, withProof, postingRefusals)(event);
  },
  removed: act('removed', schemas.recordRemovedSchema, recordRemoved, postingRefusals),
  outage: act('outage', schemas.recordOutageSchema, recordOutage, postingRefusals),
  annul: act('annul', schemas.annulSchema, annulPosting, postingRefusals),
  takeDown: act('takeDown', schemas.takeDownSchema, takeDown, takeDownRefusals),
  putBack: act('putBack', schemas.takeDownSchema, putBack, takeDownRefusals),
};
