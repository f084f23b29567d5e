import { describe, expect, test } from 'vitest';
import type { Role } from '#features/authority/roles.ts';
import { findInvitations } from '#features/consultations/invitations/invitations.store.server.ts';
import { invite } from '#features/consultations/invitations/invite.server.ts';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { findOpinionsOfSubmission } from '../opinions.store.server.ts';
import { countSubmissions, requireSubmission } from '../submissions.store.server.ts';
import { enterLetter, loadLetter } from './enter-letter.server.ts';
import { checkPoints } from './points.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

async function asked(kind: 'stateBody' | 'association' = 'stateBody') {
  const { db } = platform();
  const [asking, body] = [await anOrganisation(db), await anOrganisation(db, { kind })];
  const of = (role: Role, organisationId = asking.id) => aPerson(db, { organisationId, roles: [role] });
  const writer = await of('draftingOfficer');
  const project = await aLawProject(db, { organisationId: asking.id });
  const version = await aDraftVersion(db, project);
  const contact = { purpose: '', contactAddress: 'A', contactEmail: 'a@example.org', contactPhone: '' };
  const ids = { projectId: project.id, draftVersionId: version.id };
  const prepared = await prepareConsultation(platform(), writer, { ...ids, ...contact });
  if (!prepared.ok) throw new Error(prepared.reason);
  const { id } = prepared.value;
  const setState = async (state: 'open' | 'completed') => {
    await db.updateTable('consultation').set({ state }).where('id', '=', id).execute();
  };
  await setState('open');
  const letter = { organisationId: body.id, askedName: '', sentOn: '2026-11-02', dueOn: '2026-11-17' };
  const sent = await invite(platform(), writer, id, letter);
  if (!sent.ok) throw new Error(sent.reason);
  const invitationId = sent.value.id;
  const enter = (given: Partial<Parameters<typeof enterLetter>[4]> = {}, actor = writer) =>
    enterLetter(platform(), actor, id, invitationId, { ...LETTER, ...given });
  const stored = async () => (await findInvitations(db, id))[0]!;
  return { id, invitationId, asking, body, writer, of, enter, stored, setState };
}

const LETTER = {
  symbol: '512/STC-NS',
  datedOn: '2026-11-16',
  signer: 'KT. Giám đốc, Phó Giám đốc',
  arrivedOn: '2026-11-18',
  kind: 'opinions' as const,
  version: 1,
  points: [
    { unitId: 'dieu-1', position: 'amend' as const, text: 'Thêm nguồn kinh phí.' },
    { unitId: 'dieu-2__khoan-1', position: 'ask' as const, text: 'Có gồm tổ dân phố không?' },
    { unitId: null, position: 'agree' as const, text: '' },
  ],
};

describe('one letter, many points, one body', () => {
  test('each point is an opinion on its unit; the letter counts once, as a body, with number, day and signer', async () => {
    const { db } = platform();
    const { id, body, enter, stored } = await asked();
    const entered = await enter();
    const submissionId = entered.ok ? (entered.value.submissionId ?? '') : '';
    const opinions = await findOpinionsOfSubmission(db, id, submissionId);
    expect(opinions.map(({ unitId, position }) => [unitId, position])).toEqual([
      ['dieu-1', 'amend'],
      ['dieu-2__khoan-1', 'ask'],
      [null, 'agree'],
    ]);
    expect(await requireSubmission(db, id, submissionId)).toMatchObject({
      channel: 'organisationLetter',
      countingClass: 'body',
      publicLabel: body.name,
      late: false,
      channelDetail: { symbol: '512/STC-NS', datedOn: '2026-11-16', signer: 'KT. Giám đốc, Phó Giám đốc' },
    });
    expect(await stored()).toMatchObject({
      answeredOn: '2026-11-16',
      submissionId,
      answers: [{ kind: 'opinions', symbol: '512/STC-NS', signer: 'KT. Giám đốc, Phó Giám đốc' }],
    });
    expect(await enter({ version: 2 }), 'a second time').toMatchObject({ reason: 'alreadyEntered' });
    expect(await countSubmissions(db, id)).toBe(1);
  });

  test.each([
    ['on its last day', '2026-11-17', false],
    ['a day after it', '2026-11-18', true],
  ] as const)('a letter dated %s is flagged as late: %s %s', async (_sentence, datedOn, late) => {
    const { db } = platform();
    const { id, enter } = await asked();
    const entered = await enter({ datedOn });
    const submissionId = entered.ok ? (entered.value.submissionId ?? '') : '';
    expect((await requireSubmission(db, id, submissionId)).late).toBe(late);
  });

  test('an association speaks as an organisation, not as a body of the state', async () => {
    const { db } = platform();
    const { id, enter } = await asked('association');
    const entered = await enter();
    const submissionId = entered.ok ? (entered.value.submissionId ?? '') : '';
    expect((await requireSubmission(db, id, submissionId)).countingClass).toBe('organisation');
  });

  test('no opinion is an answer and makes no opinion', async () => {
    const { db } = platform();
    const { id, enter, stored } = await asked();
    expect(await enter({ kind: 'noOpinion', points: [] })).toMatchObject({ value: { submissionId: null } });
    expect(await stored()).toMatchObject({ answeredOn: '2026-11-16', answers: [{ kind: 'noOpinion' }] });
    expect(await countSubmissions(db, id)).toBe(0);
  });

  test.each([
    ['without a point', { points: [] }, 'pointsNeeded'],
    [
      'on a unit that is not in the draft',
      { points: [{ ...LETTER.points[0]!, unitId: 'dieu-99' }] },
      'unknownUnit',
    ],
    ['older than the question', { datedOn: '2026-11-01' }, 'beforeSent'],
    ['of tomorrow', { datedOn: '2026-11-24', arrivedOn: '2026-11-24' }, 'inFuture'],
    ['that came before it was written', { arrivedOn: '2026-11-15' }, 'arrivedBeforeDated'],
  ] as const)('refused: a letter %s; nothing is written', async (_sentence, given, reason) => {
    const { db } = platform();
    const { id, enter, stored } = await asked();
    expect(await enter(given)).toMatchObject({ ok: false, reason });
    expect(await stored()).toMatchObject({ answeredOn: null, version: 1 });
    expect(await countSubmissions(db, id)).toBe(0);
  });

  test('after the table was published nothing is added; nobody of another body enters or reads', async () => {
    const { db } = platform();
    const { id, invitationId, body, of, enter, setState } = await asked();
    const stranger = await of('leader', body.id);
    await expect(enter({}, stranger)).rejects.toThrow(/permitted/);
    await expect(loadLetter(platform(), stranger, id, invitationId)).rejects.toThrow(/permitted/);
    await setState('completed');
    expect(await enter()).toMatchObject({ reason: 'completed' });
    expect(await countSubmissions(db, id)).toBe(0);
  });
});

test('points are checked by the rules of the public form; what is left empty is passed over', () => {
  const empty = { unit: '', quote: '', position: '', text: '', wording: '' };
  const checked = checkPoints([{ ...empty, unit: 'dieu-1', position: 'amend', text: ' Sửa. ' }, empty]);
  expect(checked).toEqual({
    ok: true,
    points: [{ unitId: 'dieu-1', position: 'amend', text: 'Sửa.' }],
  });
  expect(checkPoints([{ ...empty, position: 'amend' }])).toMatchObject({
    ok: false,
    errors: { 'text.0': expect.any(String) },
  });
});
