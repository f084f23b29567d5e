import type { Permission } from '#features/authority/permissions.ts';

/**
 * Every route with what it takes to read it and to act on it. No row means refused; an action that is
 * not listed is refused; a test fails when a route or an action has no row, or a row has no route.
 * Object-level rules (whose draft, whose opinion) are asked again inside the use case.
 */
export interface RoutePolicy {
  /** GET and HEAD. `public`: anybody, no session is even looked up. */
  readonly read: 'public' | Permission;
  /** Form actions by name (`default` for the unnamed one) and endpoint methods other than GET by their name. */
  readonly act?: Readonly<Record<string, 'public' | Permission>>;
  /** Private links and personal pages: never stored by any cache, never indexed, no referrer. */
  readonly secret?: boolean;
}

const PORTAL: Record<string, RoutePolicy> = {
  '/(portal)': { read: 'public' },
  '/(portal)/drafts': { read: 'public' },
  '/(portal)/drafts/[slug]': { read: 'public' },
  '/(portal)/drafts/[slug]/text': { read: 'public' },
  '/(portal)/drafts/[slug]/files/[name]': { read: 'public' },
  '/(portal)/drafts/[slug]/comment': { read: 'public', act: { default: 'public' } },
  '/(portal)/drafts/[slug]/responses': { read: 'public' },
  '/(portal)/drafts/[slug]/responses/docx': { read: 'public' },
  '/(portal)/drafts/[slug]/log': { read: 'public' },
  '/(portal)/drafts/[slug]/log/heads': { read: 'public' },
  '/(portal)/drafts/[slug]/log/lines': { read: 'public' },
  '/(portal)/verifier': { read: 'public' },
  '/(portal)/preview/[token]': {
    read: 'public',
    act: { confirm: 'public', edit: 'public', discard: 'public' },
    secret: true,
  },
  '/(portal)/track': { read: 'public', act: { default: 'public' } },
  '/(portal)/track/[code]': { read: 'public', act: { deleteContact: 'public' }, secret: true },
  '/(portal)/track/[code]/proof': { read: 'public', secret: true },
  '/(portal)/sign-in': { read: 'public', act: { default: 'public' }, secret: true },
  '/(portal)/sign-in/second-step': { read: 'public', act: { default: 'public' }, secret: true },
  '/(portal)/sign-in/kept': { read: 'public', act: { default: 'public' }, secret: true },
  '/(portal)/sign-out': { read: 'public', act: { default: 'public' }, secret: true },
  '/(portal)/set-up/[token]': { read: 'public', act: { default: 'public' }, secret: true },
};

