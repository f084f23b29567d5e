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
    case 'consultationOpened':
    case 'consultationClosed':
    case 'consultationCompleted':
    case 'invitationAnswered':
      return paths.consultation(id('consultationId'));
    case 'reportFrozen':
    case 'reportReceived':
      return paths.report(id('reportId'));
    default:
      return paths.officialDocument(id('documentId'));
  }
}
