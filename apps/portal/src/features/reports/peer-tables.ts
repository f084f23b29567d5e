import type { ChartPoint, SmallChart } from '#features/documents/charts/chart.ts';
import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import { type IndicatorCode, indicatorOf } from '#features/indicators/indicator.ts';
import { formatPercent } from '#text/vi/dates.ts';
import { indicatorTexts } from '#text/vi/indicators.ts';
import { reportDocument as words } from '#text/vi/report-document.ts';
import type { PeerBody, Peers } from './requests/roll-up.ts';
import { printedFigure } from './writing/print-values.ts';

/** A bar needs room for the short name below it; the table holds all that were kept. */
export const MOST_BARS = 6;

/**
 * The bodies that reported, beside each other: a chart for each figure, over the same numbers as the table below it. A body that did not
 * report a figure has a gap, never a zero; one body has no peers.
 */
export function peerTable(codes: readonly IndicatorCode[], peers: Peers | undefined): BodyBlock[] {
  const shown = codes.filter((code) => peers?.bodies.some(({ figures }) => figures[code]));
  if (!peers || peers.bodies.length < 2 || shown.length === 0) return [];
  return [
    { kind: 'paragraph', text: words.peersLead(peers.bodies.length, peers.reported, nameOf(peers.by)) },
    {
      kind: 'table',
      head: [words.ordinal, words.peerBody, ...shown.map(nameOf)],
      rows: peers.bodies.map(({ name, figures }, i) => [
        String(i + 1),
        name,
        ...shown.map((code) => (figures[code] ? printedFigure(code, figures[code]) : words.notCounted)),
      ]),
      widths: [1, 4, ...shown.map(() => 2)],
      align: ['center', 'left', ...shown.map(() => 'center' as const)],
      charts: shown.map((code) => chartOf(code, peers.bodies.slice(0, MOST_BARS))),
    },
  ];
}

const nameOf = (code: IndicatorCode) => indicatorTexts[code].name;

/** Bodies have no order in time, so that shares of them are bars, too. */
function chartOf(code: IndicatorCode, bodies: readonly PeerBody[]): SmallChart {
  const isShare = indicatorOf(code)?.kind === 'ratio';
  return {
    title: nameOf(code),
    kind: 'bars',
    ...(isShare ? { top: 1 } : {}),
    isRanked: true,
    points: bodies.map(({ shortName, figures }, i): ChartPoint => {
      const figure = figures[code];
      const value = figure?.value ?? null;
      const shown = !figure
        ? words.notCounted
        : isShare && value !== null
          ? formatPercent(value)
          : printedFigure(code, figure);
      // A name too long to stand below its bar or shared by two, is called by its row in the table.
      const isOwn = bodies.filter((other) => other.shortName === shortName).length === 1;
      return { label: isOwn && shortName.length <= 9 ? shortName : String(i + 1), value, shown };
    }),
  };
}
