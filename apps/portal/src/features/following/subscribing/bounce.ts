/** hard: the mailbox does not exist or refuses us for good · soft: full, or for a while. */
export type BounceKind = 'hard' | 'soft';

export interface Bounce {
  readonly email: string;
  readonly kind: BounceKind;
  /** Enhanced status (RFC 3463), '' when none was named. */
  readonly code: string;
}

/** 5.2.2 is a full mailbox, 5.7.x often a filter of the day: they pass. The others of class 5 do not. */
const PASSING = /^5\.(2\.2|7\.\d+)$/;

export function kindOf(code: string): BounceKind {
  return code.startsWith('5') && !PASSING.test(code) ? 'hard' : 'soft';
}

/**
 * What an operator pastes: whole delivery reports (RFC 3464: `Final-Recipient`, `Status`), or one address a line, which is
 * taken as gone for good. What is neither is left out.
 */
export function readBounces(pasted: string): Bounce[] {
  const found = new Map<string, Bounce>();
  let recipient: string | undefined;
  for (const line of pasted.split(/\r?\n/).map((each) => each.trim())) {
    const named = /^(?:Final|Original)-Recipient:\s*rfc822;\s*<?([^\s<>;]+@[^\s<>;]+)>?$/i.exec(line)?.[1];
    const status = /^Status:\s*([245]\.\d{1,3}\.\d{1,3})/i.exec(line)?.[1];
    if (named) recipient = named.toLowerCase();
    else if (status && recipient) {
      // 2.x.x is a report of a delivery, 4.x.x of one that is still tried.
      if (!status.startsWith('2'))
        found.set(recipient, { email: recipient, kind: kindOf(status), code: status });
      recipient = undefined;
    } else if (/^<?[^\s<>@,;:]+@[^\s<>@,;:]+\.[^\s<>@,;:]+>?$/.test(line)) {
      const email = line.replace(/[<>]/g, '').toLowerCase();
      if (!found.has(email)) found.set(email, { email, kind: 'hard', code: '' });
    }
  }
  return [...found.values()];
}

/** A mailbox that refuses for a while, for the third time in thirty days, is not written to any more. */
export const SOFT_LIMIT = 3;
export const SOFT_DAYS = 30;
