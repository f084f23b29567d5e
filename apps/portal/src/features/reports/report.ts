import type { ExternalAnswerRecord } from '#features/indicators/external.store.server.ts';
import type { IndicatorCode, IndicatorValue } from '#features/indicators/indicator.ts';
import type { IndicatorRecord } from '#features/indicators/sources.store.server.ts';

import type { ReportedTask } from './reported-tasks.ts';
import type { RollUp } from './requests/roll-up.ts';
import type { TemplateCode } from './templates/report-template.ts';

/** What people wrote, by the key of its box in the template; the figures around it are counted. */
export type Narrative = Readonly<Record<string, string>>;

/** writing: figures are counted anew at each look · frozen: signed, everything stands as it was. */
export type ReportState = 'writing' | 'frozen';

export interface Report {
  readonly id: string;
  readonly organisationId: string;
  readonly programmeId: string | null;
  readonly template: TemplateCode;
  /** An own template of a body, in one version; null: the national one of that code. */
  readonly templateId: string | null;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly addressee: string;
  /** The letter that asked for the report, quoted in its first sentence. */
  readonly requestReference: string;
  readonly state: ReportState;
  readonly narrative: Narrative;
  /** The figures when the words were last saved; null: not since this was kept. */
  readonly savedFigures: ReportSnapshot['figures'] | null;
  readonly snapshot: ReportSnapshot | null;
  readonly snapshotSha256: string | null;
  readonly officialDocumentId: string | null;
  /** 1, or one more than the edition that it corrects. */
  readonly edition: number;
  readonly replacesId: string | null;
  /** The request of a superior that it answers, and its own request whose answers it sums. */
  readonly requestId: string | null;
  readonly rollsUpId: string | null;
  readonly correctionReason: string;
  /** Written down by a superior from this paper; null: by the body itself. */
  readonly paperSource: string | null;
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
  /** Tasks of the plans of the period with what came of them, for templates that print them. Absent in older reports. */
  readonly tasks?: readonly ReportedTask[];
  /** Others' drafts, section 2; absent in what was kept before they were counted. */
  readonly others?: {
    readonly answered: readonly ExternalAnswerRecord[];
    readonly communicated: readonly string[];
  };
  /** Years of the period by themselves, for templates that ask for them. */
  readonly years?: readonly {
    readonly year: string;
    readonly figures: Readonly<Record<IndicatorCode, IndicatorValue>>;
  }[];
  /** The period before, of the same length, over the same bodies; for templates that compare. */
  readonly before?: {
    readonly from: string;
    readonly to: string;
    readonly figures: Readonly<Record<IndicatorCode, IndicatorValue>>;
  };
  /** What the bodies below reported, where the report sums a request. */
  readonly below?: RollUp;
  /** Records by figure, as they were when the report was submitted; at most RECORDS_KEPT each, the figure itself says how many there were. */
  readonly records: Readonly<Partial<Record<IndicatorCode, readonly IndicatorRecord[]>>>;
}

/** Enough for any list that a person reads; a figure of 20,000 opinions keeps its number and its query. */
export const RECORDS_KEPT = 1000;
