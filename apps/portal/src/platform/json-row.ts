/**
 * A row that travelled as JSON inside of another row (`to_json`, `json_agg`): its instants, which arrive as text with their
 * zone, become dates again. Days ("YYYY-MM-DD") and everything else are what they are as columns.
 */
export function withInstants<T extends object>(row: T, instants: readonly (keyof T)[]): T {
  const read = { ...row };
  for (const name of instants) {
    const text: unknown = row[name];
    if (typeof text === 'string') read[name] = new Date(text) as T[keyof T];
  }
  return read;
}
