import { describe, expect, test } from 'vitest';
import { ROLES } from '#features/authority/roles.ts';
import { statusOf } from '#platform/errors.ts';
import { type ActorDelegation, type PersonActor, publicActor, systemActor } from './actor.ts';
import { can, PERMISSIONS, type Permission, requirePermission } from './permissions.ts';
import type { Role } from './roles.ts';

/**
 * "own": the actor's body · "inherited": ended, its work passed to us · "subordinate": belongs to it · "reporter":
 * reports to it in every programme · "stranger": neither.
 */
type Whose = 'own' | 'unitOfOwn' | 'inherited' | 'subordinate' | 'reporter' | 'stranger';

function acting(role: Role, delegations: readonly ActorDelegation[] = []): PersonActor {
  return {
    kind: 'person',
    personId: 'p',
    displayName: '',
    title: '',
    organisationId: 'own',
    roles: [role],
    focalProgrammeIds: ['communication'],
    ownOrganisationIds: ['own', 'unitOfOwn', 'inherited'],
    inheritedOrganisationIds: ['inherited'],
    subordinateOrganisationIds: ['subordinate'],
    reporting: [{ organisationId: 'reporter', programmeId: null }],
    delegations,
  };
}

const YES = true;
const NO = false;

describe('what is refused', () => {
  const refused = (organisationId: string) => {
    try {
      requirePermission(acting('auditor'), 'opinion.moderate', { organisationId });
    } catch (error) {
      return statusOf(error);
    }
    return undefined;
  };

  test('of the own body is forbidden; of another it is as if it did not exist', () => {
    expect(refused('own')).toBe(403);
    expect(refused('elsewhere')).toBe(404);
  });
});

