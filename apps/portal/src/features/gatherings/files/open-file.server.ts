import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { App } from '#platform/app.ts';
import { NotFound } from '#platform/errors.ts';
import type { Gathering } from '../gathering.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { requirePublicGathering } from '../public-gathering.server.ts';
import { findRegistration } from '../registering/registrations.store.server.ts';
import { readTicket } from '../registering/ticket.ts';
import { findMaterial, findPhotos } from './files.store.server.ts';
import { type GatheringMaterial, type MaterialReader, mayOpen } from './material.ts';
import { findPhoto, hasPhotos } from './photo.ts';

type Opening = Pick<App, 'db' | 'files'>;

export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** A file for everybody, of a gathering that everybody may read. */
export async function openPublicMaterial(app: Opening, slug: string, id: string): Promise<OpenedFile> {
  const gathering = await requirePublicGathering(app, slug);
  return await open(app, gathering, id, { kind: 'anybody' });
}

/** A file for those who have a place, by the private link of a ticket; NotFound for every other link. */
export async function openTicketMaterial(
  app: Opening & Pick<App, 'config'>,
  token: string,
  id: string,
): Promise<OpenedFile> {
  const key = readTicket(token, 'own', app.config.secretKey);
  const registration = key && (await findRegistration(app.db, key));
  if (!registration) throw new NotFound('ticket');
  const gathering = await requireGathering(app.db, registration.gatheringId);
  return await open(app, gathering, id, { kind: 'ticket', state: registration.state });
}

/** For who keeps the gathering, whenever and for whomever it is. */
export async function openDeskMaterial(
  app: Opening,
  actor: PersonActor,
  gatheringId: string,
  id: string,
): Promise<OpenedFile & { readonly organisationId: string }> {
  const gathering = await requireGathering(app.db, gatheringId);
  requirePermission(actor, 'gathering.edit', gathering);
  const material = await findMaterial(app.db, gathering.id, id);
  return { ...(await bytesOf(app, material)), organisationId: gathering.organisationId };
}

/** A photograph of a gathering that was held. */
export async function openPublicPhoto(app: Opening, slug: string, name: string): Promise<OpenedFile> {
  const gathering = await requirePublicGathering(app, slug);
  if (!hasPhotos(gathering.state)) throw new NotFound(`photograph ${name}`);
  return await openPhoto(app, gathering.id, name);
}

export async function openDeskPhoto(
  app: Opening,
  actor: PersonActor,
  gatheringId: string,
  name: string,
): Promise<OpenedFile> {
  requirePermission(actor, 'gathering.read', await requireGathering(app.db, gatheringId));
  return await openPhoto(app, gatheringId, name);
}

async function open(
  app: Opening,
  gathering: Gathering,
  id: string,
  reader: MaterialReader,
): Promise<OpenedFile> {
  const material = await findMaterial(app.db, gathering.id, id);
  if (!material || !mayOpen(material, gathering.state, reader)) throw new NotFound(`material ${id}`);
  return await bytesOf(app, material);
}

async function bytesOf({ files }: Opening, material: GatheringMaterial | undefined): Promise<OpenedFile> {
  const bytes = material?.sha256 && (await files.get(material.sha256));
  if (!material?.sha256 || !bytes) throw new NotFound('file of a material');
  const { fileName, mediaType, sha256 } = material;
  return { bytes, fileName, mediaType, sha256 };
}

async function openPhoto({ db, files }: Opening, gatheringId: string, name: string): Promise<OpenedFile> {
  const found = findPhoto(await findPhotos(db, gatheringId), name);
  const bytes = found && (await files.get(found.size.sha256));
  if (!found || !bytes) throw new NotFound(`photograph ${name}`);
  return { bytes, fileName: name, mediaType: found.photo.mediaType, sha256: found.size.sha256 };
}
