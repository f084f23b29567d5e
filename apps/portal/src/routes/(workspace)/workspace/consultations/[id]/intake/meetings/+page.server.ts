import { loadMeetings } from '#features/offline-voices/meetings/load-meetings.server.ts';
import { meetingSchema } from '#features/offline-voices/meetings/meeting.schema.ts';
import { recordMeeting } from '#features/offline-voices/meetings/record-meeting.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { meetingRefusals, meetingText } from '#text/vi/meetings.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('meetings');
  return loadMeetings(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: meetingText.incomplete,
  back: ([id]) => `${paths.meetings(id)}?da-ghi`,
});

export const actions: Actions = {
  record: act('record', meetingSchema, recordMeeting, meetingRefusals),
};
