import * as v from 'valibot';
import { nextFormQuery } from '#features/offline-voices/entry/desk-page.ts';
import { enterInField } from '#features/offline-voices/field/enter-in-field.server.ts';
import { FIELD_CHANNELS } from '#features/offline-voices/field/field-channels.ts';
import { loadFieldForm } from '#features/offline-voices/field/load-field.server.ts';
import { fieldVoiceKey } from '#features/offline-voices/field/voice-key.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { noticeErrors } from '#text/vi/data-notice.ts';
import { unitSentence, voiceFieldErrors } from '#text/vi/intake.ts';
import { voiceAction } from '../../voice-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('field');
  return loadFieldForm(app, actor, params.id);
};

const say = { unit: unitSentence, fields: { ...voiceFieldErrors, ...noticeErrors } };
const channelSchema = v.picklist(FIELD_CHANNELS);

export const actions: Actions = {
  default: voiceAction({
    channel: ({ channel }) => {
      const read = v.safeParse(channelSchema, channel);
      return read.success ? read.output : undefined;
    },
    key: fieldVoiceKey,
    run: (app, actor, { id = '' }, typed) => enterInField(app, actor, id, typed, say),
    back: ({ id = '' }, values, voice) => `${paths.fieldForm(id)}?${nextFormQuery(values, voice)}`,
  }),
};
