import type { RoutePolicy } from './route-policy.ts';

/** All other desks. */
export const DESKS: Record<string, RoutePolicy> = {
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
    },
  },
  '/(workspace)/workspace/tasks': { read: 'task.read' },
  '/(workspace)/workspace/tasks/calendar': { read: 'task.read' },
  '/(workspace)/workspace/tasks/hand-over': { read: 'plan.edit', act: { handOver: 'plan.edit' } },
  '/(workspace)/workspace/tasks/reminders': { read: 'task.read' },
  '/(workspace)/workspace/tasks/reminders/rules': {
    read: 'plan.edit',
    act: { add: 'plan.edit', end: 'plan.edit', quiet: 'plan.edit' },
  },
  '/(workspace)/workspace/tasks/[id]': {
    read: 'task.read',
    act: {
      report: 'task.report',
      reportTurn: 'task.report',
      answer: 'task.report',
      bindUnit: 'plan.edit',
      addNeed: 'plan.edit',
      dropNeed: 'plan.edit',
      give: 'plan.edit',
      takeBack: 'plan.edit',
      link: 'task.report',
      dropEvidence: 'task.report',
      declare: 'task.report',
      attach: 'task.report',
      comment: 'task.report',
      withdrawComment: 'task.report',
    },
  },
  '/(workspace)/workspace/directory': {
    read: 'directory.read',
    act: { add: 'directory.edit', setScope: 'directory.configure' },
  },
  '/(workspace)/workspace/directory/import': {
    read: 'directory.edit',
    act: { preview: 'directory.edit', take: 'directory.edit' },
  },
  '/(workspace)/workspace/directory/[id]': {
    read: 'directory.read',
    act: { edit: 'directory.edit', withdraw: 'directory.edit', remove: 'directory.edit' },
  },
  '/(workspace)/workspace/outreach': { read: 'activity.read' },
  '/(workspace)/workspace/outreach/new': { read: 'activity.record', act: { default: 'activity.record' } },
  '/(workspace)/workspace/outreach/[id]': {
    read: 'activity.read',
    act: {
      declare: 'activity.record',
      edit: 'activity.record',
      attachProof: 'activity.record',
      cancel: 'activity.record',
    },
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
    act: { proposeRule: 'rule.propose' },
  },
  '/(workspace)/workspace/rules/[id]': { read: 'rule.read', act: { check: 'rule.propose' } },
  '/(workspace)/workspace/rules/calendar': {
    read: 'rule.read',
    act: {
      addDay: 'rule.propose',
      removeDay: 'rule.propose',
      preview: 'rule.propose',
      import: 'rule.propose',
    },
  },
  '/(workspace)/workspace/rules/changes/[id]': {
    read: 'rule.read',
    act: { approve: 'rule.approve', reject: 'rule.propose' },
  },
  '/(workspace)/workspace/rules/screening': {
    read: 'rule.read',
    act: { propose: 'rule.propose', approve: 'rule.approve', reject: 'rule.propose' },
  },
  '/(workspace)/workspace/data-requests': {
    read: 'dataRequest.enter',
    act: { enter: 'dataRequest.enter' },
  },
  '/(workspace)/workspace/data-requests/[requestId]': {
    read: 'dataRequest.enter',
    act: { decide: 'dataRequest.handle' },
  },
  '/(workspace)/workspace/retention': {
    read: 'retention.read',
    act: { hold: 'retention.hold', lift: 'retention.hold' },
  },
  '/(workspace)/workspace/breaches': { read: 'breach.read', act: { record: 'breach.handle' } },
  '/(workspace)/workspace/breaches/[breachId]': {
    read: 'breach.read',
    act: {
      edit: 'breach.handle',
      tellAuthority: 'breach.handle',
      tellPersons: 'breach.handle',
      draftNotice: 'breach.handle',
      close: 'breach.handle',
    },
  },
  '/(workspace)/workspace/audit': { read: 'audit.read' },
  '/(workspace)/workspace/jobs': { read: 'job.manage', act: { retry: 'job.manage', discard: 'job.manage' } },
  '/(workspace)/workspace/mails': { read: 'mail.read' },
  '/(workspace)/workspace/scans/[scanId]': {
    read: 'workspace.enter',
    act: { check: 'workspace.enter', accept: 'workspace.enter', drop: 'workspace.enter' },
  },
  '/(workspace)/workspace/scans/[scanId]/[page]': { read: 'workspace.enter' },
  '/(workspace)/workspace/files/[kind]/[id]': { read: 'workspace.enter' },
};
