/** Roles that a person holds in one body, dated. Vietnamese names stand in `text/vi/bodies.ts`. */
export const ROLES = [
  'draftingOfficer',
  'unitHead',
  'leader',
  'legalOfficer',
  'focalUnit',
  'recordsClerk',
  'publisher',
  'financeOfficer',
  'communeOfficer',
  'fatherlandFront',
  'staffMember',
  'askedBodyRespondent',
  'pressUser',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];
