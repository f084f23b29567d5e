import type { DocumentType } from '#features/time-limits/document-types.ts';

/**
 * Law 64/2025/QH15, Article 3(3): policies of laws, of resolutions of the National Assembly and of ordinances; nothing else.
 * docs/interpretations/0046-policy-consultation.md
 */
export const CONSULTED_TYPES = [
  'law',
  'ordinance',
  'assemblyResolution',
] as const satisfies readonly DocumentType[];
export type ConsultedType = (typeof CONSULTED_TYPES)[number];

export function mayConsultOn(type: DocumentType): type is ConsultedType {
  return (CONSULTED_TYPES as readonly DocumentType[]).includes(type);
}

export const CONSULTATION_FORMS = ['meeting', 'written'] as const;
export type ConsultationForm = (typeof CONSULTATION_FORMS)[number];

export const POLICY_STATES = ['planned', 'held', 'reported', 'cancelled'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];
export type PolicyEvent = 'hold' | 'report' | 'reopen' | 'cancel';

/** (state, event) → state; each by who drafts. */
export const LIFE: readonly (readonly [PolicyState, PolicyEvent, PolicyState])[] = [
  ['planned', 'hold', 'held'],
  ['held', 'report', 'reported'],
  // Only while its report is a draft or was returned.
  ['reported', 'reopen', 'held'],
  ['planned', 'cancel', 'cancelled'],
  ['held', 'cancel', 'cancelled'],
];

export function next(state: PolicyState, event: PolicyEvent): PolicyState | undefined {
  return LIFE.find(([from, what]) => from === state && what === event)?.[2];
}

/** Tham vấn chính sách. */
export interface PolicyConsultation {
  readonly id: string;
  readonly organisationId: string;
  readonly projectId: string | null;
  readonly title: string;
  readonly documentType: ConsultedType;
  readonly form: ConsultationForm;
  /** The day of the meeting, or the last day for answers in writing. */
  readonly heldOn: string;
  readonly place: string;
  readonly state: PolicyState;
  readonly minutes: { readonly sha256: string; readonly name: string; readonly mediaType: string } | null;
  readonly reportDocumentId: string | null;
  readonly cancelledReason: string | null;
  readonly version: number;
}

export const POLICY_RESULTS = ['accepted', 'partlyAccepted', 'explained'] as const;
export type PolicyResult = (typeof POLICY_RESULTS)[number];

/** One policy with what was said about it and what became of it. */
export interface ConsultedPolicy {
  readonly ordinal: number;
  readonly title: string;
  readonly content: string;
  readonly result: PolicyResult | null;
  readonly explanation: string;
  readonly opinions: readonly PolicyOpinion[];
  readonly version: number;
}

export interface PolicyOpinion {
  readonly id: string;
  /** The body or group that said it. */
  readonly by: string;
  readonly words: string;
}

/** A body that was asked, or a group of people that took part ("hộ kinh doanh", "luật sư"). */
export interface AskedParty {
  readonly id: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly kind: 'body' | 'group';
  readonly tookPart: boolean | null;
  readonly people: number | null;
}

export type HoldRefusal = 'notPlanned' | 'heldInFuture' | 'policyNeeded' | 'askedNeeded';

/** A consultation was held when there was something to consult on, somebody to consult, and its day has come. */
export function whyNotHeld(
  { state, heldOn }: Pick<PolicyConsultation, 'state' | 'heldOn'>,
  counts: { readonly policies: number; readonly asked: number },
  today: string,
): HoldRefusal | undefined {
  if (!next(state, 'hold')) return 'notPlanned';
  if (heldOn > today) return 'heldInFuture';
  if (counts.policies === 0) return 'policyNeeded';
  return counts.asked === 0 ? 'askedNeeded' : undefined;
}

export type ReportRefusal = 'notHeld' | 'resultNeeded' | 'minutesNeeded' | 'bodyEnded';

/** The report answers for each policy; a meeting has its minutes. */
export function whyNotReport(
  consultation: Pick<PolicyConsultation, 'state' | 'form' | 'minutes'>,
  policies: readonly Pick<ConsultedPolicy, 'result'>[],
): ReportRefusal | undefined {
  if (!next(consultation.state, 'report')) return 'notHeld';
  if (policies.some(({ result }) => result === null)) return 'resultNeeded';
  return consultation.form === 'meeting' && !consultation.minutes ? 'minutesNeeded' : undefined;
}
