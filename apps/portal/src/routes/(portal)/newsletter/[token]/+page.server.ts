import { redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { addDevice, pushOffer, removeDevices } from '#features/following/pushing/choose-devices.server.ts';
import {
  confirmSubscription,
  optionsToChoose,
  readSubscription,
  readWish,
  saveChoices,
  stopAll,
  stopDraft,
} from '#features/following/subscribing/subscribe.server.ts';
import { languageOf } from '#paths';
import { isId } from '#platform/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  own: await readSubscription(app, params.token),
  options: await optionsToChoose(app),
  push: await pushOffer(app, params.token),
});

const backTo = ({ pathname }: URL, token: string, done = ''): never =>
  redirect(303, pathsIn(languageOf(pathname)).newsletterChoices(token) + done);

export const actions: Actions = {
  confirm: async ({ locals: { app }, params, url }) => {
    await confirmSubscription(app, params.token);
    backTo(url, params.token);
  },
  save: async ({ locals: { app }, params, url, request }) => {
    const wish = readWish(await request.formData(), await optionsToChoose(app));
    await saveChoices(app, params.token, wish);
    backTo(url, params.token, '?da-luu');
  },
  stopDraft: async ({ locals: { app }, params, url, request }) => {
    const projectId = String((await request.formData()).get('draft') ?? '');
    if (isId(projectId)) await stopDraft(app, params.token, projectId);
    backTo(url, params.token, '?da-luu');
  },
  pushOn: async ({ locals: { app }, params, url, request }) => {
    await addDevice(app, params.token, await request.formData());
    backTo(url, params.token, '?da-luu');
  },
  pushOff: async ({ locals: { app }, params, url, request }) => {
    const endpoint = String((await request.formData()).get('endpoint') ?? '');
    await removeDevices(app, params.token, endpoint);
    backTo(url, params.token, '?da-luu');
  },
  stop: async ({ locals: { app }, params, url }) => {
    await stopAll(app, params.token);
    backTo(url, params.token);
  },
};
