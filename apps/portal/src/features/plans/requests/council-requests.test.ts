import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { systemActor } from '#features/authority/actor.ts';
import { loadActor } from '#features/identity/load-actor.server.ts';
import { delegateSignature } from '#features/identity/people/manage-delegations.server.ts';
import { grantRole } from '#features/identity/people/manage-roles.server.ts';
import { approveDocument, submitDocument } from '#features/official-documents/approve-document.server.ts';
import { documentFile } from '#features/official-documents/document-desk.server.ts';
import {
  numberDocument,
  sendDocument,
  signDocument,
} from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { insertMember } from '#features/organisations/relations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { done } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import { addTask } from '../assign-task.server.ts';
import { findPlansFor } from '../list-plans.server.ts';
import { createPlan, setPlanState } from '../manage-plan.server.ts';
import { insertPlan, requirePlan } from '../plans.store.server.ts';
import { insertProgramme } from '../programmes.store.server.ts';
import { bindUnit } from '../tasks/link-task.server.ts';
import { answerRequest } from '../tasks/report-task.server.ts';
import { draftRequest } from './draft-request.server.ts';
import { loadRequests } from './load-requests.server.ts';
import { recordAnswer } from './record-answer.server.ts';

const platform = usePlatform();
let bodies: Record<'council' | 'committee' | 'justice' | 'science' | 'bar' | 'commune', Organisation>;
let officer: PersonActor;
let chair: PersonActor;
let deputy: PersonActor;
let planId: string;
let programmeId: string;

const today = () => legalDay(platform().clock.now());
const inCouncil = async ({ personId }: PersonActor) =>
  (await loadActor(platform().db, personId, bodies.council.id, today()))!.actor;
const grant = (who: PersonActor, role: 'focalUnit' | 'leader' | 'recordsClerk') =>
  grantRole(platform(), systemActor, {
    ...{ personId: who.personId, organisationId: bodies.council.id, role },
    ...{ programmeId: role === 'focalUnit' ? programmeId : null, validFrom: today(), validTo: null },
  });
const words = { title: 'Giới thiệu luật sư', product: '', coordinatingText: '', timeText: 'Quý IV' };
const task = (leadId: string | null, mode: 'assigned' | 'requested', leadText = '') =>
  addTask(platform(), officer, planId, { ...words, leadId, leadText, mode, dueOn: null });
const issue = async () => {
  const { version } = await requirePlan(platform().db, planId);
  return await setPlanState(platform(), officer, planId, { version, event: 'issue' });
};

beforeEach(async () => {
  const { db } = platform();
  bodies = {
    council: await anOrganisation(db, {
      ...{ name: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh Thử', kind: 'council', symbol: 'HĐPH' },
    }),
    committee: await anOrganisation(db, { name: 'Ủy ban nhân dân tỉnh Thử' }),
    justice: await anOrganisation(db, { name: 'Sở Tư pháp tỉnh Thử' }),
    science: await anOrganisation(db, { name: 'Sở Khoa học tỉnh Thử' }),
    bar: await anOrganisation(db, { name: 'Đoàn Luật sư tỉnh Thử', kind: 'association' }),
    commune: await anOrganisation(db, { name: 'Ủy ban nhân dân xã Thử', level: 'commune' }),
  };
  const seats = [
    ['committee', 'chair'],
    ['justice', 'viceChair'],
    ['justice', 'standingBody'],
    ['science', 'member'],
    ['bar', 'member'],
  ] as const;
  for (const [key, seat] of seats)
    await insertMember(db, {
      ...{ councilId: bodies.council.id, organisationId: bodies[key].id, seat },
      ...{ validFrom: '2020-01-01', validTo: null },
    });
  programmeId = newId();
  const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { ...names, id: programmeId, validFrom: '2022-01-01', validTo: null });
  const works = await aPerson(db, { organisationId: bodies.justice.id, roles: ['draftingOfficer'] });
  const heads = await aPerson(db, {
    organisationId: bodies.justice.id,
    roles: ['leader'],
    title: 'Giám đốc',
  });
  const above = await aPerson(db, {
    organisationId: bodies.committee.id,
    roles: ['leader'],
    title: 'Phó Chủ tịch',
  });
  for (const [who, role] of [
    [works, 'focalUnit'],
    [works, 'recordsClerk'],
    [heads, 'leader'],
    [above, 'leader'],
  ] as const)
    done(await grant(who, role));
  done(
    await delegateSignature(platform(), systemActor, {
      ...{ kind: 'KT', organisationId: bodies.council.id, fromPersonId: above.personId },
      ...{ toPersonId: heads.personId, scope: 'Công văn', legalBasis: 'Quy chế' },
      ...{ validFrom: today(), validTo: null },
    }),
  );
  [officer, chair, deputy] = [await inCouncil(works), await inCouncil(above), await inCouncil(heads)];
  const year = Number(today().slice(0, 4));
  planId = done(
    await createPlan(platform(), officer, { programmeId, year, title: 'Kế hoạch của Hội đồng' }),
  ).id;
});

