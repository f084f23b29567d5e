/**
 * The symbol of a document (số, ký hiệu) taken apart. `year` is only there when printed.
 * National Assembly symbols ("80/2015/QH13") name the issuer only: `type` is then "QH13" too.
 *
 * @example
 * // "78/2025/NĐ-CP" → { number: '78', year: 2025, type: 'NĐ', issuer: 'CP' }
 */
export interface DocumentSymbol {
  readonly number?: string;
  readonly year?: number;
  readonly type: string;
  readonly issuer: string;
}

/**
 * Reads a symbol as people print it: "78/2025/NĐ-CP", "407/QĐ-TTg", "66-NQ/TW", "Số:    /KH-SKHCN".
 * `null` when it is none.
 *
 * @example
 * readSymbol('22/2020/QĐ - UBND')?.issuer; // 'UBND'
 */
export function readSymbol(_text: string): DocumentSymbol | null {
  return null;
}

/**
 * Whether the symbol suggests a legal document: it then carries a year. A hint for the officer, who decides.
 *
 * @example
 * suggestsLegalDocument('407/QĐ-TTg'); // false
 */
export function suggestsLegalDocument(symbol: string | DocumentSymbol): boolean {
  const read = typeof symbol === 'string' ? readSymbol(symbol) : symbol;
  return read?.year !== undefined;
}
