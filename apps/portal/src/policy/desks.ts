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
  '/(workspace)/workspace/surveys': { read: 'survey.read', act: { add: 'survey.edit' } },
  '/(workspace)/workspace/surveys/[id]': {
    read: 'survey.read',
    act: {
      edit: 'survey.edit',
      savePart: 'survey.edit',
      removePart: 'survey.edit',
      saveQuestion: 'survey.edit',
      removeQuestion: 'survey.edit',
      moveQuestion: 'survey.edit',
      copyQuestion: 'survey.edit',
      setWeighting: 'survey.edit',
      open: 'survey.run',
      close: 'survey.run',
      publish: 'survey.run',
      repeat: 'survey.edit',
      makeLinks: 'survey.edit',
    },
  },
  '/(workspace)/workspace/surveys/[id]/paper': {
    read: 'survey.edit',
    act: { enter: 'survey.edit', takeBack: 'survey.edit' },
  },
  '/(workspace)/workspace/surveys/[id]/results': { read: 'survey.read' },
  '/(workspace)/workspace/surveys/[id]/results/csv': { read: 'survey.read' },
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
  '/(workspace)/workspace/gatherings': { read: 'gathering.read', act: { create: 'gathering.edit' } },
  '/(workspace)/workspace/gatherings/[id]': {
    read: 'gathering.read',
    act: {
      edit: 'gathering.edit',
      move: 'gathering.edit',
      addItem: 'gathering.edit',
      removeItem: 'gathering.edit',
      hand: 'gathering.edit',
      book: 'gathering.edit',
      setProgramme: 'gathering.edit',
      issue: 'gathering.edit',
      takeBack: 'gathering.edit',
    },
  },
  '/(workspace)/workspace/gatherings/[id]/invitations': {
    read: 'gathering.edit',
    act: { invite: 'gathering.edit' },
  },
  '/(workspace)/workspace/gatherings/[id]/questions': {
    read: 'gathering.edit',
    act: { decide: 'gathering.edit' },
  },
  '/(workspace)/workspace/gatherings/asked': { read: 'gathering.read' },
  '/(workspace)/workspace/gatherings/asked/[id]': {
    read: 'gathering.read',
    act: { nominate: 'gathering.edit' },
  },
  '/(workspace)/workspace/gatherings/[id]/list': {
    read: 'gathering.edit',
    act: { letIn: 'gathering.edit', takeBack: 'gathering.edit', count: 'gathering.edit' },
  },
  '/(workspace)/workspace/gatherings/door/[token]': {
    read: 'gathering.edit',
    act: { letIn: 'gathering.edit' },
    secret: true,
  },
  '/(workspace)/workspace/training': {
    read: 'gathering.read',
    act: { add: 'gathering.edit', need: 'gathering.edit' },
  },
  '/(workspace)/workspace/training/[id]': {
    read: 'gathering.edit',
    act: { edit: 'gathering.edit', addQuestion: 'gathering.edit', removeQuestion: 'gathering.edit' },
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
      prepare: 'activity.record',
      done: 'activity.record',
      confirm: 'activity.record',
      takeBack: 'activity.record',
      link: 'activity.record',
      move: 'activity.record',
    },
  },
  '/(workspace)/workspace/outreach/channels': { read: 'activity.read', act: { add: 'channel.edit' } },
  '/(workspace)/workspace/outreach/channels/[id]': {
    read: 'activity.read',
    act: { edit: 'channel.edit', end: 'channel.edit' },
  },
  '/(workspace)/workspace/outreach/slots': {
    read: 'activity.read',
    act: { add: 'channel.edit', takeSuggested: 'channel.edit', end: 'channel.edit' },
  },
  '/(workspace)/workspace/outreach/plans': {
    read: 'outreachPlan.read',
    act: { make: 'outreachPlan.edit', collect: 'outreachPlan.edit' },
  },
  '/(workspace)/workspace/outreach/plans/[id]': {
    read: 'outreachPlan.read',
    act: {
      editHead: 'outreachPlan.edit',
      addLine: 'outreachPlan.edit',
      editLine: 'outreachPlan.edit',
      dropLine: 'outreachPlan.edit',
      propose: 'outreachPlan.edit',
      takeBack: 'outreachPlan.edit',
      approve: 'outreachPlan.approve',
      return: 'outreachPlan.approve',
      reopen: 'outreachPlan.edit',
    },
  },
  '/(workspace)/workspace/outreach/calendar': { read: 'activity.read' },
  '/(workspace)/workspace/outreach/calendar/file': { read: 'activity.read' },
  '/(workspace)/workspace/field/broadcasts': {
    read: 'activity.record',
    act: { confirm: 'activity.record', takeBack: 'activity.record' },
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
  '/(workspace)/workspace/reports': {
    read: 'report.read',
    act: { create: 'report.write', fill: 'report.write' },
  },
  '/(workspace)/workspace/reports/[id]': {
    read: 'report.read',
    act: {
      save: 'report.write',
      submit: 'report.write',
      acceptFinding: 'report.write',
      correct: 'report.write',
      takeSuggestion: 'report.write',
    },
  },
  '/(workspace)/workspace/reports/notes': {
    read: 'report.readUnsigned',
    act: { add: 'report.write', withdraw: 'report.write' },
  },
  '/(workspace)/workspace/reports/[id]/sections': {
    read: 'report.readUnsigned',
    act: { give: 'report.write', say: 'report.readUnsigned', resolve: 'report.readUnsigned' },
  },
  '/(workspace)/workspace/reports/[id]/sections/[key]': {
    read: 'report.readUnsigned',
    act: {
      write: 'report.write',
      ready: 'report.write',
      agree: 'report.agree',
      return: 'report.agree',
      say: 'report.readUnsigned',
      resolve: 'report.readUnsigned',
    },
  },
  '/(workspace)/workspace/reports/templates': { read: 'report.read', act: { copy: 'report.write' } },
  '/(workspace)/workspace/reports/templates/[id]': {
    read: 'report.read',
    act: { change: 'report.write', use: 'report.write', next: 'report.write' },
  },
  '/(workspace)/workspace/reports/[id]/files/[name]': { read: 'report.read' },
  '/(workspace)/workspace/reports/requests/[id]/files/[name]': { read: 'report.request' },
  '/(workspace)/workspace/reports/requests/new': { read: 'report.request', act: { ask: 'report.request' } },
  '/(workspace)/workspace/reports/requests/[id]': {
    read: 'report.request',
    act: {
      remind: 'report.request',
      withdraw: 'report.request',
      return: 'report.request',
      rollUp: 'report.write',
    },
  },
  '/(workspace)/workspace/reports/requests/[id]/sums': {
    read: 'report.request',
    act: { quote: 'report.write' },
  },
  '/(workspace)/workspace/reports/requests/[id]/paper': {
    read: 'report.request',
    act: { enter: 'report.request' },
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
  '/(workspace)/workspace/news': { read: 'news.read', act: { create: 'news.write' } },
  '/(workspace)/workspace/news/[id]': {
    read: 'news.read',
    act: {
      edit: 'news.write',
      request: 'news.write',
      approve: 'news.publish',
      return: 'news.publish',
      recall: 'news.write',
      withdraw: 'news.publish',
      next: 'news.write',
    },
  },
  '/(workspace)/workspace/listening': {
    read: 'listening.read',
    act: { record: 'listening.record' },
  },
  '/(workspace)/workspace/listening/[id]': {
    read: 'listening.read',
    act: { keep: 'listening.record', drop: 'listening.record' },
  },
  '/(workspace)/workspace/listening/feeds': {
    read: 'listening.configure',
    act: { add: 'listening.configure', switch: 'listening.configure' },
  },
  '/(workspace)/workspace/misunderstandings': {
    read: 'listening.read',
    act: { report: 'listening.record' },
  },
  '/(workspace)/workspace/misunderstandings/[id]': {
    read: 'listening.read',
    act: { correct: 'listening.record', close: 'listening.record', reopen: 'listening.record' },
  },
  '/(workspace)/workspace/connections': {
    read: 'news.publish',
    act: {
      add: 'connection.manage',
      switch: 'connection.manage',
      handOn: 'news.publish',
      tryAgain: 'news.publish',
    },
  },
  '/(workspace)/workspace/newsletters': {
    read: 'newsletter.manage',
    act: { pace: 'newsletter.manage', bounces: 'newsletter.manage' },
  },
  '/(workspace)/workspace/scans/[scanId]': {
    read: 'workspace.enter',
    act: { check: 'workspace.enter', accept: 'workspace.enter', drop: 'workspace.enter' },
  },
  '/(workspace)/workspace/scans/[scanId]/[page]': { read: 'workspace.enter' },
  '/(workspace)/workspace/files/[kind]/[id]': { read: 'workspace.enter' },
};
