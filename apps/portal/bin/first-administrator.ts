import { commandLine as text } from '#text/vi/command-line.ts';
import { createFirstAdministratorLink } from '../src/features/identity/first-administrator.server.ts';
import { configFromEnvironment, createApp } from '../src/wire.server.ts';

/** There is no default password anywhere; whoever holds this terminal appoints the first administrator. */
export async function firstAdministrator(): Promise<void> {
  const app = await createApp(configFromEnvironment());
  try {
    const path = await createFirstAdministratorLink(app);
    console.log(text.firstAdministrator(app.config.publicUrl + path));
  } finally {
    await app.close();
  }
}
