import type { IndicatorCode } from '#features/indicators/indicator.ts';

/** A frozen report on the portal. Its address stays when it is taken off and published again. */
export interface ReportPublication {
  readonly reportId: string;
  readonly slug: string;
  readonly publishedAt: Date;
  /** The signed copy that goes out with it. */
  readonly signedFileId: string | null;
  /** The figures that it prints, as they were when it was published. */
  readonly figures: readonly IndicatorCode[];
  readonly docxSha256: string;
  readonly pdfSha256: string | null;
  readonly withdrawnAt: Date | null;
  /** Said to everybody in the place of the report. */
  readonly withdrawnReason: string;
  readonly version: number;
}

/** A report that everybody may read, without its words. */
export interface ShownReport {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly edition: number;
  readonly publishedAt: Date;
  readonly symbol: string | null;
  readonly datedOn: string | null;
  readonly firstId: string;
  readonly isNewest: boolean;
  readonly newestSlug: string;
}
