/** The boxes of which the asker may quote: what bodies found hard, what they propose, what went well. */
export const QUOTE_KEYS = ['difficulties', 'proposals', 'impact'] as const;
