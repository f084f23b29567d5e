import type { RoutePolicy } from './route-policy.ts';

/** Desks on which opinions are answered, and the table that is published of it. */
export const ANSWER_DESKS: Record<string, RoutePolicy> = {
  '/(workspace)/workspace/consultations/[id]/desk': {
    read: 'response.read',
    act: {
      save: 'response.write',
      saveNext: 'response.write',
      propose: 'response.write',
      plan: 'response.write',
      insert: 'response.write',
      split: 'opinion.group',
      merge: 'opinion.group',
      undoRegrouping: 'opinion.group',
      saveFilter: 'response.read',
      shareFilter: 'response.seeColleagues',
      dropFilter: 'response.read',
      ask: 'response.write',
      // Who was asked is decided question by question.
      answerQuestion: 'response.read',
      check: 'response.check',
      // Who may act in a chain of three is asked again inside.
      approve: 'response.approve',
      return: 'response.approve',
      planStep: 'response.approve',
    },
  },
  '/(workspace)/workspace/consultations/[id]/desk/here': { read: 'response.read', unattended: true },
  '/(workspace)/workspace/consultations/[id]/desk/passages': {
    read: 'response.read',
    act: { save: 'response.write', retire: 'response.write' },
  },
  '/(workspace)/workspace/consultations/[id]/desk/bulk/[bulkId]': {
    read: 'response.read',
    act: { carryOut: 'response.write', carryOutStep: 'response.approve', undo: 'response.write' },
  },
  '/(workspace)/workspace/consultations/[id]/desk/progress': {
    read: 'response.read',
    act: { assign: 'response.assign', setChain: 'response.assign' },
  },
  '/(workspace)/workspace/consultations/[id]/responses': {
    read: 'response.read',
    act: { approve: 'response.approve', publish: 'response.publish', confirmException: 'fourEyes.confirm' },
  },
  '/(workspace)/workspace/consultations/[id]/responses/editions': {
    read: 'response.read',
    act: {
      propose: 'response.write',
      approve: 'response.approve',
      return: 'response.approve',
      publish: 'response.publish',
    },
  },
  '/(workspace)/workspace/consultations/[id]/responses/changes': {
    read: 'response.read',
    act: { reason: 'response.write' },
  },
  '/(workspace)/workspace/consultations/[id]/responses/docx': { read: 'response.read' },
  '/(workspace)/workspace/consultations/[id]/responses/files/[name]': { read: 'response.read' },
  '/(workspace)/workspace/consultations/[id]/responses/[groupId]': {
    read: 'response.read',
    act: {
      save: 'response.write',
      propose: 'response.write',
      check: 'response.check',
      approve: 'response.approve',
      ask: 'response.write',
      // Who was asked is decided question by question.
      answerQuestion: 'response.read',
      return: 'response.approve',
    },
  },
};
