import { record } from '#features/audit/record.server.ts';
import { type Actor, type PersonActor, publicActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findEntriesById } from '#features/directory/directory.store.server.ts';
import { mayBeAsked } from '#features/directory/entry.ts';
import { findProjectBySlug } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { idToken, readIdToken } from '#platform/id-token.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { helpMail } from '#text/vi/mobilising-mail.ts';
import type { AnswerInput, InviteInput } from '../mobilising.schema.ts';
import {
  findInvitation,
  type HelpInvitation,
  insertInvitation,
  markAnswered,
  requireInvitation,
} from './invitations.store.server.ts';

type MailingApp = Pick<App, 'db' | 'clock' | 'mail' | 'config'>;
const USE = 'help invitation';

export type InviteRefusal = 'nobodyChosen' | 'unknownDraft' | 'answerByPast' | 'allAskedBefore';

/** Its draft, as it is typed by its address; of the own house only. */
export async function draftOf(db: Db, actor: PersonActor, slug: string): Promise<string | null | undefined> {
  if (slug === '') return null;
  const project = await findProjectBySlug(db, slug);
  return project && actor.ownOrganisationIds.includes(project.organisationId) ? project.id : undefined;
}

/**
 * Asks people of the own directory about a topic: by mail with a private link, or noted by hand when they were asked otherwise. Who agreed
 * to nothing is not asked (Law 91/2025/QH15), nobody twice about one topic.
 */
export async function inviteHelpers(
  app: MailingApp,
  actor: PersonActor,
  input: InviteInput,
): Promise<Result<{ invited: number }, InviteRefusal>> {
  const { db, clock } = app;
  const { organisationId } = actor;
  requirePermission(actor, 'mobilising.edit', { organisationId });
  const now = clock.now();
  if (input.answerBy !== null && input.answerBy < legalDay(now)) return refuse('answerByPast');
  const projectId = await draftOf(db, actor, input.draft);
  if (projectId === undefined) return refuse('unknownDraft');
  const chosen = (await findEntriesById(db, input.entryIds)).filter(
    (entry) => actor.ownOrganisationIds.includes(entry.organisationId) && mayBeAsked(entry),
  );
  if (chosen.length === 0) return refuse('nobodyChosen');
  return await inTransaction(db, async (tx) => {
    const body = (await requireOrganisation(tx, organisationId)).name;
    let invited = 0;
    for (const entry of chosen) {
      const invitation: HelpInvitation = {
        ...{ id: newId(now), organisationId, entryId: entry.id, name: entry.name, email: entry.email },
        ...{ topic: input.topic, projectId, words: input.words, answerBy: input.answerBy },
        ...{ state: 'sent', answeredOn: null, byHand: input.byHand, invitedAt: now },
      };
      if (!(await insertInvitation(tx, invitation, actor.personId))) continue;
      invited += 1;
      const after = { helpTopic: input.topic };
      await record(tx, actor, { act: 'help.invited', ...about(invitation), after }, now);
      if (input.byHand || !entry.email) continue;
      const mail = helpMail({ ...invitation, body, url: invitationUrl(app, invitation.id) });
      await app.mail.send({ to: entry.email, ...mail }, tx);
    }
    if (invited === 0) return refuse('allAskedBefore');
    await emit(tx, 'help.changed', { organisationId }, now);
    return ok({ invited });
  });
}

export function invitationUrl({ config }: Pick<App, 'config'>, id: string): string {
  return new URL(paths.helpInvitation(idToken(USE, [id], config.secretKey)), config.publicUrl).href;
}

/** What the private link shows; undefined for what the house did not make, or whose person was forgotten. */
export async function readHelpInvitation({ db, config }: Pick<App, 'db' | 'config'>, token: string) {
  const [id] = readIdToken(USE, 1, token, config.secretKey) ?? [];
  const invitation = id === undefined ? undefined : await findInvitation(db, id);
  if (!invitation || invitation.name === '') return undefined;
  const body = await requireOrganisation(db, invitation.organisationId);
  return { invitation, bodyName: body.name };
}

/** Said by who was asked, of the own will; may be said otherwise later. False for a link that is none. */
export async function answerHelpInvitation(
  app: Pick<App, 'db' | 'clock' | 'config'>,
  token: string,
  answer: 'accepted' | 'declined',
): Promise<boolean> {
  const found = await readHelpInvitation(app, token);
  if (!found) return false;
  if (found.invitation.state === answer) return true;
  const now = app.clock.now();
  await write(app.db, publicActor, found.invitation, { answer, answeredOn: legalDay(now) }, false, now);
  return true;
}

export type NoteAnswerRefusal = 'dayInFuture' | 'beforeInvited';

/** Said by telephone or letter, written down by an officer. */
export async function noteAnswer(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  actor: PersonActor,
  id: string,
  input: AnswerInput,
): Promise<Result<null, NoteAnswerRefusal>> {
  const invitation = await requireInvitation(db, id);
  requirePermission(actor, 'mobilising.edit', invitation);
  const now = clock.now();
  if (input.answeredOn > legalDay(now)) return refuse('dayInFuture');
  if (input.answeredOn < legalDay(invitation.invitedAt)) return refuse('beforeInvited');
  await write(db, actor, invitation, input, true, now);
  return ok(null);
}

async function write(
  db: Db,
  actor: Actor,
  invitation: HelpInvitation,
  { answer, answeredOn }: AnswerInput,
  byHand: boolean,
  now: Date,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await markAnswered(tx, invitation.id, { state: answer, answeredOn, byHand });
    await emit(tx, 'help.changed', { organisationId: invitation.organisationId }, now);
    const act = answer === 'accepted' ? 'help.accepted' : 'help.declined';
    await record(tx, actor, { act, ...about(invitation), after: { helpByHand: byHand } }, now);
  });
}

/** Neither names nor addresses stand in the trail. */
const about = ({ id, organisationId }: HelpInvitation) => ({
  ...{ objectKind: 'helpInvitation', objectId: id, organisationId },
});
