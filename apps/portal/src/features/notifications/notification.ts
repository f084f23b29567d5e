import { paths } from '#paths';
import type { EventPayload, NotificationMessage } from './subscriptions.ts';

export interface Notification {
  readonly id: string;
  readonly personId: string;
  readonly message: NotificationMessage;
  readonly params: EventPayload;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** Where one goes from a notification; the object itself decides again whether one may see it. */
export function hrefOf({ message, params }: Pick<Notification, 'message' | 'params'>): string {
  const id = (key: string) => String(params[key] ?? '');
  switch (message) {
    case 'versionConfirmed':
    case 'communicationDue':
      return paths.project(id('projectId'));
    case 'keyPointsProposed':
    case 'keyPointsReturned':
      return paths.keyPoints(id('projectId'));
    case 'responseProposed':
    case 'responseReturned':
      return params.groupId
        ? paths.responseGroup(id('consultationId'), id('groupId'))
        : paths.responseDesk(id('consultationId'));
    case 'correctionProposed':
    case 'correctionApproved':
    case 'correctionReturned':
      return paths.editionsDesk(id('consultationId'));
    case 'consultationOpened':
    case 'consultationClosed':
    case 'consultationCompleted':
    case 'invitationAnswered':
      return paths.consultation(id('consultationId'));
    case 'reportFrozen':
    case 'reportReceived':
    case 'reportCorrected':
      return paths.report(id('reportId'));
    case 'reportCommented':
    case 'reportSectionGiven':
    case 'reportSectionReturned':
      return paths.reportSections(id('reportId'));
    case 'reportRequested':
    case 'reportReminded':
    case 'reportReturned':
    case 'reportsDue':
    case 'reportsLate':
      return paths.reports;
    case 'externalAssigned':
    case 'externalUnitDueSoon':
    case 'externalUnitLate':
      // Whoever was given it finds the own sheet from the list; the draft itself may be another house's.
      return paths.externalDrafts;
    case 'externalUnitReplied':
    case 'externalProposed':
    case 'externalReturned':
      return paths.externalDraftMerge(id('externalDraftId'));
    case 'amendmentProposed':
    case 'amendmentReturned':
    case 'planAmended':
      return paths.planAmendment(id('planId'), id('amendmentId'));
    case 'externalAnswered':
      return paths.externalDraft(id('externalDraftId'));
    case 'tasksAsked':
    case 'tasksReminded':
    case 'tasksAhead':
    case 'tasksEscalated':
      return paths.taskReminders;
    case 'gatheringInvited':
      return paths.askedGathering(id('gatheringId'));
    case 'difficultyRaised':
    case 'difficultyForwarded':
    case 'difficultySettled':
      return `${paths.task(id('taskId'))}#kho-khan`;
    case 'misunderstandingGiven':
      return paths.misunderstanding(id('misunderstandingId'));
    default:
      return paths.officialDocument(id('documentId'));
  }
}
