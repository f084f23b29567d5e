/**
 * What is wrong with a form. `stops`: no document could be written with it, or something would travel in every document that
 * nobody sees. `decree`: it departs from Decree 30/2020/NĐ-CP; who makes it the body's own says why.
 */
export interface FormFinding {
  readonly code: FormFindingCode;
  readonly weight: 'stops' | 'decree';
  readonly data: Readonly<Record<string, string | number>>;
}

export const STOPPING_CODES = [
  'unreadable',
  'embedded',
  'external',
  'otherPart',
  'pictureKind',
  'activeField',
  'trackedChanges',
  'hiddenText',
  'severalSections',
  'missing',
  'repeated',
  'unknown',
  'notAlone',
  'insideTable',
  'inTextBox',
  'inMargin',
  'cannotFill',
] as const;
export const DECREE_CODES = [
  'paper',
  'margin',
  'font',
  'color',
  'bodySize',
  'noPageNumber',
  'numberOnFirst',
  'numberBelow',
  'numberNotCentred',
  'nation',
  'motto',
] as const;
export type FormFindingCode = (typeof STOPPING_CODES)[number] | (typeof DECREE_CODES)[number];

export function finding(code: FormFindingCode, data: FormFinding['data'] = {}): FormFinding {
  const weight = (STOPPING_CODES as readonly string[]).includes(code) ? 'stops' : 'decree';
  return { code, weight, data };
}

/** Whether the form may be put to use at all. */
export const isUsable = (findings: readonly FormFinding[]) =>
  findings.every(({ weight }) => weight !== 'stops');
