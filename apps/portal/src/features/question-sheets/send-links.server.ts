import { pathsIn } from '#english-paths';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findAskable } from '#features/directory/list-entries.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { tokenHash } from '#features/submissions/intake-platform.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId, newToken } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { sheetMailInEnglish } from '#text/en/sheets.ts';
import type { Language } from '#text/language.ts';
import { sheetMail } from '#text/vi/sheet-mail.ts';
import { MOST_LINKS, type QuestionSheet, whyClosed } from './question-sheet.ts';
import { findLinks, holdSheet, insertLinks, type NewLink, requireSheet } from './sheets.store.server.ts';

type MailingPlatform = Platform & Pick<App, 'mail' | 'config'>;

export type SendLinksRefusal =
  | 'nobody'
  | 'noConsent'
  | 'noAddress'
  | 'tooMany'
  | 'over'
  | 'closed'
  | 'internalOnly';

/**
 * Sends each of these people of the directory a link of their own, by mail. Whoever did not agree, or does not any more, is
 * not asked, and then nobody is. Somebody who has a link for this sheet already gets no second one.
 */
export async function sendLinks(
  platform: MailingPlatform,
  actor: PersonActor,
  consultationId: string,
  sheetId: string,
  entryIds: readonly string[],
): Promise<Result<{ sent: number }, SendLinksRefusal>> {
  const { db, clock } = platform;
  const { sheet, organisationId, refusal } = await requireOpen(platform, actor, consultationId, sheetId);
  if (refusal) return refuse(refusal);
  if (sheet.kind === 'internal') return refuse('internalOnly');
  const askable = await findAskable(db, actor.ownOrganisationIds);
  const chosen = [...new Set(entryIds)].map((id) => askable.find((entry) => entry.id === id));
  if (chosen.some((entry) => entry === undefined)) return refuse('noConsent');
  if (chosen.some((entry) => entry?.email === null)) return refuse('noAddress');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    // Held, so that two tabs that send at once send each person one link.
    await holdSheet(tx, sheet);
    const links = await findLinks(tx, consultationId, sheetId);
    const asked = new Set(links.map((link) => link.directoryEntryId));
    const fresh = chosen.flatMap((entry) => (entry && !asked.has(entry.id) ? [entry] : []));
    if (fresh.length === 0) return refuse('nobody');
    if (fresh.length > MOST_LINKS) return refuse('tooMany', { most: MOST_LINKS });
    for (const entry of fresh) {
      const to = { directoryEntryId: entry.id, label: entry.name, email: entry.email };
      await mailLink({ ...platform, db: tx }, sheet, organisationId, to);
    }
    await recordSent(tx, actor, sheet, organisationId, fresh.length, now);
    return ok({ sent: fresh.length });
  });
}

/**
 * Links that belong to nobody: printed on a paper, handed out in a meeting or at work. Their addresses are shown once, here,
 * and are nowhere kept.
 */
export async function makePaperLinks(
  platform: Platform & Pick<App, 'config'>,
  actor: PersonActor,
  consultationId: string,
  sheetId: string,
  { count }: { readonly count: number },
): Promise<Result<{ urls: readonly string[] }, 'over' | 'closed'>> {
  const { db, clock, config } = platform;
  const { sheet, organisationId, refusal } = await requireOpen(platform, actor, consultationId, sheetId);
  if (refusal) return refuse(refusal);
  const now = clock.now();
  const made = Array.from({ length: count }, () =>
    newLink({ directoryEntryId: null, label: '', email: null }),
  );
  await inTransaction(db, async (tx) => {
    await insertLinks(
      tx,
      sheet,
      made.map(({ link }) => link),
      now,
    );
    await recordSent(tx, actor, sheet, organisationId, count, now);
  });
  return ok({ urls: made.map(({ token }) => new URL(paths.askedByLink(token), config.publicUrl).href) });
}

async function requireOpen(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  sheetId: string,
) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', consultation);
  const sheet = await requireSheet(db, consultationId, sheetId);
  const refusal = whyClosed(sheet, consultation.state, legalDay(clock.now()));
  return { sheet, organisationId: consultation.organisationId, refusal };
}

function newLink(to: Pick<NewLink, 'directoryEntryId' | 'label' | 'email'>): {
  readonly token: string;
  readonly link: NewLink;
} {
  const token = newToken();
  return { token, link: { ...to, id: newId(), tokenHash: tokenHash(token) } };
}

async function mailLink(
  { db: tx, clock, mail, config }: MailingPlatform,
  sheet: QuestionSheet,
  organisationId: string,
  to: Pick<NewLink, 'directoryEntryId' | 'label' | 'email'>,
): Promise<void> {
  const { token, link } = newLink(to);
  await insertLinks(tx, sheet, [link], clock.now());
  const { projectId } = await requireConsultation(tx, sheet.consultationId);
  const [{ title }, { name }] = [
    await requireProject(tx, projectId),
    await requireOrganisation(tx, organisationId),
  ];
  const askedIn = (language: Language) => {
    const url = new URL(pathsIn(language).askedByLink(token), config.publicUrl).href;
    return { body: name, draft: title, dueOn: sheet.dueOn, url };
  };
  const { subject, text } = sheetMail(askedIn('vi'));
  const inBoth = `${text}\n\n${sheetMailInEnglish(askedIn('en'))}`;
  await mail.send({ to: to.email ?? '', subject, text: inBoth }, tx);
}

async function recordSent(
  tx: Db,
  actor: PersonActor,
  { id: sheetId, consultationId }: QuestionSheet,
  organisationId: string,
  links: number,
  now: Date,
): Promise<void> {
  const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
  await record(tx, actor, { act: 'sheet.linksSent', ...about, after: { sheetId, links } }, now);
}
