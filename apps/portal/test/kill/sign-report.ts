import { type KyselyPlugin, type RootOperationNode, sql } from 'kysely';
import type { PersonActor } from '#features/authority/actor.ts';
import { loadActor } from '#features/identity/load-actor.server.ts';
import { approveDocument } from '#features/official-documents/approve-document.server.ts';
import { signDocument } from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { acceptFinding } from '#features/reports/checks/judge-report.server.ts';
import { snapshotHash } from '#features/reports/count-report.server.ts';
import { freezeReportSubscriber } from '#features/reports/freeze-subscriber.server.ts';
import { loadReport } from '#features/reports/report-desk.server.ts';
import { requireReport } from '#features/reports/reports.store.server.ts';
import { askReports } from '#features/reports/requests/ask-reports.server.ts';
import { fillRequest } from '#features/reports/requests/fill-request.server.ts';
import { submitReport } from '#features/reports/submit-report.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { deliveryJob } from '#platform/outbox-dispatch.server.ts';
import type { Result } from '#platform/result.ts';
import { configFromEnvironment, createApp } from '../../src/wire.server.ts';
import { anOrganisation, aRelation } from '../factories/organisation.ts';
import { aPerson } from '../factories/person.ts';

/**
 * `sign-report.ts set-up`: a report that a superior asked for, ready to be submitted.
 * `sign-report.ts run <stage> <n>`: prints how it stands, goes on with it (submit, approve, sign, freeze) and kills itself after
 * the n-th statement that writes something in that stage, in front of what follows, the commit included; without a stage to
 * the end. Prints how many such statements each stage had.
 */
const [, , what, stage = '', at = ''] = process.argv;
const clock = fixedClock('2026-11-23T09:00:00+07:00');
const app = await createApp(configFromEnvironment(), clock);
await (what === 'set-up' ? setUp() : run());
await app.close();
console.log('finished');

function done<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

async function setUp(): Promise<void> {
  const { db } = app;
  const asker = await anOrganisation(db, { name: 'Sở Tư pháp tỉnh thử', slug: 'so-tu-phap-thu' });
  const body = await anOrganisation(db, { name: 'Sở thử', slug: 'so-thu', symbol: 'ST' });
  await aRelation(db, 'reportsTo', body, asker);
  const head = await aPerson(db, { organisationId: asker.id, roles: ['leader'] });
  const writer = await aPerson(db, {
    organisationId: body.id,
    roles: ['draftingOfficer'],
    displayName: 'Viết',
  });
  await aPerson(db, { organisationId: body.id, roles: ['leader'], displayName: 'Ký' });
  const period = { programmeId: null, periodFrom: '2026-01-01', periodTo: '2026-10-31' };
  const words = { template: 'oneYear', title: 'Báo cáo thử', letter: '', addressee: '' } as const;
  const { id } = done(
    await askReports(app, head, { ...period, ...words, dueOn: '2026-12-04', chosen: [body.id] }),
  );
  const report = done(await fillRequest(app, writer, id, { organisationId: body.id }));
  for (const { key } of (await loadReport(app, writer, report.id)).findings)
    done(await acceptFinding(app, writer, report.id, { finding: key, reason: 'Đã đối chiếu.' }));
}

async function run(): Promise<void> {
  const { id } = await one<{ id: string }>(sql`select id from report`);
  console.log(`state ${JSON.stringify(await stateOf(id))}`);
  const [writer, leader] = [await actor('Viết'), await actor('Ký')];
  let report = await requireReport(app.db, id);
  if (!report.officialDocumentId)
    await count('submit', async (db) => {
      done(await submitReport({ ...app, db }, writer, id, { version: report.version }));
    });
  report = await requireReport(app.db, id);
  const documentId = report.officialDocumentId ?? '';
  const document = () => requireDocument(app.db, documentId);
  if ((await document()).state === 'submitted')
    await count('approve', async (db) => {
      done(
        await approveDocument({ ...app, db }, leader, documentId, { version: (await document()).version }),
      );
    });
  if ((await document()).state === 'approved')
    await count('sign', async (db) => {
      const signed = { version: (await document()).version, signedOn: '2026-11-23', capacity: 0 };
      done(await signDocument({ ...app, db }, leader, documentId, signed));
    });
  await count('freeze', async (db) => {
    const job = deliveryJob([freezeReportSubscriber]);
    const { rows } = await sql<{ id: string }>`
      select id from outbox where topic = 'officialDocument.changed' order by id`.execute(app.db);
    const delivery = { subscriber: freezeReportSubscriber.name };
    const attempt = { jobId: '', number: 1, signal: new AbortController().signal };
    for (const { id: eventId } of rows) await job.handle({ eventId, ...delivery }, { ...app, db }, attempt);
  });
  console.log(`state ${JSON.stringify(await stateOf(id))}`);
}

/** Does one stage, counting what it writes, and dies after the statement that was asked for. */
async function count(name: string, work: (db: typeof app.db) => Promise<void>): Promise<void> {
  let statements = 0;
  const writing = new WeakSet<object>();
  const blow: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (writes(node)) writing.add(queryId);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      if (writing.has(queryId)) statements += 1;
      if (name === stage && statements === Number(at)) process.kill(process.pid, 'SIGKILL');
      return result;
    },
  };
  await work(app.db.withPlugin(blow));
  console.log(`${name} ${statements}`);
}

/** Whether a statement changes rows; a function declaration, because the run above starts before the constants below it. */
function writes(node: RootOperationNode): boolean {
  if (node.kind === 'RawNode') return /\b(?:insert|update|delete)\b/i.test(node.sqlFragments.join(' '));
  return ['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'].includes(node.kind);
}

async function actor(name: string): Promise<PersonActor> {
  const { id } = await one<{ id: string }>(sql`select id from person where display_name = ${name}`);
  const body = await one<{ id: string }>(sql`select id from organisation where slug = 'so-thu'`);
  const loaded = await loadActor(app.db, id, body.id, '2026-11-23');
  if (!loaded) throw new Error(`nobody called ${name}`);
  return loaded.actor;
}

/** All that must agree about one report. */
async function stateOf(id: string) {
  const report = await requireReport(app.db, id);
  const document = report.officialDocumentId
    ? await requireDocument(app.db, report.officialDocumentId)
    : undefined;
  const counted = await one<Record<string, unknown>>(sql`select
    (select count(*)::int from report_figure where report_id = ${id}) as figures,
    (select count(*)::int from report_request_body where report_id = ${id} and received_on is not null) as received,
    (select count(*)::int from audit_entry where act = 'report.frozen' and object_id = ${id}) as frozen,
    (select count(*)::int from audit_entry where act = 'officialDocument.signed') as signed,
    (select count(*)::int from audit_entry where act = 'report.submitted') as submitted,
    (select count(*)::int from outbox where topic = 'report.frozen') as told,
    (select count(*)::int from official_document) as documents`);
  return {
    ...{ report: report.state, document: document?.state ?? null, signedOn: document?.signedOn ?? null },
    ...{ signature: document?.signature?.name ?? null, approved: document?.contentSha256 != null },
    hash: report.snapshot ? snapshotHash(report.snapshot) === report.snapshotSha256 : null,
    ...counted,
  };
}

async function one<T>(query: ReturnType<typeof sql>): Promise<T> {
  const { rows } = await query.execute(app.db);
  if (rows.length === 0) throw new Error('nothing there');
  return rows[0] as T;
}
