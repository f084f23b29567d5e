/** One letter more, less or another. */
export function isOneSlip(one: string, two: string): boolean {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  return long.length === short.length ? short.slice(at + 1) === rest : short.slice(at) === rest;
}
