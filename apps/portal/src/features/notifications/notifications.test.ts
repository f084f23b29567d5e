import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { ROLES } from '#features/authority/roles.ts';
import { insertDelegation } from '#features/identity/roles.store.server.ts';
import { newId } from '#platform/ids.ts';
import type { Message } from '#platform/mail.server.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { notify, sendDigests } from './deliver.server.ts';
import { countUnread, findNotifications, markAllRead, setDigest } from './notifications.store.server.ts';
import { calledBy, SUBSCRIPTIONS } from './subscriptions.ts';

const platform = usePlatform('2026-11-23T00:00:00Z');

function event(topic: string, payload: Record<string, string>) {
  return { id: newId(), topic, payload, occurredAt: platform().clock.now() };
}

describe('who is told', () => {
  test.each([
    ['consultation.closed', {}, ['consultationClosed']],
    ['response.proposed', {}, ['responseProposed', 'responseProposed']],
    ['correction.proposed', {}, ['correctionProposed', 'correctionProposed']],
    ['correction.approved', {}, ['correctionApproved']],
    ['invitation.answered', {}, ['invitationAnswered']],
    ['report.frozen', {}, ['reportFrozen', 'reportReceived']],
    ['officialDocument.changed', { state: 'approved' }, ['documentToSign']],
    ['officialDocument.changed', { state: 'sent' }, []],
    ['submission.received', {}, []],
  ])('%s %j calls for %j', (topic, payload, expected) => {
    expect(calledBy(topic, payload).map(({ message }) => message)).toEqual(expected);
  });

  test('every row names roles that exist', () => {
    for (const { roles } of SUBSCRIPTIONS) for (const role of roles) expect(ROLES).toContain(role);
  });

  test('the heads of the body, nobody of another, once for a repeated event', async () => {
    const { db } = platform();
    const [body, other] = [await anOrganisation(db, {}), await anOrganisation(db, {})];
    const head = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
    const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
    const stranger = await aPerson(db, { organisationId: other.id, roles: ['leader'] });
    const proposed = event('response.proposed', { organisationId: body.id, consultationId: newId() });
    await notify(db, proposed);
    await notify(db, proposed);
    expect(await countUnread(db, head.personId)).toBe(1);
    expect(await countUnread(db, writer.personId)).toBe(0);
    expect(await countUnread(db, stranger.personId)).toBe(0);
  });
});

describe('a document that waits for its signature', () => {
  async function bodyWithDelegate(span: { validFrom: string; validTo: string | null }) {
    const { db } = platform();
    const body = await anOrganisation(db, {});
    const home = await anOrganisation(db, {});
    const head = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
    const deputy = await aPerson(db, { organisationId: body.id, roles: ['unitHead'] });
    const elsewhere = await aPerson(db, { organisationId: home.id, roles: ['leader'] });
    for (const [kind, to] of [
      ['KT', deputy],
      ['TUQ', elsewhere],
    ] as const) {
      const words = { scope: 'Ký công văn', legalBasis: 'Văn bản 1', ...span };
      const between = { fromPersonId: head.personId, toPersonId: to.personId };
      await insertDelegation(db, { id: newId(), kind, organisationId: body.id, ...between, ...words });
    }
    const told = async () => {
      await notify(
        db,
        event('officialDocument.changed', {
          organisationId: body.id,
          state: 'approved',
          documentId: newId(),
        }),
      );
      return await Promise.all([head, deputy, elsewhere].map(({ personId }) => countUnread(db, personId)));
    };
    return { body, head, deputy, elsewhere, told };
  }

  test('whoever signs for the head (KT., TUQ.) is told as the head is, from another house too', async () => {
    const { told } = await bodyWithDelegate({ validFrom: '2026-11-01', validTo: null });
    expect(await told()).toEqual([1, 1, 1]);
  });

  test('not before the delegation begins, not after it has run out, not when disabled', async () => {
    const later = await bodyWithDelegate({ validFrom: '2026-11-24', validTo: null });
    expect(await later.told()).toEqual([1, 0, 0]);
    const past = await bodyWithDelegate({ validFrom: '2026-01-01', validTo: '2026-11-22' });
    expect(await past.told()).toEqual([1, 0, 0]);
    const now = await bodyWithDelegate({ validFrom: '2026-11-01', validTo: null });
    await platform()
      .db.updateTable('person')
      .set({ disabled_at: new Date('2026-11-20T00:00:00Z') })
      .where('id', '=', now.elsewhere.personId)
      .execute();
    expect(await now.told()).toEqual([1, 1, 0]);
  });

  test('a document that waits to be approved concerns the heads only', async () => {
    const { body, deputy, elsewhere } = await bodyWithDelegate({ validFrom: '2026-11-01', validTo: null });
    const submitted = { organisationId: body.id, state: 'submitted', documentId: newId() };
    await notify(platform().db, event('officialDocument.changed', submitted));
    expect(await countUnread(platform().db, deputy.personId)).toBe(1);
    expect(await countUnread(platform().db, elsewhere.personId)).toBe(0);
  });
});

