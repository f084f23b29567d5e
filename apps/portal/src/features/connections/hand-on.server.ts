import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { outgoingFetch } from '#platform/outgoing.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  findConnections,
  findPost,
  findShownNews,
  insertConnection,
  insertPost,
  noteTry,
  requeuePost,
  requireConnection,
  setConnectionState,
} from './connections.store.server.ts';
import { mastodon } from './mastodon.server.ts';
import type { NetworkConnector, NetworkKind } from './network.ts';
import { seal, unseal } from './seal.server.ts';
import { webhook } from './webhook.server.ts';

const CONNECTORS: Readonly<Record<NetworkKind, NetworkConnector>> = { mastodon, webhook };

type ConnectionPlatform = Pick<App, 'db' | 'clock' | 'config' | 'jobs'>;
const TRIES = 12;

export type ConnectRefusal = 'addressWrong' | 'hostNotNamed' | 'secretMissing';

/** Adds an account; its secret is sealed at once and shown to nobody. */
export async function addConnection(
  { db, clock, config }: Omit<ConnectionPlatform, 'jobs'>,
  actor: PersonActor,
  input: {
    readonly kind: NetworkKind;
    readonly name: string;
    readonly address: string;
    readonly secret: string;
    readonly automatic: boolean;
  },
): Promise<Result<string, ConnectRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'connection.manage', { organisationId });
  if (!URL.canParse(input.address)) return refuse('addressWrong');
  const { host, href, protocol, username } = new URL(input.address);
  if (!/^https?:$/.test(protocol) || username !== '') return refuse('addressWrong');
  if (!config.outgoingHosts.includes(host)) return refuse('hostNotNamed', { host });
  if (input.secret === '') return refuse('secretMissing');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const id = newId(now);
    const { kind, name, automatic } = input;
    const sealed = seal(input.secret, id, config.secretKey);
    await insertConnection(
      tx,
      { id, organisationId, kind, name, automatic, address: href, sealed },
      actor.personId,
      now,
    );
    const about = { objectKind: 'networkConnection', objectId: id, organisationId };
    await record(
      tx,
      actor,
      { act: 'connection.added', ...about, after: { kind, address: href, automatic } },
      now,
    );
    return ok(id);
  });
}

/** Pauses an account or begins again; what waits meanwhile fails with that reason. */
export async function switchConnection(
  { db, clock }: Pick<ConnectionPlatform, 'db' | 'clock'>,
  actor: PersonActor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<null, never>> {
  const connection = await requireConnection(db, id);
  requirePermission(actor, 'connection.manage', connection);
  const state = connection.state === 'active' ? 'paused' : 'active';
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await setConnectionState(tx, id, version, state);
    const about = {
      objectKind: 'networkConnection',
      objectId: id,
      organisationId: connection.organisationId,
    };
    await record(tx, actor, { act: 'connection.switched', ...about, after: { state } }, now);
  });
  return ok(null);
}

export type HandOnRefusal = 'notShown' | 'handedOnBefore' | 'paused' | 'notFailed';

/** Queues the edition that the public reads now. */
export async function handOnNews(
  { db, clock, jobs }: Omit<ConnectionPlatform, 'config'>,
  actor: PersonActor,
  { connectionId, pieceId }: { readonly connectionId: string; readonly pieceId: string },
): Promise<Result<null, HandOnRefusal>> {
  const connection = await requireConnection(db, connectionId);
  requirePermission(actor, 'news.publish', connection);
  if (connection.state === 'paused') return refuse('paused');
  const [news] = await findShownNews(db, { id: pieceId });
  if (!news) return refuse('notShown');
  requirePermission(actor, 'news.publish', news);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const post = { id: newId(now), connectionId, pieceId, edition: news.edition };
    const postId = await insertPost(tx, post, now);
    if (!postId) return refuse('handedOnBefore');
    await jobs.enqueue(deliverPostJob, { postId }, { tx });
    const about = { objectKind: 'networkConnection', objectId: connectionId };
    const { organisationId } = connection;
    const after = { news: pieceId, edition: news.edition };
    await record(tx, actor, { act: 'connection.handedOn', ...about, organisationId, after }, now);
    return ok(null);
  });
}

