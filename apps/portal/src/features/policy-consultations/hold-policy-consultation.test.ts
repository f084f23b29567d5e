import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { returnDocument, submitDocument } from '#features/official-documents/approve-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { DOCUMENT_TYPES } from '#features/time-limits/document-types.ts';
import { inTransaction } from '#platform/db.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { aDraftingDesk, aLawProject, docxOf } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { attachMinutes, declareMinutes } from './attach-minutes.server.ts';
import { loadPolicyConsultation } from './desk.server.ts';
import { findAsked, findPolicies } from './exchange.store.server.ts';
import {
  cancelPolicyConsultation,
  explainPolicy,
  holdExchange,
  recordAttendance,
  recordPolicyOpinion,
} from './hold-consultation.server.ts';
import { addPolicy, inviteParty, planPolicyConsultation } from './plan-consultation.server.ts';
import type { PlanInput } from './policy-consultation.schema.ts';
import { requirePolicyConsultation } from './policy-consultations.store.server.ts';
import { reopenPolicyConsultation, reportPolicyConsultation } from './report-consultation.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

const PLAN: PlanInput = {
  projectId: null,
  title: 'Luật Hỗ trợ đổi mới công nghệ',
  documentType: 'law',
  form: 'meeting',
  heldOn: '2026-11-20',
  place: 'Hội trường Bộ',
};
const version = async (id: string) => ({
  version: (await requirePolicyConsultation(platform().db, id)).version,
});

async function planned() {
  const desk = await aDraftingDesk(platform().db);
  const { id } = done(await planPolicyConsultation(platform(), desk.officer, PLAN));
  done(await addPolicy(platform(), desk.officer, id, { title: 'Vốn vay', content: 'Lãi suất ưu đãi.' }));
  const party = { organisationId: null, name: 'Hiệp hội doanh nghiệp', kind: 'body' } as const;
  done(await inviteParty(platform(), desk.officer, id, party));
  const group = { organisationId: null, name: 'Chủ doanh nghiệp nhỏ', kind: 'group' } as const;
  done(await inviteParty(platform(), desk.officer, id, group));
  return { ...desk, id };
}

async function held() {
  const desk = await planned();
  done(await holdExchange(platform(), desk.officer, desk.id, await version(desk.id)));
  return desk;
}

