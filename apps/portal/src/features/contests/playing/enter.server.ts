import { pathsIn } from '#english-paths';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { entryMail } from '#text/vi/contest-mails.ts';
import type { Contest } from '../contest.ts';
import { holdContest } from '../contests.store.server.ts';
import type { EntryInput } from './enter.schema.ts';
import { insertEntry } from './entries.store.server.ts';
import { contactHash, entryToken } from './entry-token.ts';

export type EnterPlatform = Pick<App, 'db' | 'clock' | 'mail' | 'config' | 'rateLimits'>;

/** A school enters its classes behind one line; a program is stopped. The line is not kept with an entry. */
const ENTRIES_PER_ADDRESS: Limit = { name: 'contest.enter', count: 300, perSeconds: 3_600 };
/** Nobody's mailbox is filled by somebody else. */
const MAILS_PER_MAILBOX: Limit = { name: 'contest.mail', count: 5, perSeconds: 86_400 };

export type EnterRefusal = 'notOpen' | 'tooMany';

/**
 * Enters somebody and sends the link by which they play: who cannot read the mailbox cannot play, so that one contact is one entry. Who entered
 * before gets the same link again, and is answered the same.
 */
export async function enterContest(
  app: EnterPlatform,
  contest: Pick<Contest, 'id'>,
  input: EntryInput,
  from: { readonly language: Language; readonly trap: string; readonly address: string },
): Promise<Result<null, EnterRefusal>> {
  if (!(await app.rateLimits.take(ENTRIES_PER_ADDRESS, from.address)).ok) return refuse('tooMany');
  if (from.trap !== '') return ok(null);
  if (!(await app.rateLimits.take(MAILS_PER_MAILBOX, input.email)).ok) return refuse('tooMany');
  const now = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    const held = await holdContest(tx, contest.id, 'share');
    if (held.state !== 'open') return refuse('notOpen');
    const { language } = from;
    const entry = { contestId: held.id, entryId: newId(now), ...input, language };
    const hash = contactHash(held.id, input.email, app.config.secretKey);
    const { entryId, isNew } = await insertEntry(tx, { ...entry, contactHash: hash }, now);
    const token = entryToken({ contestId: held.id, entryId }, app.config.secretKey);
    const url = new URL(pathsIn(language).contestEntry(token), app.config.publicUrl).href;
    const body = (await requireOrganisation(tx, held.organisationId)).name;
    const words = wordsIn(language)(entryMail)({ title: held.title, body, url, isNew });
    await app.mail.send({ to: input.email, language, ...words }, tx);
    if (isNew) await emit(tx, 'contest.entered', { contestId: held.id, entryId }, now);
    return ok(null);
  });
}
