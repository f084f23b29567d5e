import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { type ContestRound, phaseOf } from './contest.ts';
import {
  findContestBySlug,
  findContestsOf,
  findPublicContests,
  requireContest,
} from './contests.store.server.ts';
import { countEntries, findNames } from './playing/entries.store.server.ts';
import { rankingOf, sharesOf } from './ranking/award.server.ts';
import { type Award, countAwards, findAwards } from './ranking/awards.store.server.ts';
import { findQuestions, findRounds } from './rounds.store.server.ts';

/** As many ranks as a page shows without a prize. */
const FIRST_RANKS = 50;

/** The desk of the house: its contests, the newest first. */
export async function listContests(
  { db }: Platform,
  actor: PersonActor,
  page: { readonly limit: number; readonly offset: number },
) {
  requirePermission(actor, 'contest.read');
  return {
    mayAdd: can(actor, 'contest.edit', { organisationId: actor.organisationId }),
    contests: await findContestsOf(db, actor.ownOrganisationIds, page),
  };
}

/** One contest on its desk. Names and addresses of who has a prize are for those who hand it over. */
export async function loadContest({ db, clock }: Platform, actor: PersonActor, id: string) {
  const contest = await requireContest(db, id);
  requirePermission(actor, 'contest.read', contest);
  const mayRun = can(actor, 'contest.run', contest);
  const now = clock.now();
  const [questions, rounds, entries, names, trail] = await Promise.all([
    findQuestions(db, id),
    findRounds(db, id),
    countEntries(db, id),
    mayRun ? findNames(db, id) : new Map(),
    findTrail(db, { objectKind: 'contest', objectId: id }),
  ]);
  const over = rounds.filter((round) => phaseOf(round, now) === 'over');
  const rankings = await Promise.all(
    (mayRun ? over : []).map(async (round) => ({
      round: round.name,
      rows: (contest.state === 'published'
        ? await findAwards(db, id, round.id, FIRST_RANKS)
        : (await rankingOf(db, contest, round.id)).slice(0, FIRST_RANKS)
      ).map(({ entryId, rank, right, of, usedMs, prize }) => ({
        ...{ entryId, rank, right, of, usedMs, prize, name: names.get(entryId)?.name ?? '' },
        email: prize === '' ? null : (names.get(entryId)?.email ?? null),
      })),
    })),
  );
  // How often each question was right tells nothing while somebody may still be asked it: only of rounds that are over.
  const shares = over.length > 0 && over.length === rounds.length ? await sharesOf(db, id) : new Map();
  return {
    contest,
    questions: questions.map((question) => ({ ...question, share: shares.get(question.id) ?? null })),
    rounds: rounds.map((round) => ({ ...round, phase: phaseOf(round, now) })),
    entries: [...entries].map(([group, count]) => ({ group, count })),
    rankings,
    trail,
    may: { edit: can(actor, 'contest.edit', contest), run: mayRun },
  };
}

export async function listPublicContests({ db }: Platform) {
  const contests = await findPublicContests(db);
  const isOpen = ({ state }: (typeof contests)[number]) => state === 'open';
  return { open: contests.filter(isOpen), past: contests.filter((each) => !isOpen(each)) };
}

/** A contest as everybody sees it; NotFound for one that is being written. */
export async function viewContest({ db, clock }: Platform, slug: string) {
  const contest = await findContestBySlug(db, slug);
  if (!contest || contest.state === 'draft') throw new NotFound(`contest ${slug}`);
  const rounds = await findRounds(db, contest.id);
  const body = await findOrganisation(db, contest.organisationId);
  const isPublished = contest.state === 'published';
  const struck = isPublished
    ? (await findQuestions(db, contest.id)).filter(({ voidReason }) => voidReason !== null)
    : [];
  const prizes = contest.prizes.reduce((sum, { count }) => sum + count, 0);
  const shown = Math.max(FIRST_RANKS, prizes);
  return {
    contest,
    bodyName: body?.name ?? '',
    rounds: rounds.map((round) => ({ ...round, phase: phaseOf(round, clock.now()) })),
    daysKept: daysKept('contestEntries'),
    struck: struck.map(({ words, voidReason }) => ({ words, reason: voidReason ?? '' })),
    rankings: isPublished
      ? await Promise.all(rounds.map((round) => rankingShown(db, contest.id, round, shown)))
      : [],
  };
}

async function rankingShown(db: Platform['db'], contestId: string, round: ContestRound, shown: number) {
  const [rows, played] = await Promise.all([
    findAwards(db, contestId, round.id, shown),
    countAwards(db, contestId, round.id),
  ]);
  const told = ({ rank, right, of, usedMs, prize, name, showsName }: Award) => ({
    ...{ rank, right, of, usedMs, prize },
    name: showsName ? name : '',
  });
  return { round: round.name, played, rows: rows.map(told) };
}
