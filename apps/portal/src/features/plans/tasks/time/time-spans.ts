import { dayBefore, dayOf, firstDay, lastDay, type TimeWindow, yearIn } from './time-days.ts';

/** "trước" leaves its own day, month or quarter out, unless it says an hour of it: "trước 17 giờ ngày 05/5". */
const BEFORE = /trước (?!\d{1,2} ?(?:giờ|h|g)(?![a-zà-ỹ]))/;
/** Only an end is named: the words say nothing of when it begins. */
const ENDS_ONLY = /(?:^|[\s,;(])(?:đến|chậm nhất|muộn nhất|không muộn hơn|không quá|hạn|hết|trước)(?:\s|$)/;
const BEGINS = /(?:^|[\s,;(])từ\s/;

/** The stretches that the words name, in their order; several where a list is printed ("Quý I, III"). */
export function spansIn(text: string, planYear: number): TimeWindow[] | 'noSuchDay' {
  const written = dates(text, planYear);
  // A day that is none makes the whole unreadable: half a reading would be a wrong one.
  if (written === 'noSuchDay') return written;
  if (written) return [written];
  const year = yearIn(text) ?? planYear;
  const named = [quarters(text, year), halves(text, year), months(text, year)].find((one) => one.length > 0);
  return (named ?? []).map((span) => bounded(span, text));
}

/** "Năm 2026", "trong năm", "từ năm 2026 đến năm 2027". */
export function yearSpan(text: string, planYear: number): TimeWindow | undefined {
  const named = [...text.matchAll(/\b(20\d\d)\b/g)].map(([year]) => Number(year));
  if (named.length === 0) {
    if (!/trong năm|cuối năm/.test(text)) return undefined;
    named.push(planYear);
  }
  const [first, last] = [Math.min(...named), Math.max(...named)];
  return bounded({ label: `Y${last}`, from: firstDay(first, 1), due: lastDay(last, 12) }, text);
}

function bounded(span: TimeWindow, text: string): TimeWindow {
  if (BEFORE.test(text) && span.from) return { ...span, from: null, due: dayBefore(span.from) };
  return ENDS_ONLY.test(text) && !BEGINS.test(text) && !/-|–/.test(text) && !isRange(span)
    ? { ...span, from: null }
    : span;
}

const isRange = ({ label }: TimeWindow) => label.includes('-');

/** "trước 20/11", "20/11/2026", "từ 01/3 đến 30/4", "từ ngày 5 đến ngày 10/9", "ngày 20 tháng 11 năm 2026". */
function dates(text: string, planYear: number): TimeWindow | 'noSuchDay' | undefined {
  const year = yearIn(text) ?? planYear;
  const found = [
    ...text.matchAll(/(?<![\d/])(\d{1,2})[/](\d{1,2})(?:[/](\d{4}))?(?![\d/])/g),
    ...text.matchAll(/(?<!\d)(\d{1,2})[-.](\d{1,2})[-.](20\d\d)(?!\d)/g),
    ...text.matchAll(/ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?/g),
  ]
    .sort((a, b) => a.index - b.index)
    .map(([, day, month, ofYear]) => ({ day, month: Number(month), year: Number(ofYear ?? year) }));
  const days = found.map((one) => dayOf(one.year, one.month, Number(one.day)));
  const [head] = found;
  // "từ ngày 5 đến ngày 10/9": the first day has the month of the second.
  const alone = /(?:từ )?(?:ngày )?(\d{1,2}) ?(?:đến|-|–) ?(?:hết )?(?:ngày )?\d{1,2}(?:[/]| tháng )/.exec(
    text,
  );
  if (head && found.length === 1 && alone) days.unshift(dayOf(head.year, head.month, Number(alone[1])));
  if (days.includes(undefined)) return 'noSuchDay';
  const [first, ...rest] = days.filter((day) => day !== undefined).sort();
  if (first === undefined) return undefined;
  const last = rest.at(-1);
  if (last !== undefined) return { label: `D${last}`, from: first, due: last };
  const due = BEFORE.test(text) ? dayBefore(first) : first;
  return { label: `D${due}`, from: null, due };
}

/** "Quý II", "Quý I, III", "quý 2 và quý 3", "Quý II - III", "Quý II/2026". */
function quarters(text: string, year: number): TimeWindow[] {
  const lists = text.matchAll(
    /q(?:u[ýy]|úy) ((?:(?:iv|i{1,3}|[1-4])(?![\da-zà-ỹ])(?: ?(?:[,;–-]|và|đến(?: hết)?) ?(?:q(?:u[ýy]|úy) ?)?)?)+)/g,
  );
  return [...lists].flatMap(([, list = '']) =>
    stretches(list, /iv|i{1,3}|[1-4]/g, quarterOf).map(([first, last]) => ({
      label: first === last ? `Q${first}` : `Q${first}-${last}`,
      from: firstDay(year, first * 3 - 2),
      due: lastDay(year, last * 3),
    })),
  );
}

function halves(text: string, year: number): TimeWindow[] {
  const first = { label: 'H1', from: firstDay(year, 1), due: lastDay(year, 6) };
  const second = { label: 'H2', from: firstDay(year, 7), due: lastDay(year, 12) };
  return [
    ...(/(?:(?:6|06|sáu) tháng|nửa) đầu năm/.test(text) ? [first] : []),
    ...(/(?:(?:6|06|sáu) tháng|nửa) cuối năm/.test(text) ? [second] : []),
  ];
}

/** "Tháng 10", "tháng 3 và tháng 9", "Tháng 4, 5/2026", "từ tháng 4 đến hết tháng 8". */
function months(text: string, year: number): TimeWindow[] {
  const lists = text.matchAll(
    /tháng ((?:(?:1[0-2]|0?[1-9])(?!\d)(?: ?(?:[,;–-]|và|đến(?: hết)?) ?(?:tháng )?)?)+)/g,
  );
  return [...lists].flatMap(([, list = '']) =>
    stretches(list, /\d+/g, Number).map(([first, last]) => ({
      label: first === last ? `M${first}` : `M${first}-${last}`,
      from: firstDay(year, first),
      due: lastDay(year, last),
    })),
  );
}

/** "i, iii - iv" → [1, 1] [3, 4]: a comma and "và" part, a dash and "đến" join. */
function stretches(list: string, pattern: RegExp, read: (text: string) => number): [number, number][] {
  const found: [number, number][] = [];
  let end = 0;
  for (const match of list.matchAll(pattern)) {
    const at = read(match[0]);
    const open = found.at(-1);
    if (open && /đến|-|–/.test(list.slice(end, match.index)) && at > open[1]) open[1] = at;
    else found.push([at, at]);
    end = match.index + match[0].length;
  }
  return found.sort(([a], [b]) => a - b);
}

function quarterOf(text: string): number {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(text);
  return roman >= 0 ? roman + 1 : Number(text);
}
