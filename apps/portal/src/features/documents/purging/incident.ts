/** `reported`: hidden from the outside · `refused`: shown again · `approved`: being removed · `done`: nothing is left. */
export type IncidentState = 'reported' | 'refused' | 'approved' | 'done';

/** A file that must not be here, and what was done about it. */
export interface PurgeIncident {
  readonly id: string;
  readonly year: number;
  /** Counts from 1 within the year. */
  readonly ordinal: number;
  readonly organisationId: string;
  /** The import that was reported; other imports of the same bytes go with it. */
  readonly documentId: string;
  readonly sha256: string;
  readonly state: IncidentState;
  readonly reason: string;
  readonly reportedBy: string | null;
  readonly reportedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decidedReason: string | null;
  readonly doneAt: Date | null;
  readonly version: number;
}

/** "SC-2026-007": the number under which everybody speaks of it. */
export function incidentNumber({ year, ordinal }: Pick<PurgeIncident, 'year' | 'ordinal'>): string {
  return `SC-${year}-${String(ordinal).padStart(3, '0')}`;
}

/** What is read back from a number; undefined when it is none. */
export function parseIncidentNumber(number: string): { year: number; ordinal: number } | undefined {
  const found = /^SC-(\d{4})-(\d{3,})$/.exec(number);
  return found ? { year: Number(found[1]), ordinal: Number(found[2]) } : undefined;
}

/** What a body owes after a secret was exposed. All of it is from general knowledge (U) until a legal officer confirms it. */
export interface IncidentDuty {
  readonly what: 'report' | 'personalData' | 'recall';
  /** Counted from the report. */
  readonly hours: number;
  readonly status: 'V' | 'S' | 'U';
}

export const INCIDENT_DUTIES: readonly IncidentDuty[] = [
  // Law on protection of state secrets: exposure is reported at once to the head and to the police.
  { what: 'report', hours: 24, status: 'U' },
  // Personal data in the file: notice of a breach within 72 hours (Law 91/2025, Decree 356/2025).
  { what: 'personalData', hours: 72, status: 'U' },
  // Whoever downloaded or received it: asked to give it back and to say so.
  { what: 'recall', hours: 72, status: 'U' },
];

export function dueAt(duty: IncidentDuty, reportedAt: Date): Date {
  return new Date(reportedAt.getTime() + duty.hours * 3_600_000);
}
