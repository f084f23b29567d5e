import type { ExternalAnswerRecord } from '#features/indicators/external.store.server.ts';
import type { IndicatorCode, IndicatorValue } from '#features/indicators/indicator.ts';
import type { IndicatorRecord } from '#features/indicators/sources.store.server.ts';

/** The boxes that people write; the figures around them are counted. */
export const NARRATIVE_KEYS = [
  'awareness',
  'activities',
  'funds',
  'impact',
  'difficulties',
  'others',
  'proposals',
] as const;
export type NarrativeKey = (typeof NARRATIVE_KEYS)[number];
export type Narrative = Readonly<Partial<Record<NarrativeKey, string>>>;

/** writing: figures are counted anew at each look · frozen: signed, everything stands as it was. */
export type ReportState = 'writing' | 'frozen';

export interface Report {
  readonly id: string;
  readonly organisationId: string;
  readonly programmeId: string | null;
  readonly template: 'oneYear';
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly addressee: string;
  /** The letter that asked for the report, quoted in its first sentence. */
  readonly requestReference: string;
  readonly state: ReportState;
  readonly narrative: Narrative;
  readonly snapshot: ReportSnapshot | null;
  readonly snapshotSha256: string | null;
  readonly officialDocumentId: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** Everything that was counted, with what it was counted from. */
export interface ReportSnapshot {
  readonly countedAt: string;
  readonly figures: Readonly<Record<IndicatorCode, IndicatorValue>>;
  readonly channels: readonly { readonly channel: string; readonly n: number }[];
  readonly inScope: readonly string[];
  readonly issued: readonly {
    readonly number: string;
    readonly label: string;
    readonly onDate: string;
    /** Absent in reports that were signed before the records of documents. */
    readonly fromDraft?: boolean;
  }[];
  /** Drafts without a document at the end of the period, and those that were stopped in it. Absent in older reports. */
  readonly unissued?: readonly string[];
  readonly stopped?: readonly string[];
  readonly plans: readonly string[];
  /** Others' drafts, section 2; absent in what was kept before they were counted. */
  readonly others?: {
    readonly answered: readonly ExternalAnswerRecord[];
    readonly communicated: readonly string[];
  };
  /** Records by figure, as they were when the report was submitted; at most RECORDS_KEPT each, the figure itself says how many there were. */
  readonly records: Readonly<Partial<Record<IndicatorCode, readonly IndicatorRecord[]>>>;
}

/** Enough for any list that a person reads; a figure of 20,000 opinions keeps its number and its query. */
export const RECORDS_KEPT = 1000;