const DESKS: Record<string, RoutePolicy> = {
  '/(workspace)/workspace': { read: 'workspace.enter' },
  '/(workspace)/workspace/account': {
    read: 'account.manage',
    act: {
      changePassword: 'account.manage',
      startTotp: 'account.manage',
      confirmTotp: 'account.manage',
      newBackupCodes: 'account.manage',
      endSession: 'account.manage',
      switchOrganisation: 'account.manage',
    },
    secret: true,
  },
  '/(workspace)/workspace/notifications': {
    read: 'workspace.enter',
    act: { markRead: 'workspace.enter', digest: 'account.manage' },
  },
  '/(workspace)/workspace/plans': { read: 'plan.read', act: { create: 'plan.edit' } },
  '/(workspace)/workspace/plans/programmes': {
    read: 'plan.read',
    act: { add: 'programme.manage', end: 'programme.manage' },
  },
  '/(workspace)/workspace/plans/[id]': {
    read: 'plan.read',
    act: {
      edit: 'plan.edit',
      addTask: 'plan.edit',
      editTask: 'plan.edit',
      removeTask: 'plan.edit',
      setState: 'plan.edit',
      reportTask: 'task.report',
    },
  },
  '/(workspace)/workspace/drafts': { read: 'draft.read' },
  '/(workspace)/workspace/drafts/new': { read: 'draft.edit', act: { default: 'draft.edit' } },
  '/(workspace)/workspace/drafts/[id]': {
    read: 'draft.read',
    act: { edit: 'draft.edit', recordIssued: 'draft.edit', stop: 'draft.edit' },
  },
  '/(workspace)/workspace/drafts/[id]/screening': {
    read: 'draft.read',
    act: { declare: 'screening.decide', screen: 'screening.decide' },
  },
  '/(workspace)/workspace/drafts/[id]/upload': {
    read: 'draft.edit',
    act: { declare: 'draft.edit', upload: 'draft.edit' },
  },
  '/(workspace)/workspace/drafts/[id]/versions/[versionId]': {
    read: 'draft.read',
    act: {
      correct: 'draft.edit',
      undoCorrection: 'draft.edit',
      clearStamp: 'secrecy.clear',
      confirm: 'draft.confirm',
      discard: 'draft.edit',
    },
  },
  '/(workspace)/workspace/consultations': { read: 'consultation.read' },
  '/(workspace)/workspace/consultations/new': {
    read: 'consultation.edit',
    act: { default: 'consultation.edit' },
  },
  '/(workspace)/workspace/consultations/[id]': {
    read: 'consultation.read',
    act: {
      edit: 'consultation.edit',
      open: 'consultation.open',
      extend: 'consultation.open',
      withdraw: 'consultation.open',
      invite: 'consultation.edit',
      recordAnswer: 'consultation.edit',
    },
  },
  '/(workspace)/workspace/consultations/[id]/invitations/[invitationId]': {
    read: 'invitation.read',
    act: { answer: 'invitation.answer' },
  },
  '/(workspace)/workspace/consultations/[id]/opinions': {
    read: 'opinion.read',
    act: {
      hide: 'opinion.moderate',
      unhide: 'opinion.moderate',
      group: 'opinion.group',
      ungroup: 'opinion.group',
    },
  },
  '/(workspace)/workspace/consultations/[id]/responses': {
    read: 'response.read',
    act: { approve: 'response.approve', publish: 'response.publish', confirmException: 'fourEyes.confirm' },
  },
  '/(workspace)/workspace/consultations/[id]/responses/docx': { read: 'response.read' },
  '/(workspace)/workspace/consultations/[id]/responses/[groupId]': {
    read: 'response.read',
    act: {
      save: 'response.write',
      propose: 'response.write',
      approve: 'response.approve',
      return: 'response.approve',
    },
  },
  '/(workspace)/workspace/outreach': { read: 'activity.read' },
  '/(workspace)/workspace/outreach/new': { read: 'activity.record', act: { default: 'activity.record' } },
  '/(workspace)/workspace/outreach/[id]': {
    read: 'activity.read',
    act: { edit: 'activity.record', attachProof: 'activity.record', cancel: 'activity.record' },
  },
  '/(workspace)/workspace/documents': { read: 'document.read' },
  '/(workspace)/workspace/documents/[id]': {
    read: 'document.read',
    act: {
      submit: 'document.write',
      approve: 'document.approve',
      return: 'document.approve',
      sign: 'document.sign',
      number: 'document.number',
      send: 'document.number',
    },
  },
  '/(workspace)/workspace/documents/[id]/docx': { read: 'document.read' },
  '/(workspace)/workspace/reports': { read: 'report.read', act: { create: 'report.write' } },
  '/(workspace)/workspace/reports/[id]': {
    read: 'report.read',
    act: { save: 'report.write', submit: 'report.write' },
  },
  '/(workspace)/workspace/indicators/[code]': { read: 'indicator.read' },
  '/(workspace)/workspace/organisations': {
    read: 'organisation.read',
    act: { create: 'organisation.manage' },
  },
  '/(workspace)/workspace/organisations/[id]': {
    read: 'organisation.read',
    act: {
      edit: 'organisation.manage',
      end: 'organisation.manage',
      addRelation: 'organisation.manage',
      endRelation: 'organisation.manage',
      addMember: 'organisation.manage',
      endException: 'fourEyes.confirm',
      makeOwner: 'organisation.manage',
    },
  },
  '/(workspace)/workspace/people': { read: 'organisation.read', act: { create: 'person.manage' } },
  '/(workspace)/workspace/people/[id]': {
    read: 'organisation.read',
    act: {
      edit: 'person.manage',
      grant: 'person.manage',
      endRole: 'person.manage',
      delegate: 'person.manage',
      endDelegation: 'person.manage',
      disable: 'person.manage',
      enable: 'person.manage',
      passwordLink: 'person.manage',
    },
  },
  '/(workspace)/workspace/rules': {
    read: 'rule.read',
    act: { addRule: 'rule.manage', addDay: 'rule.manage' },
  },
  '/(workspace)/workspace/incidents': { read: 'purge.report' },
  '/(workspace)/workspace/incidents/[documentId]': {
    read: 'purge.report',
    act: { report: 'purge.report', approve: 'purge.decide', refuse: 'purge.decide' },
  },
  '/(workspace)/workspace/rules/screening': { read: 'rule.read', act: { default: 'rule.manage' } },
  '/(workspace)/workspace/audit': { read: 'audit.read' },
  '/(workspace)/workspace/jobs': { read: 'job.manage', act: { retry: 'job.manage', discard: 'job.manage' } },
  '/(workspace)/workspace/mails': { read: 'mail.read' },
  '/(workspace)/workspace/files/[kind]/[id]': { read: 'workspace.enter' },
};

export const POLICY: Readonly<Record<string, RoutePolicy>> = { ...PORTAL, ...DESKS };

/** What this request needs, or undefined when nothing allows it. `action` is absent for GET and HEAD. */
export function neededFor(routeId: string, action: string | undefined): 'public' | Permission | undefined {
  const row = Object.hasOwn(POLICY, routeId) ? POLICY[routeId] : undefined;
  if (!row) return undefined;
  if (action === undefined) return row.read;
  return row.act && Object.hasOwn(row.act, action) ? row.act[action] : undefined;
}
