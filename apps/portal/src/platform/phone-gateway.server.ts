import type { PhoneGatewaySettings } from './config.ts';
import { outgoingFetch } from './outgoing.server.ts';

/** Sends short messages to telephones. One implementation for each way in which gateways are asked. */
export interface PhoneGateway {
  /** `phone` as E.164 without its plus, 84912345678. Throws when the gateway did not take the message. */
  send(message: { readonly phone: string; readonly text: string }): Promise<void>;
}

/** The gateway did not take a message. Neither the number nor the words are in what it says. */
export class PhoneGatewayFailed extends Error {
  override name = 'PhoneGatewayFailed';
}

/** One POST of JSON; the address is among the hosts that the installation names, and redirects are not followed. */
export function httpPhoneGateway(settings: PhoneGatewaySettings, hosts: readonly string[]): PhoneGateway {
  const ask = outgoingFetch(hosts);
  return {
    send: async (message) => {
      const answer = await ask(settings.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: settings.authorization },
        body: filled(settings.template, message),
      });
      const said = await answer.text();
      if (!answer.ok) throw new PhoneGatewayFailed(`the gateway answered ${answer.status}`);
      if (settings.accepted && !said.includes(settings.accepted))
        throw new PhoneGatewayFailed('the gateway answered without accepting');
    },
  };
}

/** Each string is replaced by itself, so that nothing of a message can end its string. */
function filled(
  template: string,
  { phone, text }: { readonly phone: string; readonly text: string },
): string {
  return JSON.stringify(JSON.parse(template), (_name, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('{phone}', phone).replaceAll('{text}', () => text) : value,
  );
}
