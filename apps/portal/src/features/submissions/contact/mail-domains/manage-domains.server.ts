import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { isId, newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { writtenLine } from '../../written-words.ts';
import { mailDomainOf, nameKey, tellsAnOrganisation } from './mail-domain.ts';
import { endMailDomain, findStatedWithMail, insertMailDomain } from './mail-domains.store.server.ts';
import { recogniseOrganisation } from './recognise-organisation.server.ts';

export type DomainRefusal =
  | 'notADomain'
  | 'sharedDomain'
  | 'nameMissing'
  | 'basisMissing'
  | 'known'
  | 'tooLong';

/** Writes down whose domain it is and how that was found out; who wrote before from there is recognised at once. */
export async function addMailDomain(
  { db, clock }: Platform,
  actor: PersonActor,
  organisationId: string,
  typed: { readonly domain: string; readonly name: string; readonly basis: string },
): Promise<Result<{ readonly recognised: number }, DomainRefusal>> {
  requirePermission(actor, 'opinion.moderate', { organisationId });
  const domain = mailDomainOf(typed.domain);
  const [name, basis] = [writtenLine(typed.name), writtenLine(typed.basis)];
  if (!domain) return refuse('notADomain');
  if (!tellsAnOrganisation(domain)) return refuse('sharedDomain');
  if (nameKey(name) === '') return refuse('nameMissing');
  if (basis === '') return refuse('basisMissing');
  if (name.length > 200 || basis.length > 500) return refuse('tooLong');
  const at = clock.now();
  const row = { organisationId, id: newId(at), domain, name, nameKey: nameKey(name), basis };
  return await inTransaction(db, async (tx) => {
    if (!(await insertMailDomain(tx, { ...row, confirmedBy: actor.personId, confirmedAt: at })))
      return refuse('known');
    const about = { objectKind: 'organisation', objectId: organisationId, organisationId };
    await record(tx, actor, { act: 'mailDomain.added', ...about, after: { domain, name, basis } }, at);
    let recognised = 0;
    for (const stated of await findStatedWithMail(tx, organisationId))
      if (await recogniseOrganisation(tx, organisationId, stated, at)) recognised += 1;
    return ok({ recognised });
  });
}

/** From now on it tells nothing; what was recognised by it stays, with the row it rests on. */
export async function stopMailDomain(
  { db, clock }: Platform,
  actor: PersonActor,
  organisationId: string,
  id: string,
): Promise<boolean> {
  requirePermission(actor, 'opinion.moderate', { organisationId });
  if (!isId(id)) return false;
  const at = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await endMailDomain(tx, { organisationId, id }, { by: actor.personId, at }))) return false;
    const about = { objectKind: 'organisation', objectId: organisationId, organisationId };
    await record(tx, actor, { act: 'mailDomain.ended', ...about, after: { mailDomain: id } }, at);
    return true;
  });
}
