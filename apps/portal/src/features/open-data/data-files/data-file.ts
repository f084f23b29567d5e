/** Every opinion with its answer as CSV or JSON Lines · the response table on pages. */
export const DATA_FILE_KINDS = ['opinionsCsv', 'opinionsJsonl', 'tablePdf'] as const;
export type DataFileKind = (typeof DATA_FILE_KINDS)[number];

/** writing · complete: served · stale: what it is made of has changed, written anew · failed: could not be made. */
export type DataFileState = 'writing' | 'complete' | 'stale' | 'failed';

/** Tệp dữ liệu: written once into the file store, part by part, and served from there. */
export interface DataFile {
  readonly consultationId: string;
  readonly kind: DataFileKind;
  readonly generation: number;
  readonly edition: number;
  readonly state: DataFileState;
  readonly failure: string | null;
  readonly lastOpinionId: string | null;
  readonly rowsWritten: number;
  readonly rowsExpected: number;
  readonly bytes: number;
  /** Of the whole, in lower-case hex. */
  readonly sha256: string | null;
  readonly completedAt: Date | null;
}

/** A piece of it, as it lies in the file store. */
export interface DataPart {
  readonly ordinal: number;
  readonly storedSha256: string;
  readonly startsAt: number;
  readonly bytes: number;
}

/** Names in public addresses. */
export const DATA_FILE_NAMES: Record<DataFileKind, string> = {
  opinionsCsv: 'y-kien-tra-loi.csv',
  opinionsJsonl: 'y-kien-tra-loi.jsonl',
  tablePdf: 'tra-loi.pdf',
};

export const DATA_FILE_TYPES: Record<DataFileKind, string> = {
  opinionsCsv: 'text/csv; charset=utf-8; header=present',
  opinionsJsonl: 'application/jsonl; charset=utf-8',
  tablePdf: 'application/pdf',
};

/** "y-kien-tra-loi.csv.sha256" → the kind, and that only its checksum is asked for. */
export function dataFileNamed(
  name: string,
): { readonly kind: DataFileKind; readonly checksumOnly: boolean } | undefined {
  const base = name.replace(/\.sha256$/, '');
  const kind = DATA_FILE_KINDS.find((one) => DATA_FILE_NAMES[one] === base);
  return kind && { kind, checksumOnly: base !== name };
}
