import { editChannelSchema, endChannelSchema } from '#features/outreach/channels/channel.schema.ts';
import { editChannel, endChannel, loadChannel } from '#features/outreach/channels/manage-channels.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { channelRefusals, outreachChannelsText as text } from '#text/vi/outreach-channels.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('activity.read');
  return loadChannel(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id] as const,
  unreadable: text.incomplete,
  back: ([id]) => `${paths.outreachChannel(id)}?da-ghi`,
});

export const actions: Actions = {
  edit: act('edit', editChannelSchema, editChannel, channelRefusals),
  end: act('end', endChannelSchema, endChannel, {}),
};
