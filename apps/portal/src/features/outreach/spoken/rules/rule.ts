/** Where a match stands: rules look at the words around it. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

/** One construct of the written language and how it is said; undefined leaves it to a later rule. */
export interface SpokenRule {
  readonly pattern: RegExp;
  readonly say: (match: readonly (string | undefined)[], place: Place) => string | undefined;
}

/** A whole number or one with thousands by points and decimals by a comma: "1.234.567", "3,14". */
export const NUMBER = String.raw`\d+(?:\.\d{3})*(?:,\d+)?`;
/** Neither a letter nor a digit stands before, or after. */
export const BEGIN = String.raw`(?<![\p{L}\p{N}])`;
export const END = String.raw`(?![\p{L}\p{N}])`;
export const DASH = String.raw`\s?[-–—]\s?`;

export function oneOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join('|');
}

export function rule(source: string, say: SpokenRule['say'], flags = 'gu'): SpokenRule {
  return { pattern: new RegExp(source, flags), say };
}
