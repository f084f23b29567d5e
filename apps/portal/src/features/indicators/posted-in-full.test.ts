import { describe, expect, test } from 'vitest';
import {
  closeDueConsultations,
  withdrawConsultation,
} from '#features/consultations/change-consultation.server.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { openConsultation } from '#features/consultations/open-consultation.server.ts';
import { recordOutage } from '#features/consultations/posting/record-posting.server.ts';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { writeIssued } from '#features/drafts/projects/projects.store.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { computeIndicator } from './compute-indicators.server.ts';
import type { Scope } from './indicator.ts';
import { findRecords } from './sources.store.server.ts';

/** Wednesday 4/11/2026: twenty days end on 25/11. */
const platform = usePlatform('2026-11-04T02:00:00Z');
const at = (day: string, time = '09:00') => new Date(`2026-${day}T${time}:00+07:00`);

async function aYear() {
  const { db, clock } = platform();
  clock.set(at('11-04'));
  await installNationalRows(db);
  const body = await anOrganisation(db, {});
  const head = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
  const scope: Scope = { organisationIds: [body.id], from: '2026-01-01', to: '2026-12-31' };
  const draft = (given: { documentType?: string; legalForce?: 'individual' | 'legal' } = {}) =>
    aLawProject(db, { organisationId: body.id, ...given } as Parameters<typeof aLawProject>[1]);
  const post = async (project: Awaited<ReturnType<typeof aLawProject>>, closesOn = '') => {
    const version = await aDraftVersion(db, project);
    const prepared = await prepareConsultation(platform(), head, {
      ...{ projectId: project.id, draftVersionId: version.id, purpose: 'Xin ý kiến', contactAddress: 'Số 1' },
      ...{ contactEmail: 'a@example.org', contactPhone: '' },
    });
    if (!prepared.ok) throw new Error(prepared.reason);
    const opened = await openConsultation(platform(), head, prepared.value.id, {
      ...{ version: 1, closesOn, reason: closesOn && 'Danh mục ngắn' },
    });
    if (!opened.ok) throw new Error(opened.reason);
    return prepared.value.id;
  };
  const issue = async (id: string, on: string) => {
    const input = { version: 1, number: '12/2026/QĐ-UBND', issuedOn: on, title: 'Quyết định' };
    await inTransaction(db, (tx) => writeIssued(tx, id, 1, input as Parameters<typeof writeIssued>[3]));
  };
  const rate = async (given: Partial<Scope> = {}) => {
    const { numerator, denominator, value } = await computeIndicator(db, 'postedRate', {
      ...scope,
      ...given,
    });
    return [numerator, denominator, value];
  };
  const lose = async (id: string, from: Date, to: Date) => {
    const input = { place: 'ownPortal' as const, from, to, reason: 'Hỏng máy chủ' };
    const recorded = await recordOutage(platform(), head, id, input);
    if (!recorded.ok) throw new Error(recorded.reason);
  };
  return { db, clock, head, scope, draft, post, issue, rate, lose };
}

describe('posted in full for the minimum: posted ÷ all that were due', () => {
  test('nothing due: no value, neither 0 % nor 100 %', async () => {
    const { draft, rate } = await aYear();
    await draft();
    expect(await rate()).toEqual([0, 0, null]);
  });

  test('a draft is due on the day on which its minimum is over, not before', async () => {
    const { draft, post, rate } = await aYear();
    await post(await draft());
    expect(await rate({ asOf: '2026-11-24' })).toEqual([0, 0, null]);
    expect(await rate({ asOf: '2026-11-25' })).toEqual([1, 1, 1]);
    expect(await rate({ to: '2026-11-24' })).toEqual([0, 0, null]);
    expect(await rate({ from: '2026-11-26' })).toEqual([0, 0, null]);
  });

  test('lost days: due, but not in full; one draft with a second round in full counts once', async () => {
    const { clock, draft, post, rate, lose } = await aYear();
    const project = await draft();
    const id = await post(project);
    clock.set(at('11-13'));
    await lose(id, at('11-10', '08:00'), at('11-12', '20:00'));
    expect(await rate()).toEqual([0, 1, 0]);
    clock.set(at('11-26'));
    await closeDueConsultations(platform());
    expect((await requireConsultation(platform().db, id)).state).toBe('closed');
    await post(project);
    expect(await rate({ asOf: '2026-12-16' })).toEqual([1, 1, 1]);
  });

  test('issued without ever having been posted: due, not posted, and it opens its draft', async () => {
    const { db, scope, draft, issue, rate } = await aYear();
    const project = await draft();
    await issue(project.id, '2026-06-01');
    expect(await rate()).toEqual([0, 1, 0]);
    const records = await findRecords(db, 'draftsToPost', scope, { limit: 9, offset: 0 });
    expect(records).toMatchObject([{ id: project.id, kind: 'project', onDate: '2026-06-01' }]);
  });

  test('an individual document, and a kind for which no rule asks for posting, are never due', async () => {
    const { draft, issue, post, rate } = await aYear();
    await post(await draft({ legalForce: 'individual' }), '2026-11-18');
    const commune = await draft({ documentType: 'communeCommitteeDecision' });
    await issue(commune.id, '2026-06-01');
    expect(await rate()).toEqual([0, 0, null]);
  });

  test('a withdrawn round asks nobody any more: its draft is due with the next one', async () => {
    const { head, draft, post, rate } = await aYear();
    const project = await draft();
    const id = await post(project);
    await withdrawConsultation(platform(), head, id, { version: 2, reason: 'Sai bản' });
    expect(await rate()).toEqual([0, 0, null]);
    await post(project);
    expect(await rate()).toEqual([1, 1, 1]);
  });

  test('of another body nothing is counted', async () => {
    const mine = await aYear();
    const theirs = await aYear();
    await theirs.post(await theirs.draft());
    expect(await mine.rate()).toEqual([0, 0, null]);
    expect(await theirs.rate()).toEqual([1, 1, 1]);
  });
});
