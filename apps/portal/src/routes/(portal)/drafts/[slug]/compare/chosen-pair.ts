/** Two public versions by their ordinals as the address names them; the two newest when it names none; null: only one is public. */
export function chosenPair<Version extends { readonly ordinal: number }>(
  versions: readonly Version[],
  from: string | null,
  to: string | null,
): { readonly before: Version; readonly after: Version } | null | 'unknown' {
  const [newest, previous] = versions;
  const named = (ordinal: string | null, otherwise: Version | undefined) =>
    ordinal === null ? otherwise : versions.find((version) => String(version.ordinal) === ordinal);
  if (!previous && from === null && to === null) return null;
  const [before, after] = [named(from, previous), named(to, newest)];
  if (!before || !after || before.ordinal === after.ordinal) return 'unknown';
  // Chosen the other way round they are the same pair.
  return before.ordinal < after.ordinal ? { before, after } : { before: after, after: before };
}
