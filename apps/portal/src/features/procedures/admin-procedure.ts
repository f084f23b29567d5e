/** How a decision of announcement touches a procedure: new, changed, replaced by another, abolished. */
export const PROCEDURE_STATES = ['new', 'changed', 'replaced', 'abolished'] as const;
export type ProcedureState = (typeof PROCEDURE_STATES)[number];
/** A correction repeats the state that was typed wrongly. */
export type ProcedureChangeKind = ProcedureState | 'corrected';

export const PROCEDURE_LEVELS = ['central', 'province', 'commune'] as const;
/** Who carries it out. */
export type ProcedureLevel = (typeof PROCEDURE_LEVELS)[number];

/** An administrative procedure as it stands (thủ tục hành chính). */
export interface AdminProcedure {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly state: ProcedureState;
  readonly kind: ProcedureChangeKind;
  readonly effectiveOn: string;
  readonly name: string;
  readonly field: string;
  readonly level: ProcedureLevel;
  readonly decisionNumber: string;
  readonly decisionOn: string;
  readonly decisionIssuer: string;
  readonly replacedBy: string;
  readonly online: string;
  readonly reason: string;
  readonly version: number;
}

/** "1.004227.000.00.00.H61", "2.000815": the number of the national database, with or without the body's tail. */
export function isProcedureCode(text: string): boolean {
  return /^\d\.\d{6}(?:\.\d{3}(?:\.\d{2}){2}(?:\.[A-Z]\d{2}){1,2})?$/.test(text);
}

/**
 * Only an https page of a state host leads to a service: nobody who fills in a form should be led elsewhere by this page.
 * Undefined for anything else; '' stays ''.
 */
export function onlineAddress(text: string): string | undefined {
  if (text === '') return '';
  if (text.length > 500 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isOfTheState = url.hostname.endsWith('.gov.vn') && !url.port && !url.username && !url.password;
  return url.protocol === 'https:' && isOfTheState ? url.href : undefined;
}

export type ChangeFault =
  | 'wasNever'
  | 'isAbolished'
  | 'isThere'
  | 'replacedByWhat'
  | 'replacedByItself'
  | 'effectTooEarly';

/** Why an announced change cannot follow on what holds: what is abolished or replaced does not come back under its code. */
export function changeFault(
  before: Pick<AdminProcedure, 'state' | 'code'> | undefined,
  change: Pick<AdminProcedure, 'state' | 'replacedBy' | 'code' | 'effectiveOn' | 'decisionOn'>,
): ChangeFault | undefined {
  if ((change.state === 'replaced') !== (change.replacedBy !== '')) return 'replacedByWhat';
  if (change.replacedBy === change.code) return 'replacedByItself';
  if (change.effectiveOn < change.decisionOn) return 'effectTooEarly';
  if (change.state === 'new') return before ? 'isThere' : undefined;
  // A list may begin with a change: the procedure was announced before the list was kept here.
  if (!before) return change.state === 'changed' ? undefined : 'wasNever';
  return before.state === 'abolished' || before.state === 'replaced' ? 'isAbolished' : undefined;
}

/** Whether people can use it on a day; a change that is to come leaves it in force as it was. */
export function isInForce(
  { state, effectiveOn }: Pick<AdminProcedure, 'state' | 'effectiveOn'>,
  day: string,
): boolean {
  if (state === 'changed') return true;
  return state === 'new' ? effectiveOn <= day : day < effectiveOn;
}
