import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { screenProject } from '#features/drafts/screening/screen-project.server.ts';
import { aDraftVersion, aLawProject, verdicts } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { errorText } from '#text/vi/errors.ts';
import { screeningDesk } from '#text/vi/screening.ts';
import { actions as screening } from './drafts/[id]/screening/+page.server.ts';
import { actions as review } from './drafts/[id]/versions/[versionId]/+page.server.ts';
import { actions as organisation } from './organisations/[id]/+page.server.ts';
import { actions as person } from './people/[id]/+page.server.ts';

const platform = usePlatform();
type Act = ((event: never) => unknown) | undefined;
type Values = Readonly<Record<string, string>>;

/** The answer to a form that still carries the version that stood there before somebody else saved: 9 is never it. */
async function stale(act: Act, actor: PersonActor, params: Values, values: Values) {
  const body = new URLSearchParams({ ...values, version: '9' });
  const request = new Request('http://desk.invalid/workspace/x?/act', { method: 'POST', body });
  const event = { request, params, locals: { app: platform(), actor } };
  const answer = await act?.(event as never);
  return answer as { status: number; data: Record<string, unknown> & { values: Values } };
}

function expectKept(refused: Awaited<ReturnType<typeof stale>>, typed: Values) {
  expect(refused).toMatchObject({ status: 409, data: { values: typed } });
  expect(Object.values(refused.data)).toContain(errorText.changedMeanwhile);
  expect(refused.data.values, 'the next try answers the newest').not.toHaveProperty('version');
}

describe('somebody else was first: what was typed comes back with a sentence, not an error page', () => {
  test.each([
    ['correct', { op: 'setText', blockIndex: '2', text: 'Điều 1. Phạm vi' }],
    ['undoCorrection', { index: '0' }],
    ['clearStamp', { reason: 'Dấu của văn bản cũ được trích.' }],
    ['confirm', { reason: 'Lỗi ở bản gốc.' }],
    ['discard', { reason: 'Nộp nhầm tệp.' }],
  ] as const)('a version in review: %s', async (name, typed) => {
    const { db } = platform();
    const { id: organisationId } = await anOrganisation(db);
    const officer = await aPerson(db, { organisationId, roles: ['leader', 'draftingOfficer'] });
    const project = await aLawProject(db, { organisationId });
    const version = await aDraftVersion(db, project, { state: 'review' });
    await db
      .updateTable('draft_version')
      .set({
        corrections: JSON.stringify([{ op: 'ignore', blockIndex: 1 }]),
        secrecy_hits: JSON.stringify([{ level: 'secret', text: 'MẬT', blockIndex: 0 }]),
      })
      .where('id', '=', version.id)
      .execute();
    const ids = { id: project.id, versionId: version.id };
    if (name === 'confirm')
      await db
        .updateTable('draft_version')
        .set({ secrecy_hits: '[]' })
        .where('id', '=', version.id)
        .execute();
    const refused = await stale(review[name], officer, ids, typed);
    expectKept(refused, typed);
    expect(refused.data).toMatchObject({ name });
  });

  test.each([
    [
      'edit',
      { name: 'Sở Đổi Tên', shortName: 'SĐT', kind: 'stateBody', level: 'province', territory: 'tỉnh Thử' },
    ],
    ['end', { lastDay: '2026-11-30' }],
  ] as const)('a body: %s', async (name, given) => {
    const { db } = platform();
    const { id } = await anOrganisation(db);
    const { id: successorIds } = await anOrganisation(db);
    const administrator = await aPerson(db, { organisationId: successorIds, roles: ['administrator'] });
    const typed: Values = { ...given, ...(name === 'edit' ? { validFrom: '2021-01-01' } : { successorIds }) };
    expectKept(await stale(organisation[name], administrator, { id }, typed), typed);
  });

  test('a person', async () => {
    const { db } = platform();
    const { id: organisationId } = await anOrganisation(db);
    const administrator = await aPerson(db, { organisationId, roles: ['administrator'] });
    const other = await aPerson(db, { organisationId, roles: ['leader'] });
    const typed = { displayName: 'Tên Mới', title: 'Phó Giám đốc', email: '' };
    expectKept(await stale(person.edit, administrator, { id: other.personId }, typed), typed);
  });

  test('a screening: the words of both are there, and the next try answers the decision that stands', async () => {
    const { db } = platform();
    const { id: organisationId } = await anOrganisation(db);
    const [one, two] = [
      await aPerson(db, { organisationId, roles: ['unitHead'] }),
      await aPerson(db, { organisationId, roles: ['legalOfficer'] }),
    ];
    const project = await aLawProject(db, { organisationId });
    const decidedOn = '2026-11-20';
    const theirs = { decidedOn, seenScreeningId: null, verdicts: verdicts(true) };
    const saved = await screenProject(platform(), one, project.id, theirs);
    expect(saved.ok).toBe(true);
    const typed = Object.fromEntries(
      [1, 2, 3, 4].flatMap((n) => [
        [`met${n}`, 'no'],
        [`reason${n}`, 'Chỉ áp dụng trong nội bộ cơ quan.'],
      ]),
    );
    const refused = await stale(screening.screen, two, { id: project.id }, { ...typed, decidedOn, seen: '' });
    expect(refused).toMatchObject({ status: 409, data: { values: typed, message: screeningDesk.overtaken } });
    expect(refused.data.values).not.toHaveProperty('seen');
  });
});
