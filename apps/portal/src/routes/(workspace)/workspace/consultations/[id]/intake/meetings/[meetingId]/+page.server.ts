import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { confirmPoint, dropPoint } from '#features/offline-voices/meetings/decide-points.server.ts';
import { enterMeeting } from '#features/offline-voices/meetings/enter-meeting.server.ts';
import { loadMeeting } from '#features/offline-voices/meetings/load-meetings.server.ts';
import { dropPointSchema, pointSchema } from '#features/offline-voices/meetings/meeting.schema.ts';
import { keepMinutes, readMinutes } from '#features/offline-voices/meetings/read-minutes.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { sentence } from '#text/vi/drafts.ts';
import { enterMeetingRefusals, meetingText, minutesRefusals, pointRefusals } from '#text/vi/meetings.ts';
import { declareAction } from '../../../../../declare-action.ts';
import { formPage } from '../../../../../form-page.ts';
import { sentFile } from '../../../../../secrecy-forms.ts';
import { sendOnce } from '../../../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('meeting');
  return loadMeeting(app, actor, params.id, params.meetingId);
};

const act = formPage({
  ids: ({ id = '', meetingId = '' }) => [id, meetingId],
  unreadable: meetingText.pointIncomplete,
  back: ([id, meetingId], name, { pointId }) =>
    `${paths.meeting(id, meetingId)}?${name === 'enter' ? 'da-nhap' : 'da-ghi'}#${pointId ? `point-${pointId}` : 'points'}`,
});

export const actions: Actions = {
  declare: declareAction(({ id = '', meetingId = '' }) => paths.meeting(id, meetingId)),
  upload: async (event) => {
    const { app, actor } = event.locals;
    if (actor.kind !== 'person') throw new Forbidden('minutes');
    const { id, meetingId } = event.params;
    const form = await event.request.formData();
    // A long file is read before the transaction begins that keeps it.
    const file = await sentFile(form, 'file');
    const named = file && { bytes: file.bytes, fileName: file.name };
    const read = await readMinutes(app, actor, id, meetingId, named);
    const keep = (open: App.Locals['app']) => keepMinutes(open, actor, id, meetingId, read);
    const place = () => `${paths.meeting(id, meetingId)}?da-ghi#points`;
    const refused = await sendOnce(event, form, keep, place);
    const error = sentence(minutesRefusals[refused.reason], refused.data);
    return fail(400, { name: 'upload', error, again: refused.reason === 'notDeclared', values: {} });
  },
  confirm: act('confirm', pointSchema, confirmPoint, pointRefusals),
  drop: act('drop', dropPointSchema, dropPoint, pointRefusals),
  enter: act('enter', v.object({}), enterMeeting, enterMeetingRefusals),
};
