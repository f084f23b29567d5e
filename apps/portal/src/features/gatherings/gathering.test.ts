import { describe, expect, test } from 'vitest';
import { actsIn, closedBecause, GATHERING_ACTS, GATHERING_STATES, stateAfter, whyNot } from './gathering.ts';
import { GATHERING_KINDS, KIND_RULES, PARTICIPANT_GROUPS } from './gathering-kinds.data.ts';
import { freed, placeFor } from './registering/places.ts';
import { readRegistration } from './registering/registration.schema.ts';
import { readTicket, ticketToken } from './registering/ticket.ts';

const hour = (text: string) => new Date(`2026-12-01T${text}:00+07:00`);
const announced = {
  ...{ state: 'announced' as const, startsAt: hour('08:00'), endsAt: hour('11:30') },
  ...{ place: 'Hội trường', onlineAddress: '', registrationUntil: hour('07:00'), invitedOnly: false },
};

test('every step from every state: only the ones that are named lead anywhere', () => {
  const found = GATHERING_STATES.flatMap((from) =>
    GATHERING_ACTS.map((act) => `${from} ${act} ${stateAfter(from, act) ?? '–'}`),
  ).filter((line) => !line.endsWith('–'));
  expect(found).toEqual([
    'draft announce announced',
    'draft cancel cancelled',
    'announced hold held',
    'announced cancel cancelled',
    'held close closed',
    'closed reopen held',
  ]);
  expect(actsIn('cancelled')).toEqual([]);
});

describe('what stands against a step', () => {
  const now = hour('06:00');
  test.each([
    ['a place is announced', { ...announced, state: 'draft' as const }, 'announce', '', undefined],
    ['nowhere is not', { ...announced, state: 'draft' as const, place: '' }, 'announce', '', 'noPlace'],
    ['nobody writes down as held what has not begun', announced, 'hold', '', 'tooEarly'],
    ['what was announced is called off with a reason', announced, 'cancel', '', 'noReason'],
    ['… which is given', announced, 'cancel', 'Bão số 9', undefined],
    ['what nobody knew of needs none', { ...announced, state: 'draft' as const }, 'cancel', '', undefined],
    ['a list is not closed before it is held', announced, 'close', '', 'notNow'],
  ] as const)('%s', (_why, gathering, act, reason, refusal) => {
    expect(whyNot(gathering, act, { now, reason })).toBe(refusal);
  });
});

describe('who may register', () => {
  test.each([
    ['before the hour', announced, hour('06:59'), false, undefined],
    ['not at the hour itself', announced, hour('07:00'), false, 'late'],
    [
      'nobody for what was called off',
      { ...announced, state: 'cancelled' as const },
      hour('06:00'),
      true,
      'cancelled',
    ],
    [
      'only the invited, where it says so',
      { ...announced, invitedOnly: true },
      hour('06:00'),
      false,
      'invitedOnly',
    ],
    ['… and they do', { ...announced, invitedOnly: true }, hour('06:00'), true, undefined],
  ] as const)('%s', (_why, gathering, now, invited, because) => {
    expect(closedBecause(gathering, now, invited)).toBe(because);
  });
});

describe('places', () => {
  test.each([
    [null, 1_000, 'placed'],
    [2, 1, 'placed'],
    [2, 2, 'waiting'],
    [2, 3, 'waiting'],
  ] as const)('of %s, %s given: the next is %s', (capacity, placed, state) => {
    expect(placeFor(capacity, placed)).toBe(state);
  });
  test.each([
    [10, 9, 5, 1],
    [10, 12, 5, 0],
    [null, 3, 5, 5],
    [10, 2, 3, 3],
  ])('of %s, %s given, %s wait: %s move up', (capacity, placed, waiting, up) => {
    expect(freed(capacity, placed, waiting)).toBe(up);
  });
});

describe('what a form of registration may say', () => {
  const typed = { name: ' Lê  Thị Hoa ', email: 'Hoa@Vidu.VN', workplace: 'Báo Vùng', group: 'journalist' };
  test('a journalist says the newspaper and where the accreditation goes', () => {
    expect(readRegistration('pressMeeting', typed)).toEqual({
      ok: true,
      value: { name: 'Lê Thị Hoa', email: 'hoa@vidu.vn', workplace: 'Báo Vùng', group: 'journalist' },
    });
    expect(readRegistration('pressMeeting', { ...typed, workplace: '', email: '' })).toEqual({
      ok: false,
      errors: { workplace: 'workplaceMissing', email: 'emailMissing' },
    });
  });
  test('of a pupil no address is kept, and a dialogue asks nobody where they work', () => {
    expect(readRegistration('dialogue', { ...typed, group: 'pupil' })).toEqual({
      ok: true,
      value: { name: 'Lê Thị Hoa', email: null, workplace: '', group: 'pupil' },
    });
  });
  test.each([
    ['no name', { name: ' \u200b ' }, { name: 'nameMissing' }],
    ['a name without end', { name: 'a'.repeat(121) }, { name: 'nameLong' }],
    ['a group that this kind does not take', { group: 'trainee' }, { group: 'groupMissing' }],
    ['a group that does not exist', { group: 'constructor' }, { group: 'groupMissing' }],
    ['a header in the address', { email: 'a@b.vn\r\nBcc: c@d.vn' }, { email: 'emailWrong' }],
  ])('%s is refused', (_why, change, errors) => {
    expect(readRegistration('pressMeeting', { ...typed, ...change })).toEqual({ ok: false, errors });
  });
  test('every kind takes some groups, each once', () => {
    for (const kind of GATHERING_KINDS) {
      const { groups } = KIND_RULES[kind];
      expect(groups.length).toBeGreaterThan(3);
      expect(new Set(groups).size).toBe(groups.length);
      for (const group of groups) expect(PARTICIPANT_GROUPS).toContain(group);
    }
  });
});

test('the code that is shown at the door does not open the page that cancels; what the house did not make opens nothing', () => {
  const secret = Buffer.alloc(32, 7);
  const key = {
    gatheringId: '01890000-0000-7000-8000-000000000001',
    registrationId: '01890000-0000-7000-8000-000000000002',
  };
  const door = ticketToken(key, 'door', secret);
  expect(readTicket(door, 'door', secret)).toEqual(key);
  expect(readTicket(door, 'own', secret)).toBeUndefined();
  expect(readTicket(door, 'door', Buffer.alloc(32, 8))).toBeUndefined();
  expect(readTicket(`${door.slice(0, -1)}${door.endsWith('A') ? 'B' : 'A'}`, 'door', secret)).toBeUndefined();
  expect(readTicket('', 'own', secret)).toBeUndefined();
});
