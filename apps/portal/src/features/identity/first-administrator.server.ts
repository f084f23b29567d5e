import { paths } from '#paths';
import type { Platform } from '#platform/context.ts';
import { firstAdministratorText as text } from '#text/vi/identity.ts';
import { inviteFirstAdministrator } from './people/set-up.server.ts';

/** The sign-in name that the command line gives; calling it again renews this person's link. */
export const FIRST_SIGN_IN_NAME = 'quan-tri';

/** For the command line: the path of a one-time link. Throws with a sentence for the terminal when another administrator exists. */
export async function createFirstAdministratorLink(platform: Platform): Promise<string> {
  const result = await inviteFirstAdministrator(platform, {
    signInName: FIRST_SIGN_IN_NAME,
    displayName: text.displayName,
    title: text.title,
    organisation: {
      name: text.organisation,
      shortName: text.organisationShort,
      slug: 'co-quan-chu-quan',
      kind: 'stateBody',
      level: 'province',
      territory: text.territory,
    },
  });
  if (!result.ok) throw new Error(text.exists);
  return paths.setUp(result.value.token);
}
