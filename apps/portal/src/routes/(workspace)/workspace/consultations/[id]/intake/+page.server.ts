import * as v from 'valibot';
import { nextFormQuery } from '#features/offline-voices/entry/desk-page.ts';
import { enterAtDesk } from '#features/offline-voices/entry/enter-at-desk.server.ts';
import { deskChannelSchema, takeBackSchema } from '#features/offline-voices/entry/entry.schema.ts';
import { loadEntryDesk } from '#features/offline-voices/entry/load-entry-desk.server.ts';
import { correctVoice, takeBack } from '#features/offline-voices/entry/take-back.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { takeBackRefusals, unitSentence, voiceFieldErrors } from '#text/vi/intake.ts';
import { formPage } from '../../../form-page.ts';
import { voiceAction } from '../../../voice-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('intake');
  return loadEntryDesk(app, actor, params.id, url.searchParams.get('sua') ?? '');
};

const say = { unit: unitSentence, fields: voiceFieldErrors };
const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: voiceFieldErrors.reason ?? '',
  back: ([id]) => `${paths.intake(id)}?da-rut`,
});

export const actions: Actions = {
  enter: voiceAction({
    channel: ({ channel }) => {
      const read = v.safeParse(deskChannelSchema, channel);
      return read.success ? read.output : undefined;
    },
    run: (app, actor, { id = '' }, typed) => {
      const { replaces: submissionId, reason = '' } = typed.values;
      if (!submissionId) return enterAtDesk(app, actor, id, typed, say);
      const mistake = v.safeParse(takeBackSchema, { submissionId, reason });
      return mistake.success
        ? correctVoice(app, actor, id, mistake.output, typed, say)
        : Promise.resolve({
            ok: false,
            reason: 'incomplete',
            errors: { reason: voiceFieldErrors.reason ?? '' },
          });
    },
    back: ({ id = '' }, values, voice) => `${paths.intake(id)}?${nextFormQuery(values, voice)}`,
  }),
  takeBack: act('takeBack', takeBackSchema, takeBack, takeBackRefusals),
};
