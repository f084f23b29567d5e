/**
 * What was not understood in an Akoma Ntoso file. Codes are stable; sentences are the caller's.
 *
 * - `notWellFormed`: the XML is broken here (`data.line`); what could be read was read.
 * - `noDocument`: no Akoma Ntoso document in the file.
 * - `unknownElement`: elements of this name have no counterpart; their text was kept as paragraphs
 *   or with the text around them (`data.element`, `data.count`).
 * - `readAs`: elements of this name were read as another kind of unit (`data.element`, `data.kind`, `data.count`).
 * - `leftOut`: notes, pictures and the like, which are no words of the document (`data.element`, `data.count`).
 * - `tooDeep`: nested deeper than any document is; everything below was read as plain text.
 *
 * @example
 * const found: AknDiagnostic = { code: 'readAs', severity: 'info', data: { element: 'title', kind: 'part', count: 2 } };
 */
export interface AknDiagnostic {
  readonly code: 'notWellFormed' | 'noDocument' | 'unknownElement' | 'readAs' | 'leftOut' | 'tooDeep';
  readonly severity: 'error' | 'warning' | 'info';
  readonly data: Readonly<Record<string, string | number>>;
}

const SEVERITY: Readonly<Record<AknDiagnostic['code'], AknDiagnostic['severity']>> = {
  notWellFormed: 'error',
  noDocument: 'error',
  unknownElement: 'warning',
  tooDeep: 'warning',
  readAs: 'info',
  leftOut: 'info',
};

/** Findings while a file is read: one entry per code, element and kind, with how often it was met. */
export class Findings {
  readonly #counts = new Map<
    string,
    { code: AknDiagnostic['code']; data: Record<string, string | number> }
  >();

  /** Counts one more of this kind. */
  add(code: AknDiagnostic['code'], data: Readonly<Record<string, string>> = {}): void {
    const key = JSON.stringify([code, data]);
    const entry = this.#counts.get(key) ?? { code, data: { ...data, count: 0 } };
    entry.data.count = Number(entry.data.count) + 1;
    this.#counts.set(key, entry);
  }

  /** All of them in the order of first meeting. */
  list(): AknDiagnostic[] {
    return [...this.#counts.values()].map(({ code, data }) => ({ code, severity: SEVERITY[code], data }));
  }
}