describe('who may do what', () => {
  const rows: [sentence: string, role: Role, permission: Permission, whose: Whose, allowed: boolean][] = [
    ['a drafting officer writes drafts of the own body', 'draftingOfficer', 'draft.edit', 'own', YES],
    ['… and of the body around the own unit', 'draftingOfficer', 'draft.edit', 'unitOfOwn', YES],
    ['… but not of a neighbouring department', 'draftingOfficer', 'draft.edit', 'stranger', NO],
    ['… nor reads them before they are public', 'draftingOfficer', 'draft.read', 'stranger', NO],
    ['a drafting officer does not open a consultation', 'draftingOfficer', 'consultation.open', 'own', NO],
    ['… but prepares it', 'draftingOfficer', 'consultation.edit', 'own', YES],
    ['a drafting officer proposes answers', 'draftingOfficer', 'response.write', 'own', YES],
    ['… and does not approve them', 'draftingOfficer', 'response.approve', 'own', NO],
    ['… nor publishes them', 'draftingOfficer', 'response.publish', 'own', NO],
    ['… nor signs', 'draftingOfficer', 'document.sign', 'own', NO],
    ['a unit head opens a consultation', 'unitHead', 'consultation.open', 'own', YES],
    ['a unit head approves answers of the own body', 'unitHead', 'response.approve', 'own', YES],
    ['… not those of a body below', 'unitHead', 'response.approve', 'subordinate', NO],
    ['a unit head does not sign for the body', 'unitHead', 'document.sign', 'own', NO],
    ['a leader signs for the own body', 'leader', 'document.sign', 'own', YES],
    ['… not for a body below', 'leader', 'document.sign', 'subordinate', NO],
    [
      'a leader is the second pair of eyes for a body below',
      'leader',
      'response.approve',
      'subordinate',
      YES,
    ],
    ['receiving reports gives no power to approve', 'leader', 'response.approve', 'reporter', NO],
    ['a leader reads the report of a body that reports', 'leader', 'report.read', 'reporter', YES],
    ['… and its figures', 'leader', 'indicator.read', 'reporter', YES],
    ['… but not its drafts', 'leader', 'draft.read', 'reporter', NO],
    ['… and does not write its report', 'leader', 'report.write', 'reporter', NO],
    ['a leader reads the answers of a body below', 'leader', 'response.read', 'subordinate', YES],
    ['… and the documents that it submitted', 'leader', 'document.review', 'subordinate', YES],
    ['… not those it is writing', 'leader', 'document.read', 'subordinate', NO],
    ['… not the whole desk of opinions', 'leader', 'opinion.read', 'subordinate', NO],
    ['… and changes no answer there', 'leader', 'response.write', 'subordinate', NO],
    ['a unit head above has no such reading', 'unitHead', 'response.read', 'subordinate', NO],
    ['what is not signed yet is not read from above', 'leader', 'report.readUnsigned', 'reporter', NO],
    ['what is not issued yet is not read from above', 'focalUnit', 'plan.readDraft', 'reporter', NO],
    ['an heir goes on answering', 'draftingOfficer', 'response.write', 'inherited', YES],
    ['… and approving', 'leader', 'response.approve', 'inherited', YES],
    ['… publishes the table', 'publisher', 'response.publish', 'inherited', YES],
    ['… reads the reports', 'staffMember', 'report.read', 'inherited', YES],
    ['… but signs nothing in the name of the ended body', 'leader', 'document.sign', 'inherited', NO],
    ['… nor confirms one person for both roles there', 'leader', 'fourEyes.confirm', 'inherited', NO],
    ['a leader confirms one person for both roles', 'leader', 'fourEyes.confirm', 'own', YES],
    ['… in the own body only', 'leader', 'fourEyes.confirm', 'stranger', NO],
    ['a leader reads the audit of the own body', 'leader', 'audit.read', 'own', YES],
    ['a leader does not number documents', 'leader', 'document.number', 'own', NO],
    ['a records clerk numbers', 'recordsClerk', 'document.number', 'own', YES],
    ['… and does not write or sign', 'recordsClerk', 'document.write', 'own', NO],
    ['… nor number for others', 'recordsClerk', 'document.number', 'stranger', NO],
    ['a legal officer screens drafts', 'legalOfficer', 'screening.decide', 'own', YES],
    ['a drafting officer does not screen the own draft', 'draftingOfficer', 'screening.decide', 'own', NO],
    ['a publisher publishes the response table', 'publisher', 'response.publish', 'own', YES],
    ['… after reading it on the desk', 'publisher', 'opinion.read', 'own', YES],
    ['… and changes no answer', 'publisher', 'response.write', 'own', NO],
    ['… and records broadcasts', 'publisher', 'activity.record', 'own', YES],
    ['a focal unit keeps the plan', 'focalUnit', 'plan.edit', 'own', YES],
    ['… reads plans of bodies that report', 'focalUnit', 'plan.read', 'reporter', YES],
    ['… and does not change them', 'focalUnit', 'plan.edit', 'reporter', NO],
    ['… writes the report', 'focalUnit', 'report.write', 'own', YES],
    ['a records clerk keeps the signed copy of a report', 'recordsClerk', 'report.attachSigned', 'own', YES],
    ['… not of a body that reports', 'recordsClerk', 'report.attachSigned', 'reporter', NO],
    ['… and does not publish it', 'recordsClerk', 'report.publish', 'own', NO],
    ['who wrote a report does not publish it', 'draftingOfficer', 'report.publish', 'own', NO],
    ['a leader publishes it', 'leader', 'report.publish', 'own', YES],
    ['… of the own body only', 'leader', 'report.publish', 'reporter', NO],
    ['a commune officer, often alone, drafts', 'communeOfficer', 'draft.edit', 'own', YES],
    ['… opens the consultation of the commune', 'communeOfficer', 'consultation.open', 'own', YES],
    ['… enters opinions from a village meeting', 'communeOfficer', 'opinion.enter', 'own', YES],
    ['… numbers documents of the commune', 'communeOfficer', 'document.number', 'own', YES],
    ['… does not approve', 'communeOfficer', 'response.approve', 'own', NO],
    ['… nor sign', 'communeOfficer', 'document.sign', 'own', NO],
    ['a member of staff reads drafts of the own body', 'staffMember', 'draft.read', 'own', YES],
    ['… and not the opinions with their circumstances', 'staffMember', 'opinion.read', 'own', NO],
    ['… and changes nothing', 'staffMember', 'draft.edit', 'own', NO],
    ['an asked body reads in its own house only', 'askedBodyRespondent', 'opinion.read', 'own', NO],
    [
      '… and answers what another body has asked the own house',
      'askedBodyRespondent',
      'invitation.answer',
      'own',
      YES,
    ],
    ['… not what it has asked others', 'askedBodyRespondent', 'invitation.answer', 'stranger', NO],
    ['… nor edits the round of who asks', 'askedBodyRespondent', 'consultation.edit', 'own', NO],
    ['a leader reads what the house is asked', 'leader', 'invitation.read', 'own', YES],
    ['… not what a body below is asked', 'leader', 'invitation.read', 'subordinate', NO],
    ['a drafting officer does not answer for the house', 'draftingOfficer', 'invitation.answer', 'own', NO],
    ['press signs in and changes nothing', 'pressUser', 'activity.record', 'own', NO],
    ['an auditor reads opinions', 'auditor', 'opinion.read', 'own', YES],
    ['… and the audit', 'auditor', 'audit.read', 'own', YES],
    ['… and hides none', 'auditor', 'opinion.moderate', 'own', NO],
    ['… and answers none', 'auditor', 'response.write', 'own', NO],
    ['… and not elsewhere', 'auditor', 'audit.read', 'stranger', NO],
    ['a finance officer reads plans', 'financeOfficer', 'plan.read', 'own', YES],
    ['… estimates and pays', 'financeOfficer', 'money.write', 'own', YES],
    ['… with vouchers', 'financeOfficer', 'money.spend', 'own', YES],
    ['… and approves nothing', 'financeOfficer', 'money.approve', 'own', NO],
    ['a head approves an estimate', 'unitHead', 'money.approve', 'own', YES],
    ['… and pays nothing', 'unitHead', 'money.spend', 'own', NO],
    ['a drafting officer reads money', 'draftingOfficer', 'money.read', 'own', YES],
    ['… and does not estimate', 'draftingOfficer', 'money.write', 'own', NO],
    ['a member without a trade reads no money', 'staffMember', 'money.read', 'own', NO],
    ['nobody above reads it', 'focalUnit', 'money.read', 'reporter', NO],
    ['an administrator looks after people of all bodies', 'administrator', 'person.manage', 'stranger', YES],
    ['… and bodies', 'administrator', 'organisation.manage', 'stranger', YES],
    ['… and failed jobs', 'administrator', 'job.manage', 'stranger', YES],
    ['… but reads no opinions', 'administrator', 'opinion.read', 'own', NO],
    ['… writes no answers', 'administrator', 'response.write', 'own', NO],
    ['… approves none', 'administrator', 'response.approve', 'own', NO],
    ['… and signs nothing', 'administrator', 'document.sign', 'own', NO],
    ['a leader manages no accounts', 'leader', 'person.manage', 'own', NO],
  ];
  test.each(rows)('%s', (_sentence, role, permission, whose, allowed) => {
    expect(can(acting(role), permission, { organisationId: whose })).toBe(allowed);
    if (allowed) requirePermission(acting(role), permission, { organisationId: whose });
    else
      expect(() => requirePermission(acting(role), permission, { organisationId: whose })).toThrow(
        /not permitted/,
      );
  });
});

