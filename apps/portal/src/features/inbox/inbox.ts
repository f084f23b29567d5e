import type { Permission } from '#features/authority/permissions.ts';
import { addDays } from '#platform/clock.ts';

export const ITEM_KINDS = [
  'task',
  'taskRequested',
  'tasksToHandOver',
  'amendmentToApprove',
  'amendmentReturned',
  'amendmentToRead',
  'moneyToApprove',
  'vouchersToAttach',
  'newsToApprove',
  'misunderstandingOpen',
  'difficultyToForward',
  'difficultyToAnswer',
  'consultationOpen',
  'consultationToAnswer',
  'consultationToOpen',
  'invitationOverdue',
  'invitationToAnswer',
  'criticismAwaited',
  'criticismToAnswer',
  'responseToApprove',
  'responseReturned',
  'answerQuestion',
  'documentToApprove',
  'documentToSign',
  'documentToNumber',
  'documentReturned',
  'versionToConfirm',
  'lineageToSettle',
  'placesToSettle',
  'keyPointsToRead',
  'keyPointsToApprove',
  'draftToScreen',
  'draftToRescreen',
  'draftToCommunicate',
  'purgeToDecide',
  'activityUnproven',
  'outreachPlanToApprove',
  'outreachPlanReturned',
  'outreachDue',
  'packToApprove',
  'packToRepair',
  'packToRenew',
  'ruleChangeToApprove',
  'readingToDecide',
  'dossierToPublish',
  'dossierReturned',
  'issuedToPublish',
  'issuedReturned',
  'deadlineToSettle',
  'outageToSettle',
  'opinionsHeld',
  'appealToDecide',
  'referralDue',
  'dataRequestDue',
  'breachToTell',
  'breachToClose',
  'externalDraftToAnswer',
  'externalAssignment',
  'externalAnswerToApprove',
  'externalDraftToCommunicate',
  'reportAsked',
  'reportReturned',
  'reportsAwaited',
  'reportSectionGiven',
  'reportSectionReturned',
  'reportSectionsReady',
  'initiativesToCheck',
  'initiativeComplaints',
  'initiativeSheetsAwaited',
  'initiativesToDecide',
  'practiceProposed',
  'practiceApproved',
  'sponsorshipRecorded',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Something that waits, with the permission that whoever acts on it needs. */
export interface WaitingItem {
  readonly kind: ItemKind;
  readonly id: string;
  readonly parentId: string | null;
  readonly organisationId: string;
  /** Short name of that body. */
  readonly body: string;
  /** Of a task; null for what stands in no programme. */
  readonly programmeId: string | null;
  readonly title: string;
  readonly note: string;
  readonly dueOn: string | null;
  readonly permission: Permission;
}

export interface Inbox {
  readonly late: readonly WaitingItem[];
  /** Due today or in the next seven days. */
  readonly due: readonly WaitingItem[];
  /** Without a day, waiting for a decision or an act of this person. */
  readonly waiting: readonly WaitingItem[];
}

const SOON_DAYS = 7;
/** Needs time, and stands nowhere else on the desk of who must answer or decide. */
const SHOWN_AT_ONCE: readonly ItemKind[] = [
  'invitationToAnswer',
  'answerQuestion',
  'externalAssignment',
  'deadlineToSettle',
  'difficultyToAnswer',
  'reportAsked',
];

/** Late first, then due soon, then what waits without a day; most of what is due later is not yet shown. */
export function sortInbox(items: readonly WaitingItem[], today: string): Inbox {
  const dated = items
    .filter((item): item is WaitingItem & { dueOn: string } => item.dueOn !== null)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const soon = addDays(today, SOON_DAYS);
  return {
    late: dated.filter(({ dueOn }) => dueOn < today),
    due: dated.filter(({ dueOn }) => dueOn >= today && dueOn <= soon),
    waiting: items.filter(
      ({ kind, dueOn }) => dueOn === null || (dueOn > soon && SHOWN_AT_ONCE.includes(kind)),
    ),
  };
}
