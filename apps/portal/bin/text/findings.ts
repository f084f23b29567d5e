import { citations, type Parsed } from '@danban/legal-text';

/** The findings of the parser as JSON lines, each with the citation of its unit. */
export function findingsOf({ tree, diagnostics }: Parsed): string[] {
  const cites = citations(tree);
  return diagnostics.map(({ unitId, ...finding }) =>
    JSON.stringify({ ...finding, cite: unitId === undefined ? null : (cites.get(unitId) ?? null) }),
  );
}
