import { expect, test } from 'vitest';
import { fittingBulletin } from './fitting-bulletin.ts';

const all = (['bulletin1', 'bulletin3', 'bulletin5'] as const).flatMap((kind) =>
  (['morning', 'evening'] as const).map((slot) => ({ kind, slot, seconds: Number(kind.at(-1)) * 58 })),
);

test.each([
  ['five minutes take the longest', '17:00', '17:05', null, 'bulletin5 evening'],
  ['a quarter of an hour too', '05:30', '05:45', null, 'bulletin5 morning'],
  ['four minutes take the one of three', '17:00', '17:04', null, 'bulletin3 evening'],
  ['where nothing fits, the shortest', '17:00', '17:00', null, 'bulletin1 evening'],
  ['without an end, the shortest', '11:30', null, null, 'bulletin1 morning'],
  ['without an hour, of the morning', null, null, null, 'bulletin1 morning'],
  ['what was chosen goes before what fits', '17:00', '17:01', 'bulletin5', 'bulletin5 evening'],
] as const)('%s', (_sentence, from, to, bulletinKind, expected) => {
  const found = fittingBulletin(all, { from, to, bulletinKind });
  expect(`${found?.kind} ${found?.slot}`).toBe(expected);
});

test('a chosen one that is not approved leaves what fits; none at all leaves none', () => {
  const others = all.filter(({ kind }) => kind !== 'bulletin5');
  const hour = { from: '17:00', to: '17:04', bulletinKind: 'bulletin5' } as const;
  expect(fittingBulletin(others, hour)?.kind).toBe('bulletin3');
  expect(fittingBulletin([], hour)).toBeUndefined();
});
