import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import type { Db } from '#platform/db.server.ts';
import { insertConfirmation } from '../contact-links.store.server.ts';
import { mailDomainOf, nameKey } from './mail-domain.ts';
import { listMailDomains } from './mail-domains.store.server.ts';

interface Stated {
  readonly consultationId: string;
  readonly submissionId: string;
  /** The organisation, as whoever wrote calls it. */
  readonly name: string;
  /** The address that answered. */
  readonly email: string;
}

/**
 * Raises what is known of who speaks when the address that answered ends in a domain of that very organisation; who writes
 * from there under another name is not raised. Call it in the transaction that confirmed the address or the domain.
 */
export async function recogniseOrganisation(
  tx: Db,
  organisationId: string,
  { consultationId, submissionId, name, email }: Stated,
  at: Date,
): Promise<boolean> {
  const domain = mailDomainOf(email);
  const known = await listMailDomains(tx, organisationId);
  const fits = known.find((each) => isWithin(domain, each.domain) && each.nameKey === nameKey(name));
  if (!fits) return false;
  const of = { consultationId, submissionId };
  const confirmation = { ...of, level: 'organisationDomain', at, by: null, mailDomainId: fits.id } as const;
  if (!(await insertConfirmation(tx, confirmation))) return false;
  const about = { objectKind: 'submission', objectId: submissionId, organisationId };
  const entry = { act: 'submission.domainConfirmed', ...about, after: { domain: fits.domain } };
  await record(tx, systemActor, entry, at);
  return true;
}

/** The domain itself or what its owner puts below it: ban.hoi.vn belongs to whom hoi.vn belongs. */
function isWithin(domain: string | undefined, owned: string): boolean {
  return domain === owned || domain?.endsWith(`.${owned}`) === true;
}
