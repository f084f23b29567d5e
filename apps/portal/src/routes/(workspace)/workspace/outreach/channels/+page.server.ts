import { addChannelSchema } from '#features/outreach/channels/channel.schema.ts';
import { addChannel, loadChannels } from '#features/outreach/channels/manage-channels.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { channelRefusals, outreachChannelsText as text } from '#text/vi/outreach-channels.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('activity.read');
  const kind = url.searchParams.get('loai') ?? '';
  return { ...(await loadChannels(app, actor, kind)), kind };
};

const act = formPage({
  ids: () => [],
  unreadable: text.incomplete,
  back: () => `${paths.outreachChannels}?da-ghi`,
});

export const actions: Actions = {
  add: act('add', addChannelSchema, addChannel, channelRefusals),
};
