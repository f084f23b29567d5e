import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { findOpinions } from '../../opinion-list.store.server.ts';
import { confirmContact, mailReceipt } from '../confirm-contact.server.ts';
import { findConfirmations } from '../contact-links.store.server.ts';
import { mailDomainOf, nameKey, tellsAnOrganisation } from './mail-domain.ts';
import { listMailDomains } from './mail-domains.store.server.ts';
import { addMailDomain, stopMailDomain } from './manage-domains.server.ts';

const intake = useIntake();
const DOMAIN = {
  domain: '@HoiTieuThuong.vn',
  name: 'Hội Tiểu thương chợ Bến',
  basis: 'Ghi trên công văn 05/CV-HTT',
};
const LETTER = {
  category: 'association',
  organisation: 'Hội tiểu thương Chợ Bến',
  email: 'vp@hoitieuthuong.vn',
  consentReceiptByEmail: true,
};

async function aDesk() {
  const app = intake();
  const sent: string[] = [];
  const mail = { leavesTheHouse: false, send: async ({ text }: { text: string }) => void sent.push(text) };
  const config = { ...app.config, publicUrl: 'https://gop-y.vidu.vn' };
  const mailing = { ...app, mail, config } as never as typeof app & Parameters<typeof mailReceipt>[0];
  const consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const write = async (given: Parameters<typeof aSubmission>[3], confirms = true) => {
    const submission = await aSubmission(app, consultation, [{ text: 'Lùi ngày thu phí.' }], given);
    if (confirms) {
      await mailReceipt(mailing, submission);
      await confirmContact(app, /xac-nhan\/([\w-]+)/.exec(sent.at(-1) ?? '')?.[1] ?? '');
    }
    return submission;
  };
  const levels = async ({ id }: { id: string }) =>
    [...(await findConfirmations(app.db, consultation.id, id))].sort();
  return { app, consultation, organisationId, officer, write, levels };
}

describe('what is a domain of an organisation', () => {
  test.each([
    ['vp@Hoi.vn', 'hoi.vn'],
    ['hoi.vn.', 'hoi.vn'],
    ['hoi', undefined],
    ['hoi..vn', undefined],
    ['a@b@hoi.vn', 'hoi.vn'],
    ['', undefined],
  ])('%j is %j', (typed, domain) => expect(mailDomainOf(typed)).toBe(domain));

  test.each(['gmail.com', 'gov.vn', 'com.vn', 'vn'])('%s tells nobody', (domain) =>
    expect(tellsAnOrganisation(domain)).toBe(false),
  );

  test('names agree whatever their capitals and spaces, not whatever their marks', () => {
    expect(nameKey(' Công ty  TNHH “Bến”')).toBe(nameKey('CÔNG TY TNHH BẾN'));
    expect(nameKey('Hội Bền')).not.toBe(nameKey('Hội Bến'));
  });
});

describe('an organisation is recognised by the domain of its mail', () => {
  test('when its address answers, after the domain was confirmed by an officer; who did so stands with it', async () => {
    const { app, officer, organisationId, write, levels, consultation } = await aDesk();
    expect((await addMailDomain(app, officer, organisationId, DOMAIN)).ok).toBe(true);
    const submission = await write(LETTER);
    expect(await levels(submission)).toEqual(['emailConfirmed', 'organisationDomain']);
    expect(await listMailDomains(app.db, organisationId)).toMatchObject([
      { domain: 'hoitieuthuong.vn', confirmedBy: officer.personId, basis: DOMAIN.basis },
    ]);
    const [listed] = await findOpinions(app.db, consultation.id, {}, { limit: 5, offset: 0 });
    expect(listed?.identityLevel).toBe('organisationDomain');
    const entries = await findEntries(app.db, {
      objectKind: 'submission',
      objectId: submission.id,
      limit: 9,
    });
    expect(entries.map(({ act }) => act)).toContain('submission.domainConfirmed');
    expect(JSON.stringify(entries)).not.toContain('vp@');
  });

  test('also what was sent before the domain was known', async () => {
    const { app, officer, organisationId, write, levels } = await aDesk();
    const [answered, silent] = [await write(LETTER), await write(LETTER, false)];
    expect(await addMailDomain(app, officer, organisationId, DOMAIN)).toMatchObject({
      value: { recognised: 1 },
    });
    expect(await levels(answered)).toContain('organisationDomain');
    expect(await levels(silent)).toEqual([]);
  });

  test.each([
    ['an address that never answered', LETTER, false],
    ['another name from there', { ...LETTER, organisation: 'Công ty Khác' }, true],
    ['a neighbour that only ends alike', { ...LETTER, email: 'vp@nhai-hoitieuthuong.vn' }, true],
    ['a citizen who writes from there', { email: LETTER.email, consentReceiptByEmail: true }, true],
  ])('not by %s', async (_what, given, answers) => {
    const { app, officer, organisationId, write, levels } = await aDesk();
    await addMailDomain(app, officer, organisationId, DOMAIN);
    expect(await levels(await write(given, answers))).not.toContain('organisationDomain');
  });

  test('what the owner of a domain puts below it is the owner’s', async () => {
    const { app, officer, organisationId, write, levels } = await aDesk();
    await addMailDomain(app, officer, organisationId, DOMAIN);
    const submission = await write({ ...LETTER, email: 'a@phong.hoitieuthuong.vn' });
    expect(await levels(submission)).toContain('organisationDomain');
  });

  test('a domain that was ended tells nothing more, and its row stays', async () => {
    const { app, officer, organisationId, write, levels } = await aDesk();
    await addMailDomain(app, officer, organisationId, DOMAIN);
    const before = await write(LETTER);
    const [row] = await listMailDomains(app.db, organisationId);
    expect(await stopMailDomain(app, officer, organisationId, row!.id)).toBe(true);
    expect(await stopMailDomain(app, officer, organisationId, row!.id)).toBe(false);
    expect(await levels(await write(LETTER))).toEqual(['emailConfirmed']);
    expect(await levels(before)).toContain('organisationDomain');
  });

  test.each([
    ['notADomain', { ...DOMAIN, domain: 'hội' }],
    ['sharedDomain', { ...DOMAIN, domain: 'a@gmail.com' }],
    ['nameMissing', { ...DOMAIN, name: ' .' }],
    ['basisMissing', { ...DOMAIN, basis: '' }],
  ])('%s is refused', async (reason, typed) => {
    const { app, officer, organisationId } = await aDesk();
    expect(await addMailDomain(app, officer, organisationId, typed)).toMatchObject({ reason });
  });

  test('twice the same is known; another body has its own rows and its own right', async () => {
    const { app, officer, organisationId } = await aDesk();
    await addMailDomain(app, officer, organisationId, DOMAIN);
    expect(await addMailDomain(app, officer, organisationId, DOMAIN)).toMatchObject({ reason: 'known' });
    const { id: elsewhere } = await anOrganisation(app.db);
    await expect(addMailDomain(app, officer, elsewhere, DOMAIN)).rejects.toThrow();
    const stranger = await aPerson(app.db, { organisationId: elsewhere, roles: ['draftingOfficer'] });
    const [row] = await listMailDomains(app.db, organisationId);
    expect(await stopMailDomain(app, stranger, elsewhere, row!.id)).toBe(false);
  });
});