describe('body by body', () => {
  /** What every signed-in person may do or an administrator does for all; everything else stops at the body's door. */
  const OVER_ALL: readonly Permission[] = [
    'workspace.enter',
    'account.manage',
    'organisation.read',
    'organisation.manage',
    'person.manage',
    'rule.read',
    'rule.propose',
    'rule.approve',
    'programme.manage',
    'audit.read',
    'job.manage',
    'mail.read',
    'newsletter.manage',
    'directory.configure',
    'intake.protect',
    'moderation.read',
  ];
  const guarded = (Object.keys(PERMISSIONS) as Permission[]).filter(
    (permission) => !OVER_ALL.includes(permission),
  );

  test.each(guarded)('%s: no role reaches into a stranger', (permission) => {
    for (const role of ROLES)
      expect(can(acting(role), permission, { organisationId: 'stranger' }), role).toBe(false);
  });

  test('whoever reports upward may be read from above, never changed', () => {
    const readable = guarded.filter((permission) =>
      ROLES.some((role) => can(acting(role), permission, { organisationId: 'reporter' })),
    );
    expect(readable.sort()).toEqual(['activity.read', 'indicator.read', 'plan.read', 'report.read']);
  });

  test('an heir may all that the own body may, but what is done in the name of a body', () => {
    const lost = guarded.filter((permission) =>
      ROLES.some(
        (role) =>
          can(acting(role), permission, { organisationId: 'own' }) !==
          can(acting(role), permission, { organisationId: 'inherited' }),
      ),
    );
    expect(lost.sort()).toEqual(['document.sign', 'fourEyes.confirm']);
  });

  test('from the superior body comes approval, with the reading that it needs, and nothing else', () => {
    const granted = guarded.filter((permission) =>
      ROLES.some((role) => can(acting(role), permission, { organisationId: 'subordinate' })),
    );
    expect(granted.sort()).toEqual([
      'document.approve',
      'document.review',
      'response.approve',
      'response.read',
      'response.sign',
    ]);
  });
});

