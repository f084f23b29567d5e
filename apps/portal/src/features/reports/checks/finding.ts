/** What a check found before signing. Nothing is corrected by itself; a person corrects it, or accepts it with a reason. */
export interface Finding {
  readonly code: FindingCode;
  /** The words it is about, as they stand; a code or a date for what is about a figure or a period. */
  readonly found: string;
  /** What was probably meant, or what it was held against; empty: nothing to offer. */
  readonly expected: string;
}

export const FINDING_CODES = [
  'citedNumber',
  'citedDate',
  'citedType',
  'citedAfterPeriod',
  'figureDiffers',
  'contradiction',
  'emptyRequired',
  'periodOverlaps',
  'bodyMisspelt',
  'bodyEnded',
  'gapsBelow',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Names a finding and what it was found in: other words, another finding. At most 500 characters. */
export function keyOf({ code, found, expected }: Finding): string {
  return `${code}|${found}|${expected}`.slice(0, 500);
}

/** Each finding once, in the order of their codes. */
export function tidied(findings: readonly Finding[]): Finding[] {
  const byKey = new Map(findings.map((finding) => [keyOf(finding), finding]));
  return [...byKey.values()].sort((a, b) => FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code));
}

/** A finding with what a person said about it; null: nobody has, and the report is not submitted. */
export interface JudgedFinding extends Finding {
  readonly key: string;
  readonly accepted: { readonly reason: string; readonly by: string; readonly at: Date } | null;
}
