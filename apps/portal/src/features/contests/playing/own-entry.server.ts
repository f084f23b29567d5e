import { type PdfRefusal, writePdf } from '#features/documents/office/write-pdf.server.ts';
import {
  type CertificatePaper,
  certificateDocx,
} from '#features/gatherings/training/certificate-file.server.ts';
import { typedCode } from '#features/gatherings/training/training.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { type Result, refuse } from '#platform/result.ts';
import { contestPaper } from '#text/vi/contests.ts';
import { formatDate } from '#text/vi/dates.ts';
import { type ContestRound, overAt, phaseOf, type QuizQuestion } from '../contest.ts';
import { requireContest } from '../contests.store.server.ts';
import { findAwardByCode, findAwardsOf } from '../ranking/awards.store.server.ts';
import { type Played, scoreOf } from '../ranking/rank.ts';
import { findQuestions, findRound, findRounds } from '../rounds.store.server.ts';
import { eraseEntry, findEntry } from './entries.store.server.ts';
import { readEntryToken } from './entry-token.ts';
import { nextPosition } from './play.server.ts';
import { findPlays } from './plays.store.server.ts';

/** The page of one entry: its rounds, what is running, what is over with every answer. Undefined for a foreign link. */
export async function loadEntry({ db, clock, config }: Pick<App, 'db' | 'clock' | 'config'>, token: string) {
  const key = readEntryToken(token, config.secretKey);
  const entry = key && (await findEntry(db, key));
  if (!key || !entry) return undefined;
  const [contest, rounds, plays, awards, questions] = await Promise.all([
    requireContest(db, key.contestId),
    findRounds(db, key.contestId),
    findPlays(db, key),
    findAwardsOf(db, key.contestId, key.entryId),
    findQuestions(db, key.contestId),
  ]);
  const now = clock.now();
  return {
    contest,
    entry: { name: entry.name, isErased: entry.erasedAt !== null },
    rounds: rounds.map((round) => {
      const played = plays.get(round.id);
      return {
        round,
        phase: phaseOf(round, now),
        toldAt: overAt(round),
        ...stateOf(round, played, new Map(questions.map((each) => [each.id, each])), now),
        award: awards.get(round.id),
      };
    }),
  };
}

/** What is right is told of nobody's play while somebody may still be asked the same question. */
function stateOf(
  round: ContestRound,
  played: Played | undefined,
  questions: ReadonlyMap<string, QuizQuestion>,
  now: Date,
) {
  if (!played) return { play: 'none' as const };
  const isRunning = now < played.endsAt && nextPosition(played) < played.drawn.length;
  if (isRunning) return { play: 'running' as const };
  if (phaseOf(round, now) !== 'over') return { play: 'done' as const };
  const review = played.drawn.flatMap(({ questionId }, position) => {
    const question = questions.get(questionId);
    if (!question) return [];
    const { words, choices, rightChoice, source, voidReason } = question;
    const given = played.answers.get(position);
    return [
      {
        ...{ words, source, voidReason, right: choices[rightChoice] ?? '' },
        given: given === undefined ? undefined : (choices[given] ?? ''),
        isRight: voidReason !== null || given === rightChoice,
      },
    ];
  });
  return { play: 'told' as const, score: scoreOf(played, questions), review };
}

/** Name and address go at once; what was answered is counted further, tied to nobody. False for a foreign link. */
export async function eraseOwnEntry(
  { db, clock, config }: Pick<App, 'db' | 'clock' | 'config'>,
  token: string,
): Promise<boolean> {
  const key = readEntryToken(token, config.secretKey);
  if (!key) return false;
  return await inTransaction(db, (tx) => eraseEntry(tx, key, clock.now()));
}

/** A printer that stops is asked again; a program is stopped. */
const FILES_PER_ENTRY: Limit = { name: 'contest.certificate', count: 20, perSeconds: 3_600 };

/** The certificate of a prize, as a PDF. NotFound when this entry has none in this round. */
export async function prizeCertificatePdf(
  app: Pick<App, 'db' | 'config' | 'installation' | 'rateLimits'>,
  token: string,
  roundId: string,
): Promise<Result<Uint8Array, PdfRefusal | 'tooMany'>> {
  const key = readEntryToken(token, app.config.secretKey);
  const award = key && (await findAwardsOf(app.db, key.contestId, key.entryId)).get(roundId);
  if (!key || !award?.code || award.name === '') throw new NotFound('certificate of a contest');
  if (!(await app.rateLimits.take(FILES_PER_ENTRY, key.entryId)).ok) return refuse('tooMany');
  const facts = await factsOf(app.db, { ...award, contestId: key.contestId, roundId });
  const paper: CertificatePaper = {
    ...{ code: award.code, organisationId: facts.organisationId, name: award.name, did: contestPaper.reason },
    ...{
      subject: facts.subject,
      when: `${facts.round}, ${formatDate(facts.heldOn)}`,
      issuedOn: facts.issuedOn,
    },
  };
  return await writePdf(await certificateDocx(app, paper));
}

/** What everybody who was shown the code of a prize may know, in the shape of a certificate of a class. */
export async function checkPrizeCertificate({ db }: Pick<App, 'db'>, typed: string) {
  const code = typedCode(typed);
  const award = code === '' ? undefined : await findAwardByCode(db, code);
  if (!award) return undefined;
  const { organisationId, subject, round, heldOn, issuedOn } = await factsOf(db, award);
  return {
    ...{ code, name: award.name, subject, duration: round, heldOn, issuedOn },
    ...{ takenBackAt: null, takenBackReason: '' },
    bodyName: (await requireOrganisation(db, organisationId)).name,
  };
}

async function factsOf(
  db: Db,
  award: { readonly contestId: string; readonly roundId: string; readonly prize: string },
) {
  const contest = await requireContest(db, award.contestId);
  const round = await findRound(db, award.contestId, award.roundId);
  return {
    organisationId: contest.organisationId,
    subject: contestPaper.subject(contest.title, award.prize),
    round: round?.name ?? '',
    heldOn: round ? legalDay(round.closesAt) : '',
    issuedOn: contest.publishedAt ? legalDay(contest.publishedAt) : '',
  };
}
