import type { Role } from '#features/authority/roles.ts';

/** The payload of a domain event: ids and codes. */
export type EventPayload = Readonly<Record<string, string | number | boolean | null>>;

/**
 * own: of the body that the event names, with the whole that it is a unit of and that whole's units · exact: of that body alone ·
 * superior: of that to which it belongs · receiving: to which it reports · named: the person whom the event itself names, in no role.
 */
export type Audience = 'own' | 'exact' | 'superior' | 'receiving' | 'named';

export interface Subscription {
  readonly topic: string;
  /** Further condition on the codes of the event. */
  readonly when?: (payload: EventPayload) => boolean;
  /** Of which bodies; the own when absent. */
  readonly audience?: Audience;
  /** Who of these bodies is told. */
  readonly roles: readonly Role[];
  /** Of these only whoever prepared the round (`preparedBy` of the event). */
  readonly preparedIt?: true;
  /** Also those to whom the signature of exactly this body was handed (KT., TL., TUQ.), whatever else they are. */
  readonly delegates?: true;
  /** Key of the sentence in `text/vi/notifications.ts`. */
  readonly message: NotificationMessage;
}

export const NOTIFICATION_MESSAGES = [
  'consultationOpened',
  'consultationClosed',
  'consultationCompleted',
  'invitationAnswered',
  'responseProposed',
  'responseReturned',
  'correctionProposed',
  'correctionApproved',
  'correctionReturned',
  'documentSubmitted',
  'documentReturned',
  'documentToSign',
  'documentToNumber',
  'reportFrozen',
  'reportReceived',
  'reportCorrected',
  'reportRequested',
  'reportReminded',
  'reportReturned',
  'reportsDue',
  'reportsLate',
  'reportSectionGiven',
  'reportCommented',
  'reportSectionReturned',
  'versionConfirmed',
  'ruleProposed',
  'deadlineDoubted',
  'communicationDue',
  'keyPointsProposed',
  'keyPointsReturned',
  'externalAssigned',
  'externalUnitDueSoon',
  'externalUnitLate',
  'externalUnitReplied',
  'externalProposed',
  'externalReturned',
  'externalAnswered',
  'amendmentProposed',
  'amendmentReturned',
  'planAmended',
  'tasksAsked',
  'tasksReminded',
  'tasksAhead',
  'tasksEscalated',
  'difficultyRaised',
  'difficultyForwarded',
  'difficultySettled',
  'misunderstandingGiven',
  'gatheringInvited',
] as const;
export type NotificationMessage = (typeof NOTIFICATION_MESSAGES)[number];

/** A last day that may have to move: who handles that round and the heads, and not every officer of a ministry. */
const DEADLINE: readonly Subscription[] = (
  [
    { audience: 'exact', roles: ['draftingOfficer', 'unitHead', 'leader', 'communeOfficer'] },
    { roles: ['leader'] },
    { roles: ['draftingOfficer', 'unitHead', 'communeOfficer'], preparedIt: true },
  ] as const
).map((row) => ({ ...row, topic: 'consultation.deadlineDoubted', message: 'deadlineDoubted' }));

const documentIn = (state: string) => (payload: EventPayload) => payload.state === state;

const HANDLERS: readonly Role[] = ['draftingOfficer', 'unitHead', 'communeOfficer'];
/** Drafts of other bodies: the unit that was given one, the desk that merges, the heads. */
const EXTERNAL: readonly Subscription[] = [
  { topic: 'externalDraft.assigned', roles: HANDLERS, message: 'externalAssigned' },
  { topic: 'externalDraft.unitDueSoon', roles: HANDLERS, message: 'externalUnitDueSoon' },
  { topic: 'externalDraft.unitLate', roles: HANDLERS, message: 'externalUnitLate' },
  { topic: 'externalDraft.unitReplied', roles: HANDLERS, message: 'externalUnitReplied' },
  { topic: 'externalDraft.proposed', roles: ['unitHead', 'leader'], message: 'externalProposed' },
  { topic: 'externalDraft.returned', roles: HANDLERS, message: 'externalReturned' },
  { topic: 'externalDraft.answered', roles: ['leader', 'focalUnit'], message: 'externalAnswered' },
];

