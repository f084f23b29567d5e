import { beforeEach, describe, expect, test } from 'vitest';
import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { hideOpinions } from '#features/moderation/hide-selected.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { type EnteredSubmission, enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { newId } from '#platform/ids.ts';
import { aDraftVersion, SHORT_LAW } from '#test/factories/law-project.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, useIntake } from '#test/factories/submission.ts';
import { saveResponse } from './answer-group.server.ts';
import { loadGroup } from './desk.server.ts';
import { loadMatrix } from './load-matrix.server.ts';
import { loadResponseDesk } from './table-desk.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
let writer: PersonActor;

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  writer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
});

type Said = EnteredSubmission['opinions'][number];

/** A group under the unit with these opinions in it, each from a letter of its own. */
async function aGroup(
  unitId: string | null,
  said: readonly Partial<Said>[] = [{}],
  receivedAt = '2026-11-20T03:00:00Z',
): Promise<string> {
  for (const [minute, opinion] of said.entries()) {
    const entered = await enterSubmission(app, systemActor, consultation.id, {
      key: newId(),
      channel: 'letter',
      receivedAt: new Date(Date.parse(receivedAt) + minute * 60_000),
      category: 'citizen',
      place: 'xã Tân Hưng',
      detail: {},
      opinions: [{ unitId, position: 'amend', text: 'Nên ghi rõ mức.', ...opinion }],
    });
    if (!entered.ok) throw new Error(entered.reason);
  }
  const newGroup = { title: `Nhóm về ${unitId ?? 'cả dự thảo'}`, unitId };
  const grouped = await groupOpinions(app, writer, consultation.id, {
    allMatching: { groupId: 'none' },
    newGroup,
  });
  if (!grouped.ok || !grouped.value.groupId) throw new Error('aGroup: nothing was grouped');
  return grouped.value.groupId;
}

const projectOf = ({ projectId, organisationId }: Consultation) => ({ id: projectId, organisationId });
const groupPage = (groupId: string) => loadGroup(app, writer, consultation.id, groupId);
const matrix = () => loadMatrix(app.db, consultation.id, app.clock.now());

test('groups stand in the order of the draft, also where articles stand in chapters', async () => {
  for (const unitId of ['dieu-3', 'dieu-2__khoan-2', 'dieu-2__khoan-1', null, 'dieu-1'] as const) {
    await aGroup(unitId, [{ text: `Về ${unitId}` }]);
  }
  const { groups } = await loadResponseDesk(app, writer, consultation.id);
  expect(groups.map(({ unitId }) => unitId)).toEqual([
    null,
    'dieu-1',
    'dieu-2__khoan-1',
    'dieu-2__khoan-2',
    'dieu-3',
  ]);
});

describe('what the page of a group shows', () => {
  test('copies stand once with their count; the same reason with another wording stands for itself', async () => {
    const id = await aGroup('dieu-2__khoan-1', [
      { suggestedWording: 'Tổ công nghệ số ở thôn.' },
      { suggestedWording: 'Tổ công nghệ số ở thôn.' },
      { suggestedWording: 'Tổ công nghệ số ở bản.' },
      { position: 'disagree' },
    ]);
    const { opinions } = await groupPage(id);
    expect(opinions.map(({ opinion, count }) => [opinion.position, opinion.suggestedWording, count])).toEqual(
      [
        ['amend', 'Tổ công nghệ số ở thôn.', 2],
        ['amend', 'Tổ công nghệ số ở bản.', 1],
        ['disagree', null, 1],
      ],
    );
  });

  test('a mass letter does not push the one different opinion off the page', async () => {
    const many = Array.from({ length: 101 }, () => ({}));
    const id = await aGroup('dieu-3', [...many, { text: 'Khác: giữ nguyên.' }]);
    expect((await groupPage(id)).opinions.map(({ count }) => count)).toEqual([101, 1]);
  });

  test('an article that got another number is shown where it went, not the one that took its number', async () => {
    const id = await aGroup('dieu-3__khoan-2');
    const inserted = SHORT_LAW.replace('Điều 3.', 'Điều 4.').replace(
      'Chương II',
      'Điều 3. Giải thích từ ngữ\n1. Thôn gồm cả bản, làng.\n2. Xã gồm cả phường, đặc khu.\nChương II',
    );
    await aDraftVersion(app.db, projectOf(consultation), { text: inserted });
    const { before, after } = await groupPage(id);
    expect(before?.citation).toBe('khoản 2 Điều 3');
    expect(after).toMatchObject({ kind: 'unit', citation: 'khoản 2 Điều 4' });
  });

  test('an article that was dropped is said to be dropped, unless the answer names where it changed', async () => {
    const id = await aGroup('dieu-2__khoan-2');
    const dropped = SHORT_LAW.replace('2. Cơ quan, tổ chức, cá nhân có liên quan.\n', '');
    await aDraftVersion(app.db, projectOf(consultation), { text: dropped });
    expect((await groupPage(id)).after).toEqual({ kind: 'removed' });
    await saveResponse(app, writer, consultation.id, id, {
      version: 0,
      outcome: 'accepted',
      explanation: 'Đã bỏ.',
      changedUnitId: 'dieu-2',
      changedNote: '',
    });
    expect((await groupPage(id)).after).toMatchObject({ kind: 'unit', citation: 'Điều 2' });
  });

  test('while there is no later version nothing stands beside the text that was asked about', async () => {
    expect((await groupPage(await aGroup('dieu-1'))).after).toBeNull();
  });
});

describe('what the table is made of', () => {
  test('who only suggested another wording is quoted with it', async () => {
    await aGroup('dieu-1', [{ text: '', suggestedWording: 'Quy định này quy định việc lập tổ.' }]);
    expect((await matrix()).groups[0]?.quoted).toBe('Quy định này quy định việc lập tổ.');
  });

  test('of equally frequent words those with marks are quoted, the hidden ones never', async () => {
    await aGroup('dieu-1', [{ text: 'nen ghi ro muc' }, { text: 'Nên ghi rõ mức hỗ trợ cho từng thôn.' }]);
    expect((await matrix()).groups[0]?.quoted).toBe('Nên ghi rõ mức hỗ trợ cho từng thôn.');
    const search = { search: 'Nên ghi rõ mức hỗ trợ' };
    await hideOpinions(app, writer, consultation.id, {
      allMatching: search,
      code: 'personalData',
      reason: 'Có tên',
    });
    expect((await matrix()).groups[0]).toMatchObject({ quoted: 'nen ghi ro muc', opinionsCount: 2 });
  });

  test('late opinions are counted in their group as well', async () => {
    await aGroup('dieu-1');
    app.clock.set('2026-11-27T02:00:00Z');
    await aGroup('dieu-3', [{}, {}], '2026-11-26T02:00:00Z');
    expect((await matrix()).groups.map(({ late, opinionsCount }) => [late, opinionsCount])).toEqual([
      [0, 1],
      [2, 2],
    ]);
  });
});
