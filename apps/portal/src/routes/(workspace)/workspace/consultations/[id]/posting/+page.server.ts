import type { PersonActor } from '#features/authority/actor.ts';
import * as schemas from '#features/consultations/posting/posting.schema.ts';
import { loadPostingDesk } from '#features/consultations/posting/posting-desk.server.ts';
import { admitPostingProof, declareProof } from '#features/consultations/posting/proof-gate.server.ts';
import {
  annulPosting,
  recordOutage,
  recordPosted,
  recordRemoved,
} from '#features/consultations/posting/record-posting.server.ts';
import { putBack, takeDown } from '#features/consultations/posting/take-down.server.ts';
import { settleOutage } from '#features/consultations/posting/watch/settle-outage.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { postingRefusals, postingText, settleOutageRefusals, takeDownRefusals } from '#text/vi/posting.ts';
import { formPage } from '../../../form-page.ts';
import { declareAct, sentFile } from '../../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadPostingDesk(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: postingText.incomplete,
  back: ([id], name) => `${paths.posting(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  declare: declareAct(
    declareProof,
    {},
    (id, answer) => `${paths.posting(id)}${answer === 'yes' ? '?dung' : ''}`,
  ),
  posted: async (event) => {
    const { actor, app } = event.locals;
    if (actor.kind !== 'person') throw new Forbidden('posted');
    // Recognition takes its time: the file passes the gate before the transaction begins that keeps it.
    const file = await sentFile(await event.request.clone().formData(), 'proof');
    const admitted = await admitPostingProof(app, actor, event.params.id, file);
    const withProof = (
      app: App.Locals['app'],
      actor: PersonActor,
      id: string,
      input: schemas.RecordPostedInput,
    ) => recordPosted(app, actor, id, input, admitted);
    return await act('posted', schemas.recordPostedSchema, withProof, postingRefusals)(event);
  },
  removed: act('removed', schemas.recordRemovedSchema, recordRemoved, postingRefusals),
  outage: act('outage', schemas.recordOutageSchema, recordOutage, postingRefusals),
  annul: act('annul', schemas.annulSchema, annulPosting, postingRefusals),
  settleOutage: act('settleOutage', schemas.settleOutageSchema, settleOutage, settleOutageRefusals),
  takeDown: act('takeDown', schemas.takeDownSchema, takeDown, takeDownRefusals),
  putBack: act('putBack', schemas.takeDownSchema, putBack, takeDownRefusals),
};
