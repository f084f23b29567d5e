/** What a file holds beside what people see: taken out before it is published. Each has a sentence in text/vi/publishing.ts. */
export type TraceCode =
  | 'comments'
  | 'trackedChanges'
  | 'hiddenText'
  | 'people'
  | 'properties'
  | 'embeddedSheets'
  | 'embeddedFiles'
  | 'thumbnails'
  | 'customData'
  | 'pictureMetadata'
  | 'outsideLinks'
  | 'outsideFields'
  | 'controls'
  | 'signatures'
  | 'scripts'
  | 'attachments'
  // People see these two in the original: an officer is told apart, for they may be missed.
  | 'charts'
  | 'drawings'
  // Not removed but still there: words that lie under a filled area and can be selected all the same.
  | 'coveredWords';

export interface Trace {
  readonly code: TraceCode;
  readonly count: number;
}

/** Seen in the original and missing in what is published. */
export const VISIBLE_TRACES: readonly TraceCode[] = ['charts', 'drawings'];

/** Still in what is published: an officer must know before. */
export const STAYING_TRACES: readonly TraceCode[] = ['coveredWords'];

export interface TraceTally {
  add(code: TraceCode, count?: number): void;
  list(): Trace[];
}

export function createTraceTally(): TraceTally {
  const counts = new Map<TraceCode, number>();
  return {
    add: (code, count = 1) => {
      if (count > 0) counts.set(code, (counts.get(code) ?? 0) + count);
    },
    list: () => [...counts].map(([code, count]) => ({ code, count })),
  };
}
