import type { RoutePolicy } from './route-policy.ts';

/** The desks around a draft: its life, its rounds, drafts of others, issued documents. */
export const DRAFT_DESKS: Record<string, RoutePolicy> = {
  '/(workspace)/workspace/drafts': { read: 'draft.read' },
  '/(workspace)/workspace/drafts/new': { read: 'draft.edit', act: { default: 'draft.edit' } },
  '/(workspace)/workspace/drafts/[id]': {
    read: 'draft.read',
    // Some steps are the head's; the use case asks for what each step needs.
    act: { edit: 'draft.edit', advance: 'draft.edit', markPolicies: 'draft.edit', stop: 'draft.edit' },
  },
  '/(workspace)/workspace/drafts/[id]/issue': { read: 'draft.edit', act: { default: 'draft.edit' } },
  '/(workspace)/workspace/drafts/[id]/dossier': {
    read: 'draft.read',
    act: {
      publish: 'draft.edit',
      approve: 'draft.publish',
      return: 'draft.publish',
      takeBack: 'draft.edit',
      unpublish: 'draft.edit',
      withdraw: 'draft.edit',
    },
  },
  '/(workspace)/workspace/drafts/[id]/dossier/upload': {
    read: 'draft.edit',
    act: { declare: 'draft.edit', upload: 'draft.edit' },
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
  '/(workspace)/workspace/issued': { read: 'draft.read' },
  '/(workspace)/workspace/issued/new': { read: 'draft.edit', act: { default: 'draft.edit' } },
  '/(workspace)/workspace/issued/[id]': {
    read: 'draft.read',
    act: {
      edit: 'draft.edit',
      ask: 'draft.edit',
      approve: 'draft.publish',
      return: 'draft.publish',
      takeBack: 'draft.edit',
      link: 'draft.edit',
    },
  },
  '/(workspace)/workspace/issued/[id]/text': {
    read: 'draft.edit',
    act: { declare: 'draft.edit', upload: 'draft.edit' },
  },
  '/(workspace)/workspace/drafts/[id]/versions/[versionId]/lineage': {
    read: 'draft.read',
    act: { decide: 'draft.edit', undo: 'draft.edit' },
  },
  '/(workspace)/workspace/drafts/[id]/versions/[versionId]/places': {
    read: 'opinion.read',
    act: { decide: 'opinion.place', undo: 'opinion.place' },
  },
  '/(workspace)/workspace/drafts/[id]/pack': {
    read: 'draft.read',
    act: { make: 'draft.edit', approveAll: 'keyPoints.approve' },
  },
  '/(workspace)/workspace/drafts/[id]/pack/progress': { read: 'draft.read', unattended: true },
  '/(workspace)/workspace/drafts/[id]/pack/files/[name]': { read: 'draft.read' },
  '/(workspace)/workspace/drafts/[id]/pack/[kind]': {
    read: 'draft.read',
    act: {
      write: 'draft.edit',
      remake: 'draft.edit',
      approve: 'keyPoints.approve',
      withdraw: 'draft.edit',
      reopen: 'draft.edit',
      template: 'draft.edit',
      dropTemplate: 'draft.edit',
      say: 'draft.edit',
      dropRecording: 'draft.edit',
      declare: 'draft.edit',
      replaceRecording: 'draft.edit',
    },
  },
  '/(workspace)/workspace/drafts/[id]/key-points': {
    read: 'draft.read',
    act: {
      save: 'draft.edit',
      remove: 'draft.edit',
      review: 'draft.edit',
      propose: 'draft.edit',
      approve: 'keyPoints.approve',
      return: 'keyPoints.approve',
    },
  },
  '/(workspace)/workspace/drafts/[id]/law-in-force': {
    read: 'draft.read',
    act: {
      declare: 'draft.edit',
      addBase: 'draft.edit',
      removeBase: 'draft.edit',
      reason: 'draft.edit',
      publish: 'draft.publishComparison',
    },
  },
  '/(workspace)/workspace/drafts/[id]/law-in-force/docx': { read: 'draft.read' },
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
      stop: 'consultation.open',
      confirmDeadline: 'consultation.open',
      invite: 'consultation.edit',
      recordAnswer: 'consultation.edit',
    },
  },
  '/(workspace)/workspace/consultations/[id]/posting': {
    read: 'consultation.read',
    act: {
      declare: 'posting.record',
      posted: 'posting.record',
      removed: 'posting.record',
      outage: 'posting.record',
      annul: 'posting.record',
      settleOutage: 'posting.record',
      takeDown: 'consultation.open',
      putBack: 'consultation.open',
    },
  },
  '/(workspace)/workspace/consultations/[id]/certificate': {
    read: 'consultation.read',
    act: { issue: 'document.write' },
  },
  '/(workspace)/workspace/consultations/[id]/certificate/docx': { read: 'consultation.read' },
  '/(workspace)/workspace/consultations/[id]/invitations/[invitationId]': {
    read: 'invitation.read',
    act: { answer: 'invitation.answer' },
  },
  '/(workspace)/workspace/consultations/[id]/invitations/[invitationId]/letter': {
    read: 'consultation.read',
    act: { default: 'opinion.enter' },
  },
  '/(workspace)/workspace/consultations/[id]/requests': {
    read: 'consultation.read',
    act: { start: 'consultation.edit' },
  },
  '/(workspace)/workspace/consultations/[id]/requests/[requestId]': {
    read: 'consultation.read',
    act: {
      addBody: 'consultation.edit',
      addList: 'consultation.edit',
      addNamedByLaw: 'consultation.edit',
      removeBody: 'consultation.edit',
      saveList: 'consultation.edit',
      draftLetter: 'consultation.edit',
      cancel: 'consultation.edit',
    },
  },
  '/(workspace)/workspace/consultations/[id]/criticism': {
    read: 'consultation.read',
    act: { open: 'consultation.edit' },
  },
  '/(workspace)/workspace/consultations/[id]/criticism/[criticismId]': {
    read: 'consultation.read',
    act: {
      request: 'consultation.edit',
      withdraw: 'consultation.edit',
      enter: 'opinion.enter',
      reply: 'consultation.edit',
      report: 'consultation.edit',
    },
  },
  '/(workspace)/workspace/consultations/[id]/sheets': {
    read: 'consultation.read',
    act: { make: 'consultation.edit' },
  },
  '/(workspace)/workspace/consultations/[id]/sheets/[sheetId]': {
    read: 'consultation.read',
    act: {
      send: 'consultation.edit',
      makePaper: 'consultation.edit',
      takeBack: 'consultation.edit',
      end: 'consultation.edit',
    },
    secret: true,
  },
  '/(workspace)/workspace/consultations/[id]/sheets/[sheetId]/answer': {
    read: 'internalRound.answer',
    act: { default: 'internalRound.answer' },
  },
  '/(workspace)/workspace/consultations/[id]/attachments': {
    read: 'opinion.read',
    act: {
      publish: 'opinion.moderate',
      unpublish: 'opinion.moderate',
      confirm: 'opinion.moderate',
      addDomain: 'opinion.moderate',
      stopDomain: 'opinion.moderate',
    },
  },
  '/(workspace)/workspace/field': { read: 'opinion.enter' },
  '/(workspace)/workspace/field/[id]': { read: 'opinion.enter', act: { default: 'opinion.enter' } },
  '/(workspace)/workspace/field/[id]/notice': { read: 'opinion.enter' },
  '/(workspace)/workspace/consultations/[id]/intake/forms': { read: 'opinion.enter' },
  '/(workspace)/workspace/consultations/[id]/intake': {
    read: 'opinion.enter',
    act: { enter: 'opinion.enter', takeBack: 'opinion.enter' },
  },
  '/(workspace)/workspace/consultations/[id]/intake/meetings': {
    read: 'opinion.enter',
    act: { record: 'opinion.enter' },
  },
  '/(workspace)/workspace/consultations/[id]/intake/meetings/[meetingId]': {
    read: 'opinion.enter',
    act: {
      declare: 'draft.edit',
      upload: 'opinion.enter',
      confirm: 'opinion.enter',
      drop: 'opinion.enter',
      enter: 'opinion.enter',
    },
  },
  '/(workspace)/workspace/consultations/[id]/intake/tables': {
    read: 'opinion.enter',
    act: { declare: 'draft.edit', upload: 'opinion.enter' },
  },
  '/(workspace)/workspace/consultations/[id]/intake/tables/template': { read: 'opinion.enter' },
  '/(workspace)/workspace/consultations/[id]/intake/tables/[tableId]': {
    read: 'opinion.enter',
    act: { enter: 'opinion.enter', drop: 'opinion.enter' },
  },
  '/(workspace)/workspace/consultations/[id]/intake/tables/[tableId]/wrong-rows': { read: 'opinion.enter' },
  '/(workspace)/workspace/consultations/[id]/intake/scans': {
    read: 'opinion.enter',
    act: { declare: 'draft.edit', upload: 'opinion.enter', include: 'opinion.enter' },
  },
  '/(workspace)/workspace/consultations/[id]/intake/scans/[formId]': {
    read: 'opinion.enter',
    act: { enter: 'opinion.enter', later: 'opinion.enter', reject: 'opinion.enter', reopen: 'opinion.enter' },
  },
  '/(workspace)/workspace/consultations/[id]/intake/scans/[scanId]/[page]': { read: 'opinion.enter' },
  '/(workspace)/workspace/consultations/[id]/intake/slips': { read: 'opinion.enter' },
  '/(workspace)/workspace/consultations/[id]/opinions': {
    read: 'opinion.read',
    act: {
      hide: 'opinion.moderate',
      unhide: 'opinion.moderate',
      group: 'opinion.group',
      ungroup: 'opinion.group',
    },
  },
  '/(workspace)/workspace/consultations/[id]/proposals': {
    read: 'opinion.read',
    act: {
      group: 'opinion.group',
      ungroup: 'opinion.group',
      say: 'opinion.group',
      takeBack: 'opinion.group',
    },
  },
  '/(workspace)/workspace/moderation': {
    read: 'moderation.read',
    act: { attackOn: 'intake.protect', attackOff: 'intake.protect' },
  },
  '/(workspace)/workspace/moderation/rules': {
    read: 'moderation.read',
    act: { set: 'intake.protect', switch: 'intake.protect' },
  },
  '/(workspace)/workspace/consultations/[id]/moderation': {
    read: 'opinion.moderate',
    act: {
      publish: 'opinion.moderate',
      hide: 'opinion.moderate',
      undo: 'opinion.moderate',
      attackOn: 'opinion.moderate',
      attackOff: 'opinion.moderate',
    },
  },
  '/(workspace)/workspace/consultations/[id]/moderation/[opinionId]': {
    read: 'opinion.moderate',
    act: { redact: 'opinion.moderate', review: 'opinion.moderate', setAside: 'opinion.moderate' },
  },
  // Who may open one is decided row by row: who marked it, and the one who was named.
  '/(workspace)/workspace/referrals': { read: 'workspace.enter' },
  '/(workspace)/workspace/referrals/[referralId]': {
    read: 'workspace.enter',
    act: {
      passOn: 'workspace.enter',
      answer: 'workspace.enter',
      extend: 'workspace.enter',
      takeBack: 'workspace.enter',
    },
    secret: true,
  },
  '/(workspace)/workspace/external-drafts': { read: 'externalDraft.read' },
  '/(workspace)/workspace/external-drafts/new': {
    read: 'externalDraft.edit',
    act: { default: 'externalDraft.edit' },
  },
  '/(workspace)/workspace/external-drafts/[id]': {
    read: 'externalDraft.read',
    act: {
      edit: 'externalDraft.edit',
      close: 'externalDraft.edit',
      assign: 'externalDraft.edit',
      withdraw: 'externalDraft.edit',
      requestOutreach: 'externalDraft.edit',
      cancelRequest: 'externalDraft.edit',
      keyContent: 'externalDraft.edit',
    },
  },
  '/(workspace)/workspace/external-drafts/[id]/upload': {
    read: 'externalDraft.edit',
    act: { declare: 'externalDraft.edit', upload: 'externalDraft.edit' },
  },
  '/(workspace)/workspace/external-drafts/[id]/texts/[textId]': {
    read: 'externalDraft.read',
    act: {
      correct: 'externalDraft.edit',
      undoCorrection: 'externalDraft.edit',
      confirm: 'externalDraft.edit',
      clearStamp: 'secrecy.clear',
      discard: 'externalDraft.edit',
    },
  },
  '/(workspace)/workspace/external-drafts/[id]/merge': {
    read: 'externalDraft.read',
    act: {
      save: 'externalDraft.edit',
      addOwn: 'externalDraft.edit',
      propose: 'externalDraft.edit',
      reopen: 'externalDraft.edit',
      approve: 'externalDraft.approve',
      return: 'externalDraft.approve',
    },
  },
  '/(workspace)/workspace/external-drafts/[id]/assignments/[assignmentId]': {
    read: 'externalDraft.read',
    act: {
      addPoint: 'externalDraft.contribute',
      removePoint: 'externalDraft.contribute',
      send: 'externalDraft.contribute',
    },
  },
  '/(workspace)/workspace/policy-consultations': { read: 'policyConsultation.read' },
  '/(workspace)/workspace/policy-consultations/new': {
    read: 'policyConsultation.edit',
    act: { default: 'policyConsultation.edit' },
  },
  '/(workspace)/workspace/policy-consultations/[id]': {
    read: 'policyConsultation.read',
    act: {
      declare: 'policyConsultation.edit',
      edit: 'policyConsultation.edit',
      addPolicy: 'policyConsultation.edit',
      invite: 'policyConsultation.edit',
      attendance: 'policyConsultation.edit',
      addOpinion: 'policyConsultation.edit',
      explain: 'policyConsultation.edit',
      hold: 'policyConsultation.edit',
      attachMinutes: 'policyConsultation.edit',
      report: 'policyConsultation.edit',
      reopen: 'policyConsultation.edit',
      cancel: 'policyConsultation.edit',
    },
  },
  '/(workspace)/workspace/incidents': { read: 'purge.report' },
  '/(workspace)/workspace/incidents/[documentId]': {
    read: 'purge.report',
    act: { report: 'purge.report', approve: 'purge.decide', refuse: 'purge.decide' },
  },
};