describe('who acts in the name of the Council', () => {
  test('people of the standing body work for it, leaders of the seats of chair and vice chair lead it', async () => {
    const { db } = platform();
    const member = await aPerson(db, { organisationId: bodies.science.id, roles: ['leader'] });
    const stranger = await aPerson(db, { organisationId: bodies.commune.id, roles: ['communeOfficer'] });
    for (const who of [member, stranger]) {
      expect(await grant(who, 'recordsClerk')).toMatchObject({ reason: 'notOfTheCouncil' });
      expect(await grant(who, 'leader')).toMatchObject({ reason: 'notOfTheCouncil' });
    }
  });

  test('whoever leads a seated body bears the title of the seat, and the post at home beside it', () => {
    expect([chair.title, chair.post]).toEqual(['Chủ tịch', 'Phó Chủ tịch Ủy ban nhân dân tỉnh Thử']);
    expect([deputy.title, deputy.post]).toEqual(['Phó Chủ tịch Thường trực', 'Giám đốc Sở Tư pháp tỉnh Thử']);
    expect(officer.post).toBeUndefined();
    expect(deputy.delegations).toMatchObject([{ kind: 'KT', forTitle: 'Chủ tịch' }]);
  });
});

describe('to whom the Council gives work', () => {
  test('to a member it may; the chair’s body, an association, a commune are asked', async () => {
    const { science, justice, committee, bar, commune } = bodies;
    for (const { id } of [science, justice]) expect(await task(id, 'assigned')).toMatchObject({ ok: true });
    for (const { id, name } of [committee, bar, commune]) {
      expect(await task(id, 'assigned')).toMatchObject({ reason: 'onlyAsked', data: { units: name } });
      expect(await task(id, 'requested')).toMatchObject({ ok: true });
    }
  });

  test('a printed name is not bound to a body that may only be asked', async () => {
    const { id } = done(await task(null, 'assigned', 'Đoàn Luật sư'));
    const place = { part: 'lead', ordinal: 1 } as const;
    const bind = (organisationId: string) => bindUnit(platform(), officer, id, { ...place, organisationId });
    expect(await bind(bodies.bar.id)).toMatchObject({ reason: 'onlyAsked' });
    expect(await bind(bodies.science.id)).toMatchObject({ ok: true });
  });

  test('an imported plan that charges whom the Council may only ask is not issued', async () => {
    const { id } = done(await task(bodies.bar.id, 'requested'));
    await platform().db.updateTable('task').set({ mode: 'assigned' }).where('id', '=', id).execute();
    expect(await issue()).toMatchObject({ reason: 'onlyAsked', data: { units: '1: Đoàn Luật sư tỉnh Thử' } });
  });
});

