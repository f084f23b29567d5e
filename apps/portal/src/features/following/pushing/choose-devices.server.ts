import type { App } from '#platform/app.ts';
import { changeMailbox } from '../subscribing/subscribe.server.ts';
import { readSubscriberToken } from '../subscribing/subscriber-token.ts';
import { readDevice } from './push-device.ts';
import { countDevices, dropDevices, keepDevice } from './push-devices.store.server.ts';

type Linked = Pick<App, 'db' | 'clock' | 'config'>;

/** What the page of a mailbox offers; undefined: the installation sends no notifications. */
export async function pushOffer({ db, config }: Linked, token: string) {
  const id = readSubscriberToken(token, config.secretKey);
  if (!config.push || !id) return undefined;
  return { publicKey: config.push.publicKey, devices: await countDevices(db, id) };
}

/** This browser shows a notification from now on. False: nothing a browser sends, or the mailbox is not confirmed. */
export async function addDevice(app: Linked, token: string, form: FormData): Promise<boolean> {
  const device = app.config.push && readDevice(form, app.config.outgoingHosts);
  if (!device) return false;
  return await changeMailbox(app, token, 'newsletter.changed', async (tx, { id, state }, at) => {
    if (state !== 'confirmed') return false;
    await keepDevice(tx, id, device, at);
    return true;
  });
}

/** This browser, or with no `endpoint` every one of the mailbox, shows nothing any more. */
export async function removeDevices(app: Linked, token: string, endpoint: string): Promise<boolean> {
  return await changeMailbox(app, token, 'newsletter.changed', async (tx, { id }) =>
    (await dropDevices(tx, id, endpoint || undefined)) > 0 ? true : 'unchanged',
  );
}
