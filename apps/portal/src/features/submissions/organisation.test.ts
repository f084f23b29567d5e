import { describe, expect, test } from 'vitest';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { submissionErrors as say } from '#text/vi/submissions.ts';
import { confirmOrganisation } from './contact/confirm-organisation.server.ts';
import { findConfirmations, listStatedOrganisations } from './contact/contact-links.store.server.ts';
import { emptyForm, type OpinionFormValues } from './opinion-form.ts';
import { checkOpinionForm } from './submission.schema.ts';
import { findContact } from './submissions.store.server.ts';

const intake = useIntake();
const WORDS = [{ text: 'Lùi ngày thu phí.' }];
const LETTER = {
  category: 'association',
  organisation: 'Hội Tiểu thương',
  letterSymbol: '05/CV-HTT',
  letterDatedOn: '2026-11-20',
  letterSigner: 'Người Ký Thử',
};

const opinion = { unit: '', quote: '', position: 'amend', text: 'Lùi ngày thu phí.', wording: '' };

describe('what may be said of who speaks', () => {
  test.each<[string, Partial<OpinionFormValues>, Record<string, string>]>([
    ['a letter of nobody', { letterSymbol: '05/CV' }, { organisation: say.organisationMissing }],
    [
      'a citizen is no organisation',
      { ...LETTER, category: 'citizen' },
      { category: say.categoryOfOrganisation },
    ],
    [
      'who does not say what he is, neither',
      { ...LETTER, category: '' },
      { category: say.categoryOfOrganisation },
    ],
    [
      'a day that is on no calendar',
      { ...LETTER, letterDatedOn: '2026-02-31' },
      { letterDatedOn: say.dayWrong },
    ],
    ['words for a day', { ...LETTER, letterDatedOn: 'hôm qua' }, { letterDatedOn: say.dayWrong }],
    [
      'an address without any purpose',
      { email: 'a@vidu.vn' },
      { consentAnswerByEmail: say.consentOrNoEmail },
    ],
    ['a purpose without an address', { consentReceiptByEmail: true }, { email: say.emailMissing }],
  ])('%s', (_why, given, errors) => {
    const checked = checkOpinionForm({ ...emptyForm([], ''), opinions: [opinion], ...given });
    expect(checked.ok ? {} : checked.errors).toEqual(errors);
  });

  test.each(['consentAnswerByEmail', 'consentReceiptByEmail', 'consentAskBack'] as const)(
    '%s is purpose enough for an address, and agrees to nothing else',
    (consent) => {
      const checked = checkOpinionForm({
        ...emptyForm([], ''),
        opinions: [opinion],
        email: 'a@vidu.vn',
        [consent]: true,
      });
      const content = checked.ok ? checked.content : undefined;
      const agreed = ['consentAnswerByEmail', 'consentReceiptByEmail', 'consentAskBack'].filter(
        (each) => content?.[each as typeof consent],
      );
      expect(agreed).toEqual([consent]);
    },
  );
});

describe('an organisation', () => {
  test('is stated, its name inside; the signer stands with what can be deleted', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const submission = await aSubmission(app, consultation, WORDS, LETTER);
    expect(submission).toMatchObject({
      identityLevel: 'organisationStated',
      organisationName: 'Hội Tiểu thương',
      countingClass: 'organisation',
      channelDetail: { symbol: '05/CV-HTT', datedOn: '2026-11-20' },
    });
    expect(submission.publicLabel).not.toContain('Hội Tiểu thương');
    expect(JSON.stringify(submission)).not.toContain('Người Ký Thử');
    expect((await findContact(app.db, consultation.id, submission.id))?.signer).toBe('Người Ký Thử');
  });

  test('stands under its name with its own consent', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const submission = await aSubmission(app, consultation, WORDS, { ...LETTER, consentPublishName: true });
    expect(submission.publicLabel).toBe('Hội Tiểu thương');
  });

  test('is confirmed by an officer of the body, once; not by others, not for a citizen', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const submission = await aSubmission(app, consultation, WORDS, LETTER);
    const citizen = await aSubmission(app, consultation, WORDS);
    const { organisationId } = consultation;
    const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
    const { id: elsewhere } = await anOrganisation(app.db);
    const stranger = await aPerson(app.db, { organisationId: elsewhere, roles: ['draftingOfficer'] });
    await expect(confirmOrganisation(app, stranger, consultation.id, submission.id)).rejects.toThrow();
    expect(await confirmOrganisation(app, officer, consultation.id, citizen.id)).toBe(false);
    expect(await confirmOrganisation(app, officer, consultation.id, submission.id)).toBe(true);
    expect(await confirmOrganisation(app, officer, consultation.id, submission.id)).toBe(false);
    expect([...(await findConfirmations(app.db, consultation.id, submission.id))]).toEqual(['organisation']);
    expect(await listStatedOrganisations(app.db, consultation.id)).toMatchObject([
      { id: submission.id, symbol: '05/CV-HTT', confirmed: true },
    ]);
  });
});
