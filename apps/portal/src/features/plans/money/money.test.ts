import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountInWords } from '#text/vi/amount-words.ts';
import { basisOf, findItem } from './caps/item-basis.ts';
import { capOn, type SetCap } from './caps/spend-item.ts';
import { SPEND_ITEMS } from './caps/spend-items.data.ts';
import { LINE_EVENTS, type LineEvent, type LineRight, lineEventsOf, nextLineState } from './line-life.ts';
import {
  addUp,
  FUND_SOURCES,
  type FundSource,
  type LineState,
  MOST_DONG,
  parseDong,
  sumsBy,
  sumsOf,
  voucherNumber,
} from './money.ts';
import { resourceSums } from './social-resource.ts';

describe('an amount of đồng is a whole number', () => {
  test.each<[string, number | undefined]>([
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1 500 000', 1_500_000],
    ['1\u00a0500\u00a0000', 1_500_000],
    [' 0 ', 0],
    ['999.999.999.999', MOST_DONG],
    ['1.000.000.000.000', undefined],
    // A part of a đồng, or a slip of the hand: never read as something else.
    ['1.5', undefined],
    ['1,5', undefined],
    ['1.500,50', undefined],
    ['1.50.000', undefined],
    ['1.500 000', undefined],
    ['-100', undefined],
    ['1e6', undefined],
    ['', undefined],
  ])('%j', (typed, dong) => expect(parseDong(typed)).toBe(dong));

  test('a sum that could not be exact is a bug, not a figure', () => {
    expect(() => addUp([0.5])).toThrow();
    expect(() => addUp([Number.MAX_SAFE_INTEGER, 1])).toThrow();
    expect(addUp([])).toBe(0);
  });

  test.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [105, 'Một trăm linh năm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [15, 'Mười lăm đồng'],
    [1_500_000, 'Một triệu năm trăm nghìn đồng'],
    [2_000_005, 'Hai triệu không trăm linh năm đồng'],
    [7_050_000_000, 'Bảy tỷ không trăm năm mươi triệu đồng'],
    [1_000_000_000_000, 'Một nghìn tỷ đồng'],
    [-450_000, 'Âm bốn trăm năm mươi nghìn đồng'],
  ])('%d is spelt out as on a voucher', (dong, words) => expect(amountInWords(dong)).toBe(words));

  test('"hđ  012" and "HĐ 012" are one voucher', () => {
    expect(voucherNumber(' hđ  012 ')).toBe(voucherNumber('HĐ 012'));
  });
});

describe('sums', () => {
  const dong = fc.integer({ min: 0, max: MOST_DONG });
  const money = fc
    .array(
      fc.record({
        task: fc.integer({ min: 0, max: 4 }),
        source: fc.constantFrom(...FUND_SOURCES),
        item: fc.constantFrom('leaflet', 'story', 'otherDirect'),
        amount: dong,
        state: fc.constantFrom<LineState>('draft', 'proposed', 'approved', 'dropped'),
        spends: fc.array(fc.record({ amount: dong, cancelled: fc.boolean() }), { maxLength: 5 }),
      }),
      { maxLength: 30 },
    )
    .map((given) => ({
      lines: given.map((line, n) => ({
        ...line,
        id: `line ${n}`,
        approvedAmount: line.state === 'approved' ? Math.floor(line.amount / 2) : null,
      })),
      spends: given.flatMap((line, n) =>
        line.spends.map(({ amount, cancelled }, s) => ({
          id: `spend ${n}.${s}`,
          lineId: `line ${n}`,
          amount,
          cancelledReason: cancelled ? 'nhầm' : null,
        })),
      ),
    }));
  const total = (groups: readonly { readonly sums: ReturnType<typeof sumsOf> }[]) => ({
    estimated: addUp(groups.map(({ sums }) => sums.estimated)),
    approved: addUp(groups.map(({ sums }) => sums.approved)),
    spent: addUp(groups.map(({ sums }) => sums.spent)),
    variance: addUp(groups.map(({ sums }) => sums.variance)),
  });

  test('by line, by task, by source and by item come to those of the plan, whatever the order', () => {
    fc.assert(
      fc.property(
        money,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        ({ lines, spends }, dice) => {
          const plan = sumsOf(lines, spends);
          const shuffled = <Row>(rows: readonly Row[]) =>
            rows
              .map((row) => [dice.next().value as number, row] as const)
              .sort(([a], [b]) => a - b)
              .map(([, row]) => row);
          expect(sumsOf(shuffled(lines), shuffled(spends))).toEqual(plan);
          expect(total(lines.map((line) => ({ sums: sumsOf([line], spends) })))).toEqual(plan);
          for (const key of ['task', 'source', 'item', 'state'] as const)
            expect(total(sumsBy(shuffled(lines), spends, (line) => line[key]))).toEqual(plan);
          expect(plan.approved - plan.spent).toBe(plan.variance);
        },
      ),
    );
  });

  test('cancelling a spend is as if it had never been, in every sum', () => {
    fc.assert(
      fc.property(money, fc.nat(), ({ lines, spends }, n) => {
        const struck = spends[n % Math.max(spends.length, 1)];
        const after = spends.map((one) => (one === struck ? { ...one, cancelledReason: 'nhầm' } : one));
        const without = spends.filter((one) => one !== struck);
        expect(sumsOf(lines, after)).toEqual(sumsOf(lines, without));
        for (const key of ['task', 'source'] as const)
          expect(sumsBy(lines, after, (line) => line[key])).toEqual(
            sumsBy(lines, without, (line) => line[key]),
          );
      }),
    );
  });

  test('money and things that were given are two sums; what has no value is counted', () => {
    const rows = [
      { kind: 'money', value: 5_000_000, cancelledReason: null },
      { kind: 'money', value: 9_000_000, cancelledReason: 'ghi nhầm' },
      { kind: 'goods', value: 1_200_000, cancelledReason: null },
      { kind: 'premises', value: null, cancelledReason: null },
    ] as const;
    expect(resourceSums(rows)).toEqual({ money: 5_000_000, inKind: 1_200_000, unvalued: 1 });
  });
});