/** A plan that is changed: who approves it, who keeps it, the bodies of which it changes something. */
const AMENDMENTS: readonly Subscription[] = [
  { topic: 'plan.amendmentProposed', roles: ['unitHead', 'leader'], message: 'amendmentProposed' },
  {
    topic: 'plan.amendmentReturned',
    roles: ['focalUnit', 'unitHead', 'communeOfficer'],
    message: 'amendmentReturned',
  },
  { topic: 'plan.amended', roles: [...HANDLERS, 'focalUnit', 'leader'], message: 'planAmended' },
];

/** One a day for each person, of all their tasks. */
const TASK_DIGESTS: readonly Subscription[] = (
  [
    ['asked', 'tasksAsked'],
    ['reminded', 'tasksReminded'],
    ['ahead', 'tasksAhead'],
    ['escalated', 'tasksEscalated'],
  ] as const
).map(([about, message]) => ({
  ...{ topic: 'task.reminded', audience: 'named', roles: [], message },
  when: (payload) => payload.about === about,
}));

/** From who works on a task to the focal unit, to the leader, and back to the person. */
const DIFFICULTIES: readonly Subscription[] = [
  {
    topic: 'difficulty.raised',
    roles: ['focalUnit', 'unitHead', 'communeOfficer'],
    message: 'difficultyRaised',
  },
  { topic: 'difficulty.forwarded', roles: ['leader'], message: 'difficultyForwarded' },
  { topic: 'difficulty.settled', audience: 'named', roles: [], message: 'difficultySettled' },
  /** Who was made the owner of something to set right. */
  { topic: 'misunderstanding.reported', audience: 'named', roles: [], message: 'misunderstandingGiven' },
];

/** A published answer that is to be set right: who approves it, who publishes the edition, who wrote it. */
const CORRECTIONS: readonly Subscription[] = [
  { topic: 'correction.proposed', roles: ['unitHead', 'leader'], message: 'correctionProposed' },
  { topic: 'correction.proposed', audience: 'superior', roles: ['leader'], message: 'correctionProposed' },
  { topic: 'correction.approved', roles: ['publisher'], message: 'correctionApproved' },
  {
    topic: 'correction.returned',
    roles: ['draftingOfficer', 'communeOfficer'],
    message: 'correctionReturned',
  },
];

/** What is asked of a body, by whom it reports to: told to those who write its reports. */
const REPORT_REQUESTS: readonly Subscription[] = [
  { topic: 'report.requested', roles: ['focalUnit', 'leader', 'communeOfficer'], message: 'reportRequested' },
  { topic: 'report.reminded', roles: ['focalUnit', 'leader', 'communeOfficer'], message: 'reportReminded' },
  {
    topic: 'report.dueReminded',
    when: ({ about }) => about === 'due',
    ...{ audience: 'named', roles: [], message: 'reportsDue' },
  },
  {
    topic: 'report.dueReminded',
    when: ({ about }) => about === 'late',
    ...{ audience: 'named', roles: [], message: 'reportsLate' },
  },
  { topic: 'report.commented', audience: 'named', roles: [], message: 'reportCommented' },
  { topic: 'report.sectionGiven', audience: 'named', roles: [], message: 'reportSectionGiven' },
  { topic: 'report.sectionReturned', audience: 'named', roles: [], message: 'reportSectionReturned' },
  { topic: 'report.returned', roles: ['focalUnit', 'leader', 'communeOfficer'], message: 'reportReturned' },
];

