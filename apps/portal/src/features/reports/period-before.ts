interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The period of the same length that ends where this one begins. Whole months are set beside whole months (quarter beside quarter, year
 * beside year), anything else beside as many days.
 */
export function periodBefore({ from, to }: Period): Period {
  const end = dayOf(from, -1);
  const months = wholeMonths({ from, to });
  if (months === null) {
    const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
    return { from: dayOf(end, -days), to: end };
  }
  const [year = 0, month = 1] = from.split('-').map(Number);
  return { from: iso(Date.UTC(year, month - 1 - months, 1)), to: end };
}

const DAY = 86_400_000;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
const dayOf = (day: string, by: number) => iso(Date.parse(day) + by * DAY);

function wholeMonths({ from, to }: Period): number | null {
  const after = dayOf(to, 1);
  if (!from.endsWith('-01') || !after.endsWith('-01')) return null;
  const [a = 0, b = 0] = [from, after].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return b - a;
}
