import { expect, test } from 'vitest';
import type { ReportSnapshot } from '../report.ts';
import type { ReportTemplate } from '../templates/report-template.ts';
import { printedFigures, publicSnapshot } from './printed-figures.ts';

const words = { body: 'Sở', shortName: 'Sở', request: '', addressee: '', from: '', to: '' };
const value = (code: string, n: number) => [code, { code, value: n }];
const snapshot = {
  countedAt: '2026-11-23T02:00:00Z',
  figures: Object.fromEntries([
    value('draftsLed', 3),
    value('activities', 0),
    value('communicatedRate', 1),
    value('moneySpent', 900_000),
    value('tasksLate', 4),
  ]),
  plans: ['Kế hoạch kín'],
  inScope: ['Dự thảo kín'],
  records: {
    draftsCommunicated: [{ id: 'a' }],
    draftsInScope: [{ id: 'a' }],
    moneySpent: [{ id: 'b' }],
  },
  years: [{ year: '2026', figures: Object.fromEntries([value('draftsLed', 3), value('moneySpent', 1)]) }],
} as unknown as ReportSnapshot;

const template: Pick<ReportTemplate, 'parts' | 'appendices'> = {
  parts: [
    { kind: 'sentence', phrases: [{ text: 'Đã soạn {draftsLed:plain} dự thảo của {body}.' }] },
    // Nothing was done, so the sentence is not printed and its figure does not go out.
    { kind: 'sentence', phrases: [{ text: '{tasksLate} việc', when: { some: ['activities'] } }] },
    { kind: 'sentence', when: { some: ['activities'] }, phrases: [{ text: '{moneySpent}' }] },
    { kind: 'list', of: 'inScope', lead: '' },
    { kind: 'fromBelow', codes: ['opinionsReceived'] },
  ],
  appendices: [{ title: 'Phụ lục', parts: [{ kind: 'figures', codes: ['communicatedRate', 'draftsLed'] }] }],
};

test('figures that go out are those that the report prints, each once, in their order', () => {
  expect(printedFigures(template, snapshot, words)).toEqual(['draftsLed', 'communicatedRate']);
});

test('a public snapshot holds nothing of the others: no money, no lists of the house', () => {
  const shown = publicSnapshot(snapshot, ['draftsLed', 'communicatedRate']);
  expect(Object.keys(shown.figures)).toEqual(['draftsLed', 'communicatedRate']);
  expect(Object.keys(shown.years?.[0]?.figures ?? {})).toEqual(['draftsLed']);
  // A share opens the records of its two parts.
  expect(Object.keys(shown.records)).toEqual(['draftsCommunicated', 'draftsInScope']);
  expect(JSON.stringify(shown)).not.toMatch(/moneySpent|tasksLate|kín/);
});
