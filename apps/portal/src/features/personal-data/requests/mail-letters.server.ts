import { pathsIn } from '#english-paths';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { findConfirmations } from '#features/submissions/contact/contact-links.store.server.ts';
import { lockForErasure } from '#features/submissions/erasing/erasures.store.server.ts';
import { findContact } from '#features/submissions/submissions.store.server.ts';
import { procedureLimit } from '#features/time-limits/procedure-limits.data.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { wordsIn } from '#text/en/all.ts';
import type { FindWords, Language } from '#text/language.ts';
import { decidedMail, receivedMail } from '#text/vi/data-letters.ts';
import type { DataRequest, Subject } from './data-request.ts';
import { findSubjects, requireRequest } from './data-requests.store.server.ts';
import { remediesOn } from './remedies.data.ts';

type Mailing = Pick<App, 'db' | 'mail' | 'config'>;

/** That it was received and until when it is answered. Gives how many addresses were written to. */
export async function mailReceived(app: Mailing, id: string): Promise<number> {
  return await mailAbout(app, id, (request, { common, say }) =>
    // Decided meanwhile: the other letter says more.
    request.state === 'open'
      ? say(receivedMail)({
          ...common,
          dueOn: request.dueOn,
          limit: limitOf(request),
          isDelete: isDelete(request),
        })
      : undefined,
  );
}

/**
 * What became of it, with the reason and what can be done against it. Of a deletion that was granted there is no letter: the
 * address is gone with the rest. Nor of a copy that was handed over.
 */
export async function mailDecided(app: Mailing, id: string): Promise<number> {
  return await mailAbout(app, id, ({ state, kind, answer, basis, decidedAt }, { common, say }, results) => {
    if (state !== 'refused' && state !== 'partly' && !(state === 'granted' && kind === 'correct'))
      return undefined;
    const remedies = state === 'granted' || !decidedAt ? [] : remediesOn(legalDay(decidedAt));
    return say(decidedMail)({ ...common, state, answer, basis, results, remedies });
  });
}

export const mailDataLettersSubscriber: Subscriber = {
  name: 'personalData.mailLetters',
  topics: ['dataRequest.asked', 'dataRequest.decided'],
  handle: async ({ topic, payload }, app) => {
    const mail = topic === 'dataRequest.asked' ? mailReceived : mailDecided;
    await mail(app, String(payload.dataRequestId));
  },
};

type Common = Pick<DataRequest, 'number' | 'year' | 'kind' | 'receivedAt'> & {
  readonly body: string;
  readonly replyTo: string;
  readonly url: string;
};

async function mailAbout(
  app: Mailing,
  id: string,
  write: (
    request: DataRequest,
    written: { readonly common: Common; readonly say: FindWords },
    results: Awaited<ReturnType<typeof findSubjects>>,
  ) => { readonly subject: string; readonly text: string } | undefined,
): Promise<number> {
  return await inTransaction(app.db, async (tx) => {
    const subjects = await findSubjects(tx, id);
    // Erased at this moment: either the letter goes with the rest, or there is no address any more.
    await lockForErasure(tx, subjects);
    const request = await requireRequest(tx, id);
    const [first] = subjects;
    if (!first) return 0;
    const { contactEmail } = await requireConsultation(tx, first.consultationId);
    const { name: body } = await requireOrganisation(tx, request.organisationId);
    const { number, year, kind, receivedAt } = request;
    let sent = 0;
    for (const { email: to, language } of await confirmedAddresses(tx, subjects)) {
      const url = new URL(pathsIn(language).ownDataOfAll, app.config.publicUrl).href;
      const common = { number, year, kind, receivedAt, body, replyTo: contactEmail, url };
      const letter = write(request, { common, say: wordsIn(language) }, subjects);
      if (!letter) return 0;
      await app.mail.send({ to, language, ...letter }, tx);
      sent += 1;
    }
    return sent;
  });
}

/** One letter for each address, however spelt; an address that was only typed may be somebody else's. */
async function confirmedAddresses(
  tx: Db,
  subjects: readonly Subject[],
): Promise<{ readonly email: string; readonly language: Language }[]> {
  const addresses = new Map<string, { readonly email: string; readonly language: Language }>();
  for (const { consultationId, submissionId } of subjects) {
    const contact = await findContact(tx, consultationId, submissionId);
    if (!contact?.email) continue;
    const confirmed = await findConfirmations(tx, consultationId, submissionId);
    if (confirmed.has('emailConfirmed')) {
      const { email, language = 'vi' } = contact;
      addresses.set(email.toLowerCase(), { email, language });
    }
  }
  return [...addresses.values()];
}

const isDelete = ({ kind }: DataRequest): boolean => kind === 'delete';

function limitOf({ limitCode, receivedAt }: DataRequest) {
  return procedureLimit(limitCode as Parameters<typeof procedureLimit>[0], legalDay(receivedAt));
}