describe('the Council asks in writing and sees who has not answered', () => {
  const replyOn = '2027-01-15';
  const draft = (scope: string, day = replyOn) =>
    draftRequest(platform(), officer, planId, { scope, replyOn: day, words: '' });
  const standings = async () =>
    (await loadRequests(platform(), officer, planId)).lines.map(({ unit, standing }) => [
      unit.name,
      standing,
    ]);
  const send = async (id: string) => {
    const version = async () => (await requireDocument(platform().db, id)).version;
    done(await submitDocument(platform(), officer, id, { version: await version() }));
    done(await approveDocument(platform(), deputy, id, { version: await version() }));
    const signing = { version: await version(), signedOn: today(), capacity: 0 };
    done(await signDocument(platform(), deputy, id, signing));
    const number = { version: await version(), number: 11, datedOn: today() };
    done(await numberDocument(platform(), officer, id, number));
    done(await sendDocument(platform(), officer, id, { version: await version() }));
  };

  test('one letter to all, signed for the chair, sent; answers of the system and of paper; the silent ones are left', async () => {
    const { bar, commune, science } = bodies;
    const { id: taskId } = done(await task(null, 'requested', `${bar.name}; ${commune.name}; Hội Bạn đọc`));
    done(await task(science.id, 'assigned'));
    expect(await draft('unwritten')).toMatchObject({ reason: 'notInForce' });
    done(await issue());
    expect(await draft('unwritten', today())).toMatchObject({ reason: 'replyInPast' });
    const { documentId } = done(await draft('unwritten'));
    expect(await draft('unwritten')).toMatchObject({ reason: 'nobodyToAsk' });
    expect(await standings()).toEqual([
      [bar.name, 'underWay'],
      [commune.name, 'underWay'],
      ['Hội Bạn đọc', 'underWay'],
    ]);
    await send(documentId);
    const letter = await requireDocument(platform().db, documentId);
    expect(letter).toMatchObject({
      symbol: '11/HĐPH',
      content: { authority: 'TM. HỘI ĐỒNG', addressees: [bar.name, commune.name, 'Hội Bạn đọc'] },
      signature: {
        ...{ capacity: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH THƯỜNG TRỰC' },
        post: 'GIÁM ĐỐC SỞ TƯ PHÁP TỈNH THỬ',
      },
    });
    const { bytes } = await documentFile(platform(), officer, documentId);
    const text = strFromU8(unzipSync(bytes)['word/document.xml']!).replaceAll(/<[^>]+>/g, ' ');
    expect(text).toMatch(/TM\. HỘI ĐỒNG\s+KT\. CHỦ TỊCH\s+PHÓ CHỦ TỊCH THƯỜNG TRỰC\s+GIÁM ĐỐC SỞ TƯ PHÁP/);
    expect(text).toContain('gửi về Sở Tư pháp tỉnh Thử, cơ quan thường trực của Hội đồng');
    expect(text).not.toContain(science.name);

    const lawyer = await aPerson(platform().db, { organisationId: bar.id, roles: ['draftingOfficer'] });
    const yes = { organisationId: bar.id, answer: 'accepted', note: 'Cử 3 luật sư' } as const;
    done(await answerRequest(platform(), lawyer, taskId, yes));
    const friends = { taskId, part: 'lead', ordinal: 3, name: 'Hội Bạn đọc', answer: 'declined' } as const;
    const paper = (note: string) => recordAnswer(platform(), officer, planId, { ...friends, note });
    expect(await paper('')).toMatchObject({ reason: 'noteNeeded' });
    done(await paper('Văn bản số 3/HBĐ'));
    await expect(recordAnswer(platform(), lawyer, planId, { ...friends, note: 'Tự ghi' })).rejects.toThrow(
      /not permitted/,
    );
    expect(await standings()).toEqual([
      [commune.name, 'waiting'],
      [bar.name, 'answered'],
      ['Hội Bạn đọc', 'answered'],
    ]);
    expect(await draft('silent')).toMatchObject({ reason: 'nobodyToAsk' });
    await platform()
      .db.updateTable('task_request_letter')
      .set({ reply_on: '2020-01-01' })
      .where('document_id', '=', documentId)
      .execute();
    expect((await loadRequests(platform(), officer, planId)).sums).toMatchObject({ silent: 1, answered: 2 });
    const again = done(await draft('silent'));
    const { content } = await requireDocument(platform().db, again.documentId);
    expect(content.addressees).toEqual([commune.name]);
    expect(JSON.stringify(content.body)).toContain('Công văn số 11/HĐPH');
  });

  test('who is being written to is not written to again; others neither see the page nor write', async () => {
    done(await task(bodies.bar.id, 'requested'));
    done(await issue());
    done(await draft('unwritten'));
    expect(await draft('unwritten')).toMatchObject({ reason: 'nobodyToAsk' });
    const outside = await aPerson(platform().db, { organisationId: bodies.science.id, roles: ['focalUnit'] });
    await expect(loadRequests(platform(), outside, planId)).rejects.toThrow(/not permitted/);
    await expect(
      draftRequest(platform(), outside, planId, { scope: 'unwritten', replyOn, words: '' }),
    ).rejects.toThrow(/not permitted/);
  });
});

test('the Council reads the issued plans of who reports to it in the programme, and no others', async () => {
  const { db } = platform();
  await aRelation(db, 'reportsTo', bodies.science, bodies.council, { programmeId });
  const works = await inCouncil(officer);
  const plan = async (organisationId: string, state: 'draft' | 'inForce') => {
    const id = newId();
    await insertPlan(db, {
      ...{
        id,
        programmeId,
        organisationId,
        year: 2026,
        title: state,
        symbol: null,
        issuedOn: null,
        goals: '',
      },
      ...{ state, createdAt: new Date(), createdBy: null },
    });
    return id;
  };
  const seen = await plan(bodies.science.id, 'inForce');
  await plan(bodies.science.id, 'draft');
  await plan(bodies.commune.id, 'inForce');
  const { received } = await findPlansFor(db, works, { today: today() });
  expect(received.map(({ id }) => id)).toEqual([seen]);
});
