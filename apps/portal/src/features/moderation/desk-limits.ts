/** One page of the desk; each decision has an entry of its own in the audit, which holds up other writers. */
export const MOST_AT_ONCE = 100;
