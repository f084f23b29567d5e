import type { IntakePlatform } from '../intake-platform.server.ts';
import { tokenHash } from '../intake-platform.server.ts';
import { findAttackModes } from './attack-mode.store.server.ts';
import { challengeFor, IN_ATTACK, ORDINARY } from './proof-of-work.server.ts';

/** What the page of a preview carries for its script to solve; harder while the attack mode is on. */
export async function offerChallenge(
  app: Pick<IntakePlatform, 'db' | 'clock' | 'config'>,
  token: string,
  consultationId: string,
): Promise<string> {
  const now = app.clock.now();
  const modes = await findAttackModes(app.db, consultationId, now);
  return await challengeFor(
    app.config.secretKey,
    tokenHash(token),
    now,
    modes.length > 0 ? IN_ATTACK : ORDINARY,
  );
}