describe('only for laws, ordinances and resolutions of the National Assembly (Law 64/2025, Article 3(3))', () => {
  const YES = ['law', 'ordinance', 'assemblyResolution'];
  test.each(DOCUMENT_TYPES)('%s', async (documentType) => {
    const { officer } = await aDraftingDesk(platform().db);
    const result = await planPolicyConsultation(platform(), officer, { ...PLAN, documentType });
    if (YES.includes(documentType)) expect(result.ok).toBe(true);
    else expect(result).toMatchObject({ ok: false, reason: 'otherType' });
  });

  test('a provincial decision is refused by its dossier, whatever type was picked beside it', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const input = { ...PLAN, projectId: project.id, documentType: 'law' } as const;
    expect(await planPolicyConsultation(platform(), officer, input)).toMatchObject({ reason: 'otherType' });
  });

  test('past the product the database refuses it too', async () => {
    const { id } = await planned();
    await expect(
      inTransaction(platform().db, (tx) =>
        sql`update policy_consultation set document_type = 'provinceCommitteeDecision' where id = ${id}`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow('check');
  });

  test.each([
    ['no type at all', { documentType: '' }, 'typeNeeded'],
    ['no title', { title: '' }, 'titleNeeded'],
    ['a meeting nowhere', { place: '' }, 'placeNeeded'],
  ] as const)('%s', async (_why, wrong, reason) => {
    const { officer } = await aDraftingDesk(platform().db);
    expect(await planPolicyConsultation(platform(), officer, { ...PLAN, ...wrong })).toMatchObject({
      reason,
    });
  });
});

describe('an exchange on a law', () => {
  test('from plan to report: who came, what was said per policy, what became of it', async () => {
    const { officer, id } = await held();
    const { db } = platform();
    const [body, group] = await findAsked(db, id);
    const came = { askedId: group!.id, tookPart: true, people: 23 };
    done(await recordAttendance(platform(), officer, id, came));
    const said = { ordinal: 1, askedId: body!.id, words: 'Đề nghị kéo dài thời hạn vay.' };
    done(await recordPolicyOpinion(platform(), officer, id, said));
    const report = async () => reportPolicyConsultation(platform(), officer, id, await version(id));
    expect(await report()).toMatchObject({ reason: 'resultNeeded' });
    const [policy] = await findPolicies(db, id);
    const result = {
      ordinal: 1,
      result: 'accepted',
      explanation: 'Nâng lên năm năm.',
      version: policy!.version,
    } as const;
    done(await explainPolicy(platform(), officer, id, result));
    expect(await report()).toMatchObject({ reason: 'minutesNeeded' });
    const file = { name: 'bien-ban.docx', bytes: await docxOf('BIÊN BẢN') };
    done(await declareMinutes(platform(), officer, id, 'no'));
    done(await attachMinutes(platform(), officer, id, { ...(await version(id)), file }));
    const { documentId } = done(await report());
    const document = await requireDocument(db, documentId);
    expect(document).toMatchObject({ typeAbbreviation: 'BC', purpose: 'policyConsultation', state: 'draft' });
    const printed = JSON.stringify(document.content.body);
    for (const words of [
      'khoản 3 Điều 3',
      'Chủ doanh nghiệp nhỏ: có tham gia, 23 người',
      'kéo dài thời hạn vay',
      'tiếp thu. Nâng lên',
    ])
      expect(printed).toContain(words);
  });

  test('before it was held nothing is entered; once held the plan stands', async () => {
    const { officer, id } = await planned();
    const [body] = await findAsked(platform().db, id);
    const said = { ordinal: 1, askedId: body!.id, words: 'x' };
    expect(await recordPolicyOpinion(platform(), officer, id, said)).toMatchObject({ reason: 'notHeld' });
    done(await holdExchange(platform(), officer, id, await version(id)));
    const late = await addPolicy(platform(), officer, id, { title: 'x', content: 'x' });
    expect(late).toMatchObject({ reason: 'notPlanned' });
  });

  test('what was said is never changed, and who was not asked says nothing', async () => {
    const { officer, id } = await held();
    const [body] = await findAsked(platform().db, id);
    const said = { ordinal: 1, askedId: body!.id, words: 'Ý kiến.' };
    done(await recordPolicyOpinion(platform(), officer, id, said));
    const stranger = { ...said, askedId: id };
    expect(await recordPolicyOpinion(platform(), officer, id, stranger)).toMatchObject({
      reason: 'noSuchParty',
    });
    expect(await recordPolicyOpinion(platform(), officer, id, { ...said, ordinal: 9 })).toMatchObject({
      reason: 'noSuchPolicy',
    });
    await expect(
      inTransaction(platform().db, (tx) =>
        sql`update policy_consultation_opinion set words = 'khác'`.execute(tx),
      ),
    ).rejects.toThrow('never changed');
  });

  test('nobody of the same name is asked twice, nor a body that has ended', async () => {
    const { officer, id } = await planned();
    const twice = { organisationId: null, name: 'Hiệp hội doanh nghiệp', kind: 'body' } as const;
    expect(await inviteParty(platform(), officer, id, twice)).toMatchObject({ reason: 'alreadyAsked' });
    const ended = await anOrganisation(platform().db, { validTo: '2026-06-30' });
    const gone = { organisationId: ended.id, name: '', kind: 'body' } as const;
    expect(await inviteParty(platform(), officer, id, gone)).toMatchObject({ reason: 'bodyEnded' });
  });

  test('a report that was returned is written anew; until then everything stands', async () => {
    const { officer, head, id } = await held();
    const explained = { ordinal: 1, result: 'explained', explanation: 'Giữ.', version: 1 } as const;
    done(await explainPolicy(platform(), officer, id, explained));
    const file = { name: 'bien-ban.docx', bytes: await docxOf('BIÊN BẢN') };
    done(await declareMinutes(platform(), officer, id, 'no'));
    done(await attachMinutes(platform(), officer, id, { ...(await version(id)), file }));
    const { documentId } = done(await reportPolicyConsultation(platform(), officer, id, await version(id)));
    await expect(
      inTransaction(platform().db, (tx) =>
        sql`update policy_consultation_policy set explanation = 'x'`.execute(tx),
      ),
    ).rejects.toThrow('never changed');
    const at = async () => ({ version: (await requireDocument(platform().db, documentId)).version });
    done(await submitDocument(platform(), officer, documentId, await at()));
    const reopen = async () =>
      reopenPolicyConsultation(platform(), officer, id, { ...(await version(id)), reason: 'Bổ sung.' });
    expect(await reopen()).toMatchObject({ reason: 'reportUnderWay' });
    done(await returnDocument(platform(), head, documentId, { ...(await at()), reason: 'Bổ sung.' }));
    done(await reopen());
    expect(done(await reportPolicyConsultation(platform(), officer, id, await version(id))).documentId).toBe(
      documentId,
    );
  });
});

test('another body neither reads nor cancels it', async () => {
  const { id } = await planned();
  const other = await anOrganisation(platform().db);
  const stranger = await aPerson(platform().db, { organisationId: other.id, roles: ['leader'] });
  await expect(loadPolicyConsultation(platform(), stranger, id)).rejects.toThrow('policyConsultation.read');
  const input = { ...(await version(id)), reason: 'x' };
  await expect(cancelPolicyConsultation(platform(), stranger, id, input)).rejects.toThrow(
    'policyConsultation.edit',
  );
});
