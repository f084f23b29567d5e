import { commandLine as text } from '#text/vi/command-line.ts';
import { rotateLogKey } from '../src/features/transparency-log/sign-heads.server.ts';
import { configFromEnvironment, createApp } from '../src/wire.server.ts';

/** Ends the key that signs the public logs and begins the next one; docs/decisions/0020 says when. */
export async function rotateKey(): Promise<void> {
  const app = await createApp(configFromEnvironment());
  try {
    const { id, publicKey } = await rotateLogKey(app);
    console.log(text.logKeyRotated(id, publicKey));
  } finally {
    await app.close();
  }
}
