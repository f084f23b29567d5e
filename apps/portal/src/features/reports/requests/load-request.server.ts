import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { INDICATORS, type IndicatorCode, indicatorOf } from '#features/indicators/indicator.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { findReportIdOf } from '../reports.store.server.ts';
import { templateOf } from '../templates/own-templates.store.server.ts';
import { findAsked } from './asked.store.server.ts';
import { findPeers, findQuotes, findUnitedDocuments, sumFigures } from './figures.store.server.ts';
import { QUOTE_KEYS } from './quote-boxes.ts';
import { ANSWER_STATES, type AnswerState, answerStateOf, countStates } from './report-request.ts';
import { findPreviousRequest, requireRequest } from './requests.store.server.ts';
import { rolledFigures } from './roll-up.ts';
import { lastDayOf } from './sum-request.server.ts';

export const ASKED_PAGE = 100;

/** A request for its asker: how far it is, and the asked bodies in one state or all, a page of them. */
export async function loadRequest(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  query: { readonly state: string; readonly page: number },
) {
  const request = await requireRequest(db, id);
  requirePermission(actor, 'report.request', request);
  const today = legalDay(clock.now());
  const [lastDay, asked, trail, rollUpId] = await Promise.all([
    lastDayOf(db, request),
    findAsked(db, id),
    findTrail(db, { objectKind: 'reportRequest', objectId: id }),
    findReportIdOf(db, id, request.organisationId, 'rollsUp'),
  ]);
  const state = ANSWER_STATES.find((one) => one === query.state);
  const withState = asked.map((one) => ({ ...one, state: answerStateOf(one, lastDay, today) }));
  const shown = state ? withState.filter((one) => one.state === state) : inOrderOfCare(withState);
  return {
    request,
    template: (await templateOf(db, request)).name,
    lastDay,
    counts: countStates(asked, lastDay, today),
    asked: asked.length,
    state: state ?? '',
    page: query.page,
    pages: Math.max(1, Math.ceil(shown.length / ASKED_PAGE)),
    rows: shown.slice((query.page - 1) * ASKED_PAGE, query.page * ASKED_PAGE),
    trail,
    rollUpId: rollUpId ?? null,
  };
}

/** Those that need something done come first; within a state the order of the bodies stays. */
function inOrderOfCare<Row extends { readonly state: AnswerState }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => ANSWER_STATES.indexOf(a.state) - ANSWER_STATES.indexOf(b.state));
}

export const SUMS_PAGE = 50;

/** What came of a request: sums beside those of the period before, one figure by body, what bodies wrote, their documents. */
export async function loadSums(
  { db }: Platform,
  actor: Actor,
  id: string,
  query: { readonly code: string; readonly box: string; readonly page: number },
) {
  const request = await requireRequest(db, id);
  requirePermission(actor, 'report.request', request);
  const indicator = indicatorOf(query.code) ?? indicatorOf('draftsInScope');
  if (!indicator) throw new NotFound(`indicator ${query.code}`);
  const box = QUOTE_KEYS.find((key) => key === query.box) ?? 'difficulties';
  const page = { limit: SUMS_PAGE + 1, offset: (query.page - 1) * SUMS_PAGE };
  const previous = await findPreviousRequest(db, request);
  const [sums, before, peers, quotes, documents, asked, rollUpId] = await Promise.all([
    sumFigures(db, id),
    previous ? sumFigures(db, previous.id) : [],
    findPeers(db, id, indicator.code, page),
    findQuotes(db, id, box, { limit: SUMS_PAGE, offset: 0 }),
    findUnitedDocuments(db, id, { limit: SUMS_PAGE, offset: 0 }),
    findAsked(db, id),
    findReportIdOf(db, id, request.organisationId, 'rollsUp'),
  ]);
  const [figures, earlier] = [rolledFigures(sums), rolledFigures(before)];
  return {
    request,
    previous: previous ? { from: previous.periodFrom, to: previous.periodTo } : null,
    rows: INDICATORS.filter(({ code }) => figures[code]).map(({ code }) => ({
      code,
      now: figures[code],
      before: earlier[code],
    })),
    missing: asked.filter(({ reportId, returnedAt }) => !reportId || returnedAt).map(({ name }) => name),
    asked: asked.length,
    code: indicator.code as IndicatorCode,
    page: query.page,
    more: peers.length > SUMS_PAGE,
    peers: peers.slice(0, SUMS_PAGE),
    box,
    quotes,
    documents,
    rollUpId: rollUpId ?? null,
    mayWrite: can(actor, 'report.write', request),
  };
}