/** A failed post, once more with all its tries. */
export async function tryAgain(
  { db, clock, jobs }: Omit<ConnectionPlatform, 'config'>,
  actor: PersonActor,
  { postId }: { readonly postId: string },
): Promise<Result<null, HandOnRefusal>> {
  const post = await findPost(db, postId);
  if (!post) return refuse('notFailed');
  const { organisationId, state } = await requireConnection(db, post.connectionId);
  requirePermission(actor, 'news.publish', { organisationId });
  if (state === 'paused') return refuse('paused');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await requeuePost(tx, postId))) return refuse('notFailed');
    await jobs.enqueue(deliverPostJob, { postId }, { tx });
    const about = { objectKind: 'networkConnection', objectId: post.connectionId, organisationId };
    await record(tx, actor, { act: 'connection.triedAgain', ...about, after: { news: post.pieceId } }, now);
    return ok(null);
  });
}

/** Accounts that take news by themselves get it when it comes out; a correction is handed on by a person. */
export const handOnPublished: Subscriber = {
  name: 'connections.handOn',
  topics: ['news.published'],
  handle: async (event, { db, clock, jobs }) => {
    const { newsId, organisationId } = event.payload;
    if (typeof newsId !== 'string' || typeof organisationId !== 'string') return;
    const [news] = await findShownNews(db, { id: newsId });
    if (!news || news.isCorrection) return;
    const now = clock.now();
    const waiting = (await findConnections(db, [organisationId])).filter(
      ({ automatic, state }) => automatic && state === 'active',
    );
    await inTransaction(db, async (tx) => {
      for (const { id: connectionId } of waiting) {
        const post = { id: newId(now), connectionId, pieceId: news.id, edition: news.edition };
        const postId = await insertPost(tx, post, now);
        if (postId) await jobs.enqueue(deliverPostJob, { postId }, { tx });
      }
    });
  },
};

/** One try. True: over, one way or the other; false: the network was busy, and it is worth another try. */
export async function deliverPost(
  { db, clock, config }: Omit<ConnectionPlatform, 'jobs'>,
  postId: string,
  isLast: boolean,
): Promise<boolean> {
  const post = await findPost(db, postId);
  if (post?.state !== 'queued') return true;
  const connection = await requireConnection(db, post.connectionId);
  const [news] = await findShownNews(db, { id: post.pieceId });
  const now = clock.now();
  const end = async (outcome: Parameters<typeof noteTry>[3]) =>
    await inTransaction(db, (tx) => noteTry(tx, postId, now, outcome));
  // Withdrawn or corrected while it waited: nobody hands on what the public does not read.
  if (news?.edition !== post.edition) {
    await end({ state: 'failed', reason: 'noLongerShown' });
    return true;
  }
  if (connection.state === 'paused') {
    await end({ state: 'failed', reason: 'paused' });
    return true;
  }
  const path = news.kind === 'special' ? paths.specialPage(news.slug) : paths.newsPiece(news.slug);
  const { title, summary } = news;
  const answer = await CONNECTORS[connection.kind].post(
    { address: connection.address, secret: unseal(connection.sealed, connection.id, config.secretKey) },
    { postId, title, summary, url: new URL(path, config.publicUrl).href, language: 'vi' },
    outgoingFetch(config.outgoingHosts),
    now,
  );
  if (answer.state === 'accepted') await end(answer);
  else
    await end({ state: answer.state === 'refused' || isLast ? 'failed' : 'queued', reason: answer.reason });
  return answer.state !== 'busy' || isLast;
}

export const deliverPostJob = defineJob<{ postId: string }>({
  name: 'connections.deliver',
  retries: TRIES - 1,
  // 30 s, doubling up to an hour: about half a day.
  firstRetrySeconds: 30,
  timeoutSeconds: 60,
  handle: async ({ postId }, app, { number }) => {
    if (!(await deliverPost(app, postId, number >= TRIES))) throw new Error('the network is busy');
  },
});