describe('who is told beyond the body', () => {
  const REFORM = '019aa000-0000-7000-8000-000000000001';
  const COMMUNICATION = '019aa000-0000-7000-8000-000000000002';
  const told = async (topic: string, payload: Record<string, string>, people: PersonActor[]) => {
    const { db } = platform();
    await notify(db, event(topic, payload));
    return await Promise.all(people.map(({ personId }) => countUnread(db, personId)));
  };

  test('the leader of the superior hears of what waits for approval; its unit head and a receiving body do not', async () => {
    const { db } = platform();
    const [body, committee, justice] = [
      await anOrganisation(db),
      await anOrganisation(db),
      await anOrganisation(db),
    ];
    await aRelation(db, 'belongsTo', body, committee);
    await aRelation(db, 'reportsTo', body, justice);
    const people = [
      await aPerson(db, { organisationId: committee.id, roles: ['leader'] }),
      await aPerson(db, { organisationId: committee.id, roles: ['unitHead'] }),
      await aPerson(db, { organisationId: justice.id, roles: ['leader'] }),
    ];
    const { id: organisationId } = body;
    const consultationId = newId();
    expect(await told('response.proposed', { organisationId, consultationId }, people)).toEqual([1, 0, 0]);
    const submitted = { organisationId, documentId: newId(), state: 'submitted' };
    expect(await told('officialDocument.changed', submitted, people)).toEqual([2, 0, 0]);
    const approved = { ...submitted, state: 'approved' };
    expect(await told('officialDocument.changed', approved, people)).toEqual([2, 0, 0]);
  });

  test('a signed report is told to the receiving body, in its programme and to its focal unit for it', async () => {
    const { db } = platform();
    const [body, justice, home] = [
      await anOrganisation(db),
      await anOrganisation(db),
      await anOrganisation(db),
    ];
    const room = await anOrganisation(db, { level: 'unit' });
    await aRelation(db, 'belongsTo', room, justice);
    await aRelation(db, 'reportsTo', body, justice, { programmeId: COMMUNICATION });
    await aRelation(db, 'reportsTo', body, home, { programmeId: REFORM });
    const focal = (organisationId: string, programmeId: string) =>
      aPerson(db, { organisationId, roles: ['focalUnit'], programmeId });
    const people = [
      await focal(room.id, COMMUNICATION),
      await focal(justice.id, REFORM),
      await focal(home.id, REFORM),
      await aPerson(db, { organisationId: home.id, roles: ['leader'] }),
    ];
    const frozen = { organisationId: body.id, reportId: newId(), programmeId: COMMUNICATION };
    expect(await told('report.frozen', frozen, people)).toEqual([1, 0, 0, 0]);
  });

  test('what happens to the work of an ended body is told to those who go on with it', async () => {
    const { db } = platform();
    const old = await anOrganisation(db, { validTo: '2025-06-30' });
    const [north, south] = [await anOrganisation(db), await anOrganisation(db)];
    for (const heir of [north, south]) await aSuccession(db, old, heir, '2025-07-01');
    const people = [
      await aPerson(db, { organisationId: north.id, roles: ['unitHead'] }),
      await aPerson(db, { organisationId: south.id, roles: ['unitHead'] }),
    ];
    const closed = { organisationId: old.id, consultationId: newId() };
    expect(await told('consultation.closed', closed, people)).toEqual([1, 1]);
  });
});

describe('one digest a day', () => {
  async function withNews() {
    const { db, clock } = platform();
    clock.set('2026-11-23T00:00:00Z');
    const body = await anOrganisation(db, {});
    const head = await aPerson(db, { organisationId: body.id, roles: ['leader'], email: 'head@example.org' });
    const news = () =>
      notify(db, event('response.proposed', { organisationId: body.id, consultationId: newId() }));
    await news();
    await news();
    const sent: Message[] = [];
    const mail = { leavesTheHouse: false, send: async (message: Message) => void sent.push(message) };
    const config = { publicUrl: 'https://example.org' };
    const digests = () =>
      sendDigests({ db, clock, mail, config } as unknown as Parameters<typeof sendDigests>[0]);
    return { db, clock, head, news, sent, digests };
  }

  test('two events make one mail with two links; the next run of the day sends nothing', async () => {
    const { sent, news, digests, clock } = await withNews();
    await digests();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text.match(/https:\/\/example\.org\/workspace\//g)).toHaveLength(2);
    await news();
    await digests();
    expect(sent).toHaveLength(1);
    clock.set('2026-11-24T00:00:00Z');
    await digests();
    expect(sent).toHaveLength(2);
  });

  test('what was read in the workspace is not mailed, and who switched it off gets none', async () => {
    const { db, clock, head, sent, digests, news } = await withNews();
    await markAllRead(db, head.personId, clock.now());
    await digests();
    await news();
    await setDigest(db, head.personId, 'off');
    await digests();
    expect(sent).toHaveLength(0);
    expect(await findNotifications(db, head.personId, { limit: 10, offset: 0 })).toHaveLength(3);
  });
});
