import type { Channel } from '../channel.ts';

/** Khung giờ: when people of an area can be reached, or when a kind of channel is heard most. Times are "HH:MM" of one day. */
export interface Slot {
  readonly id: string;
  readonly organisationId: string;
  /** null: the hours of the people themselves, whatever the channel. */
  readonly kind: Channel | null;
  readonly name: string;
  readonly area: string;
  /** Monday is 1, Sunday 7: "12345". */
  readonly weekdays: string;
  readonly from: string;
  readonly to: string;
  /** How it is known; empty: nobody has verified it. */
  readonly source: string;
  readonly validTo: string | null;
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): string =>
  String(((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1);

/**
 * The slots that fit a channel on a day, the nearest first: of its kind before those of everything, of its area before those of none.
 * A slot of another area never fits.
 */
export function slotsFor(
  slots: readonly Slot[],
  { kind, area, day }: { readonly kind: Channel; readonly area: string; readonly day: string | null },
): Slot[] {
  const fitting = slots.filter(
    (slot) =>
      (slot.kind === null || slot.kind === kind) &&
      (slot.area === '' || sameArea(slot.area, area)) &&
      (day === null ||
        (slot.weekdays.includes(weekdayOf(day)) && (slot.validTo === null || day <= slot.validTo))),
  );
  const nearness = (slot: Slot) => (slot.area === '' ? 0 : 2) + (slot.kind === null ? 0 : 1);
  return fitting.toSorted((a, b) => nearness(b) - nearness(a) || (a.from < b.from ? -1 : 1));
}

/** "Thôn Đông" is of "thôn Đông, xã Bình Minh"; a slot of the commune holds in all its hamlets. */
export function sameArea(area: string, place: string): boolean {
  const parts = (text: string) =>
    text
      .split(',')
      .map((part) => part.trim().toLocaleLowerCase('vi'))
      .filter(Boolean);
  const wanted = parts(area);
  const given = parts(place);
  return wanted.every((part) => given.includes(part));
}
