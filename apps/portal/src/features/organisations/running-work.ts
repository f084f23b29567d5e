export const RUNNING_KINDS = [
  'consultationOpen',
  'consultation',
  'draft',
  'plan',
  'report',
  'officialDocument',
  'externalDraft',
  'externalAssignment',
  'policyConsultation',
] as const;
export type RunningKind = (typeof RUNNING_KINDS)[number];

/** What stands open in a body, by kind, and whom its end would leave without a role. */
export interface RunningWork {
  readonly counts: readonly { readonly kind: RunningKind; readonly n: number }[];
  /** People who hold a role in the body or in a unit of it. */
  readonly people: number;
}
