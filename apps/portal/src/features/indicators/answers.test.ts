import { beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { newId } from '#platform/ids.ts';
import { aGroupOf, anApprovedAnswer, publishedBy } from '#test/factories/published-table.ts';
import { anOpenConsultation, useIntake } from '#test/factories/submission.ts';
import { computeIndicator } from './compute-indicators.server.ts';
import { type IndicatorCode, indicatorOf, rollUp } from './indicator.ts';
import { findRecords } from './sources.store.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
});

/** Opinions by the day on which they came. */
async function received(days: readonly string[], round = consultation, channel = 'letter'): Promise<void> {
  for (const [n, day] of days.entries())
    await enterSubmission(app, systemActor, round.id, {
      ...{ key: newId(), channel, receivedAt: new Date(`${day}T03:00:00Z`) },
      ...{ category: channel === 'internal' ? 'staffMember' : 'citizen', place: '', detail: {} },
      opinions: [{ unitId: 'dieu-3__khoan-1', position: 'amend', text: `Ý ${n}` }],
    } as never);
}

async function answered(
  outcome: 'accepted' | 'partlyAccepted' | 'explained' = 'explained',
  round = consultation,
): Promise<void> {
  await anApprovedAnswer(app, round, await aGroupOf(app, round, []), { outcome });
}

const scopeOf = (...rounds: Consultation[]) => ({
  ...{
    organisationIds: rounds.map(({ organisationId }) => organisationId),
    from: '2026-01-01',
    to: '2026-12-31',
  },
});
const value = async (code: IndicatorCode, scope = scopeOf(consultation)) =>
  (await computeIndicator(app.db, code, scope)).value;

describe('days to a public answer', () => {
  // The table is published on 1 December 2026.
  test.each([
    ['one opinion, eleven days', ['2026-11-20'], 11],
    ['the one in the middle, not the mean', ['2026-11-05', '2026-11-20', '2026-11-21'], 11],
    ['of two in the middle the smaller', ['2026-11-05', '2026-11-20'], 11],
    ['many in the last days weigh as many', ['2026-11-05', '2026-11-21', '2026-11-21', '2026-11-21'], 10],
  ])('%s', async (_why, days, expected) => {
    await received(days);
    await answered();
    await publishedBy(app, consultation);
    expect(await value('daysToAnswer')).toBe(expected);
  });

  test('an approved answer that nobody can read yet is none; then there is no figure', async () => {
    await received(['2026-11-20']);
    await answered();
    expect(await value('daysToAnswer')).toBeNull();
  });

  test('it counts in the period in which the table was published', async () => {
    await received(['2026-11-20']);
    await answered();
    await publishedBy(app, consultation);
    expect(await value('daysToAnswer', { ...scopeOf(consultation), to: '2026-11-30' })).toBeNull();
    expect(await value('daysToAnswer', { ...scopeOf(consultation), from: '2026-12-01' })).toBe(11);
  });

  test('what the staff said among themselves is not in it', async () => {
    await received(['2026-11-05', '2026-11-06'], consultation, 'internal');
    await received(['2026-11-20']);
    await answered();
    await publishedBy(app, consultation);
    expect(await value('daysToAnswer')).toBe(11);
  });

  test('over bodies it is the middle of all records, never of two medians', async () => {
    const other = await anOpenConsultation(app.db);
    await received(['2026-11-20', '2026-11-20', '2026-11-20']);
    await answered();
    await received(['2026-11-05'], other);
    await answered('explained', other);
    await publishedBy(app, consultation);
    await publishedBy(app, other);
    expect(await value('daysToAnswer', scopeOf(other))).toBe(26);
    expect(await value('daysToAnswer', scopeOf(consultation, other))).toBe(11);
    expect(() => rollUp(indicatorOf('daysToAnswer')!, [])).toThrow(/records of all bodies/);
  });

  test('opens its records, each with its own days', async () => {
    await received(['2026-11-05', '2026-11-20']);
    await answered();
    await publishedBy(app, consultation);
    const records = await findRecords(app.db, 'daysToAnswer', scopeOf(consultation), {
      limit: 10,
      offset: 0,
    });
    expect(records.map(({ kind, amount, onDate }) => [kind, amount, onDate]).sort()).toEqual([
      ['opinion', 11, '2026-12-01'],
      ['opinion', 26, '2026-12-01'],
    ]);
  });
});

describe('shares', () => {
  test('answered of received, accepted of answered; an opinion without an answer lowers the first only', async () => {
    await received(['2026-11-05', '2026-11-06']);
    await answered('accepted');
    await received(['2026-11-07']);
    await answered('explained');
    await received(['2026-11-08', '2026-11-09']);
    await answered('partlyAccepted');
    await received(['2026-11-10']);
    const rate = async (code: IndicatorCode) => await computeIndicator(app.db, code, scopeOf(consultation));
    expect(await rate('answeredRate')).toMatchObject({ numerator: 5, denominator: 6 });
    expect(await rate('acceptedRate')).toMatchObject({ numerator: 2, denominator: 5 });
    expect(await rate('takenUpRate')).toMatchObject({ numerator: 4, denominator: 5, value: 0.8 });
  });

  test('nothing received: no share, neither 0 % nor 100 %', async () => {
    expect(await value('answeredRate')).toBeNull();
    expect(await value('acceptedRate')).toBeNull();
    expect(await value('takenUpRate')).toBeNull();
  });
});
