/** What may make an opinion wait for a person. Codes are stored; sentences for them stand in `text/vi/moderation.ts`. */
export const HOLD_CODES = [
  'trap',
  'tooFast',
  'noProof',
  'prefixRate',
  'links',
  'repetition',
  'personalData',
  'insult',
  'accusation',
  'otherProcedure',
] as const;
export type HoldCode = (typeof HOLD_CODES)[number];

/**
 * One rule of the intake. `about`: how it was sent (then all opinions of the submission wait) or the words of one
 * opinion. `most` is what is still let through; `mostInAttack` while the attack mode is on.
 */
export interface HoldingRule {
  readonly code: HoldCode;
  readonly about: 'sending' | 'words';
  readonly most: number;
  readonly mostInAttack: number;
}

/**
 * No rule refuses: what is held is received, has its receipt and its line in the public log, and a person decides. 60 an
 * hour from one network about one draft: a culture house with three machines; what comes beyond waits.
 */
export const HOLDING_RULES: readonly HoldingRule[] = [
  { code: 'trap', about: 'sending', most: 0, mostInAttack: 0 },
  { code: 'tooFast', about: 'sending', most: 0, mostInAttack: 0 },
  { code: 'noProof', about: 'sending', most: 0, mostInAttack: 0 },
  { code: 'prefixRate', about: 'sending', most: 60, mostInAttack: 10 },
  // One link may name the law that somebody means; two are seldom an opinion.
  { code: 'links', about: 'words', most: 1, mostInAttack: 0 },
  { code: 'repetition', about: 'words', most: 0, mostInAttack: 0 },
  { code: 'personalData', about: 'words', most: 0, mostInAttack: 0 },
  { code: 'insult', about: 'words', most: 0, mostInAttack: 0 },
  { code: 'accusation', about: 'words', most: 0, mostInAttack: 0 },
  { code: 'otherProcedure', about: 'words', most: 0, mostInAttack: 0 },
];

/**
 * Whose numbers a person may set, and within what. The others are yes or no: `rule-switches.store.server.ts`. What law wants to
 * be on (`required-rules.data.ts`) has no number to set.
 */
export const CHANGEABLE_RULES: Partial<Record<HoldCode, { readonly least: number; readonly most: number }>> =
  {
    prefixRate: { least: 5, most: 10_000 },
    links: { least: 0, most: 20 },
  };
