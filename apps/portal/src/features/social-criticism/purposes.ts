/** Marks the documents of the register that are papers of social criticism. */
export const PURPOSES = {
  request: 'criticismRequest',
  reply: 'criticismReply',
  report: 'criticismReport',
} as const;