describe('the life of a line, every state and event', () => {
  const STATES: readonly LineState[] = ['draft', 'proposed', 'approved', 'dropped'];
  const POSSIBLE: Readonly<Record<string, readonly [LineState, LineRight]>> = {
    'draft propose': ['proposed', 'write'],
    'draft drop': ['dropped', 'write'],
    'proposed takeBack': ['draft', 'write'],
    'proposed approve': ['approved', 'approve'],
    'proposed return': ['draft', 'approve'],
    'approved reopen': ['draft', 'approve'],
    'dropped restore': ['draft', 'write'],
  };
  test.each(STATES.flatMap((state) => LINE_EVENTS.map((event) => [state, event] as const)))(
    '%s, %s',
    (state: LineState, event: LineEvent) => {
      const [to, right] = POSSIBLE[`${state} ${event}`] ?? [];
      expect(nextLineState(state, event)).toEqual(to && { to, right });
      expect(lineEventsOf(state, right ? [right] : []).includes(event)).toBe(to !== undefined);
      expect(lineEventsOf(state, [])).toEqual([]);
    },
  );
});

describe('what a unit may cost', () => {
  const set = (organisationId: string, cap: number | null, validFrom: string): SetCap => ({
    ...{
      organisationId,
      cap,
      validFrom,
      itemCode: 'leaflet',
      legalBasis: `nghị quyết của ${organisationId}`,
    },
  });
  const leaflet = (day: string, rows: readonly SetCap[] = []) => {
    const cap = capOn(findItem('leaflet')!, day, ['department', 'province'], rows, basisOf);
    return cap.kind === 'cap' ? [cap.amount, cap.basis] : cap.kind;
  };
  const LAW = 'Điểm a khoản 6 Điều 3 Thông tư số 56/2023/TT-BTC';

  test.each<[string, string, SetCap[], unknown]>([
    ['the circular says', '2026-03-01', [], [1_500_000, LAW]],
    ['before the circular nothing was read', '2023-10-05', [], 'unverified'],
    ['from its first day on it holds', '2023-10-06', [], [1_500_000, LAW]],
    [
      'the provincial council set less',
      '2026-03-01',
      [set('province', 1_200_000, '2026-01-01')],
      [1_200_000, 'nghị quyết của province'],
    ],
    [
      'what the council sets begins on its day',
      '2025-12-31',
      [set('province', 1_200_000, '2026-01-01')],
      [1_500_000, LAW],
    ],
    [
      'the newest of one body holds, whatever the order',
      '2026-03-01',
      [set('province', 1_300_000, '2026-02-01'), set('province', 1_000_000, '2026-01-01')],
      [1_300_000, 'nghị quyết của province'],
    ],
    [
      'nobody below allows more than the province',
      '2026-03-01',
      [set('province', 1_200_000, '2026-01-01'), set('department', 1_400_000, '2026-01-01')],
      [1_200_000, 'nghị quyết của province'],
    ],
    [
      'a department may be thriftier',
      '2026-03-01',
      [set('province', 1_200_000, '2026-01-01'), set('department', 900_000, '2026-01-01')],
      [900_000, 'nghị quyết của department'],
    ],
    [
      'a body that sets no figure any more falls back',
      '2026-03-01',
      [set('province', 1_200_000, '2026-01-01'), set('province', null, '2026-02-01')],
      [1_500_000, LAW],
    ],
    ['other bodies have nothing to say', '2026-03-01', [set('elsewhere', 1, '2026-01-01')], [1_500_000, LAW]],
    [
      'no row raises the most of the circular',
      '2026-03-01',
      [set('province', 2_000_000, '2026-01-01')],
      [1_500_000, LAW],
    ],
  ])('%s', (_why, day, rows, expected) => expect(leaflet(day, rows)).toEqual(expected));

  test('the figures that were read, and nothing read where another text has it', () => {
    const figure = (code: string) => {
      const { cap } = findItem(code)!;
      return cap.kind === 'fixed' ? [cap.amount, cap.status] : cap.kind;
    };
    expect(['leaflet', 'question', 'story', 'sketch'].map(figure)).toEqual([
      [1_500_000, 'S'],
      [450_000, 'S'],
      [2_250_000, 'S'],
      [7_500_000, 'S'],
    ]);
    expect(['travelAndMeetings', 'training', 'speakerFee', 'survey'].map(figure)).toEqual(
      Array.from({ length: 4 }, () => 'elsewhere'),
    );
    expect(['printingAndMedia', 'otherDirect'].map(figure)).toEqual(['voucher', 'voucher']);
  });

  test('all 18 clauses are there, each code once, each with a unit', () => {
    expect([...new Set(SPEND_ITEMS.map(({ clause }) => clause))]).toEqual(
      Array.from({ length: 18 }, (_, n) => n + 1),
    );
    expect(new Set(SPEND_ITEMS.map(({ code }) => code)).size).toBe(SPEND_ITEMS.length);
    expect(SPEND_ITEMS.filter(({ unit, name }) => !unit || !name)).toEqual([]);
  });
});

test('a source has one name', () => {
  expect(new Set<FundSource>(FUND_SOURCES).size).toBe(4);
});