/** Event → who is told what. What is not here tells nobody: opinions come by the thousand and have their desk. */
export const SUBSCRIPTIONS: readonly Subscription[] = [
  { topic: 'draft.versionConfirmed', roles: ['unitHead', 'legalOfficer'], message: 'versionConfirmed' },
  { topic: 'keyPoints.proposed', roles: ['unitHead', 'leader'], message: 'keyPointsProposed' },
  { topic: 'keyPoints.returned', roles: ['draftingOfficer', 'communeOfficer'], message: 'keyPointsReturned' },
  {
    topic: 'draft.communicationDue',
    roles: ['draftingOfficer', 'publisher', 'focalUnit', 'communeOfficer'],
    message: 'communicationDue',
  },
  {
    topic: 'consultation.opened',
    roles: ['draftingOfficer', 'unitHead', 'publisher', 'communeOfficer'],
    message: 'consultationOpened',
  },
  {
    topic: 'consultation.closed',
    roles: ['draftingOfficer', 'unitHead', 'communeOfficer'],
    message: 'consultationClosed',
  },
  ...DEADLINE,
  { topic: 'consultation.completed', roles: ['leader', 'focalUnit'], message: 'consultationCompleted' },
  {
    topic: 'invitation.answered',
    roles: ['draftingOfficer', 'communeOfficer'],
    message: 'invitationAnswered',
  },
  { topic: 'response.proposed', roles: ['unitHead', 'leader'], message: 'responseProposed' },
  { topic: 'response.proposed', audience: 'superior', roles: ['leader'], message: 'responseProposed' },
  { topic: 'response.checked', roles: ['leader'], message: 'responseProposed' },
  { topic: 'response.checked', audience: 'superior', roles: ['leader'], message: 'responseProposed' },
  { topic: 'response.returned', roles: ['draftingOfficer', 'communeOfficer'], message: 'responseReturned' },
  {
    topic: 'officialDocument.changed',
    when: documentIn('submitted'),
    roles: ['unitHead', 'leader'],
    message: 'documentSubmitted',
  },
  {
    topic: 'officialDocument.changed',
    when: documentIn('submitted'),
    audience: 'superior',
    roles: ['leader'],
    message: 'documentSubmitted',
  },
  {
    topic: 'officialDocument.changed',
    when: documentIn('returned'),
    roles: ['draftingOfficer', 'focalUnit', 'communeOfficer'],
    message: 'documentReturned',
  },
  {
    topic: 'officialDocument.changed',
    when: documentIn('approved'),
    roles: ['leader'],
    delegates: true,
    message: 'documentToSign',
  },
  {
    topic: 'officialDocument.changed',
    when: documentIn('signed'),
    roles: ['recordsClerk', 'communeOfficer'],
    message: 'documentToNumber',
  },
  { topic: 'report.frozen', roles: ['focalUnit', 'leader'], message: 'reportFrozen' },
  {
    topic: 'report.frozen',
    when: ({ edition }) => edition === undefined || edition === 1,
    audience: 'receiving',
    roles: ['focalUnit', 'leader'],
    message: 'reportReceived',
  },
  {
    topic: 'report.frozen',
    when: ({ edition }) => typeof edition === 'number' && edition > 1,
    audience: 'receiving',
    roles: ['focalUnit', 'leader'],
    message: 'reportCorrected',
  },
  ...REPORT_REQUESTS,
  { topic: 'rule.proposed', roles: ['legalOfficer', 'leader', 'administrator'], message: 'ruleProposed' },
  ...CORRECTIONS,
  ...EXTERNAL,
  ...AMENDMENTS,
  ...TASK_DIGESTS,
  ...DIFFICULTIES,
  {
    topic: 'gathering.bodyInvited',
    roles: ['unitHead', 'leader', 'focalUnit', 'communeOfficer'],
    message: 'gatheringInvited',
  },
];

export const TOPICS: readonly string[] = [...new Set(SUBSCRIPTIONS.map(({ topic }) => topic))];

/** The rows that this event calls for. */
export function calledBy(topic: string, payload: EventPayload): readonly Subscription[] {
  return SUBSCRIPTIONS.filter((row) => row.topic === topic && (row.when?.(payload) ?? true));
}