describe('programme by programme', () => {
  const PROGRAMMES = ['communication', 'reform', null, undefined] as const;
  /** What the role of focal unit alone gives in the own body. */
  const OWN: readonly Permission[] = ['plan.edit', 'task.report', 'report.write'];
  const RECEIVED: readonly Permission[] = ['plan.read', 'report.read'];
  const focalFor = (...focalProgrammeIds: string[]): PersonActor => ({
    ...acting('focalUnit'),
    focalProgrammeIds,
    reporting: [
      { organisationId: 'reporter in all', programmeId: null },
      { organisationId: 'reporter in communication', programmeId: 'communication' },
      { organisationId: 'reporter in reform', programmeId: 'reform' },
    ],
  });

  test.each(OWN)('%s: a focal unit of one programme does nothing in another', (permission) => {
    for (const focal of ['communication', 'reform']) {
      for (const programmeId of PROGRAMMES) {
        const allowed = !programmeId || programmeId === focal;
        const asked = `${focal} on ${programmeId}`;
        expect(can(focalFor(focal), permission, { organisationId: 'own', programmeId }), asked).toBe(allowed);
      }
    }
  });

  test.each(OWN)(
    '%s: who is focal unit for both does it in both; other roles know no programme',
    (permission) => {
      for (const programmeId of PROGRAMMES) {
        const plan = { organisationId: 'own', programmeId };
        expect(can(focalFor('communication', 'reform'), permission, plan)).toBe(true);
        expect(can({ ...acting('leader'), focalProgrammeIds: [] }, permission, plan)).toBe(true);
      }
    },
  );

  test.each(RECEIVED)(
    '%s: what is received follows the programme of the relation and of the role',
    (permission) => {
      for (const edge of ['all', 'communication', 'reform']) {
        for (const programmeId of ['communication', 'reform', null]) {
          const plan = { organisationId: `reporter in ${edge}`, programmeId };
          const reported = edge === 'all' || edge === programmeId;
          const asked = `${programmeId} through ${edge}`;
          expect(can({ ...focalFor(), roles: ['leader'] }, permission, plan), asked).toBe(reported);
          for (const focal of ['communication', 'reform']) {
            const its = programmeId === null || programmeId === focal;
            expect(can(focalFor(focal), permission, plan), `${focal}: ${asked}`).toBe(reported && its);
          }
        }
      }
    },
  );

  test('activities and figures know no programme: any reporting relation opens them', () => {
    for (const permission of ['activity.read', 'indicator.read'] as const) {
      for (const edge of ['all', 'communication', 'reform'])
        expect(can(focalFor('reform'), permission, { organisationId: `reporter in ${edge}` })).toBe(true);
    }
  });
});

describe('beside the roles', () => {
  test('a delegation lets sign for exactly the body it names', () => {
    const given: ActorDelegation = {
      kind: 'TUQ',
      organisationId: 'own',
      forTitle: 'GIÁM ĐỐC',
      validFrom: '2026-01-01',
      validTo: null,
    };
    const clerk = acting('staffMember', [given]);
    expect(can(clerk, 'document.sign', { organisationId: 'own' })).toBe(true);
    expect(can(clerk, 'document.sign', { organisationId: 'unitOfOwn' })).toBe(false);
    const elsewhere = { ...clerk, ownOrganisationIds: ['home'] };
    expect(can(elsewhere, 'document.review', { organisationId: 'own' })).toBe(true);
    expect(can(elsewhere, 'document.read', { organisationId: 'own' })).toBe(false);
    expect(can(elsewhere, 'document.write', { organisationId: 'own' })).toBe(false);
    expect(can(clerk, 'document.approve', { organisationId: 'own' })).toBe(false);
  });

  test('the one officer of a commune approves there once the head has confirmed both roles, nowhere else', () => {
    const officer = { ...acting('communeOfficer'), bothRolesIn: ['own'] };
    expect(can(officer, 'response.approve', { organisationId: 'own' })).toBe(true);
    expect(can(officer, 'response.approve', { organisationId: 'stranger' })).toBe(false);
    expect(can(officer, 'document.sign', { organisationId: 'own' })).toBe(false);
    expect(
      can({ ...acting('draftingOfficer'), bothRolesIn: ['own'] }, 'response.approve', {
        organisationId: 'own',
      }),
    ).toBe(false);
  });

  test('the public may nothing, the system everything', () => {
    for (const permission of Object.keys(PERMISSIONS) as Permission[]) {
      expect(can(publicActor, permission, { organisationId: 'own' })).toBe(false);
      expect(can(systemActor, permission, { organisationId: 'own' })).toBe(true);
    }
  });
});
