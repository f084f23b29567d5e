/** Page numbers to show: the first, the last, the current one and its neighbours; 0 stands for a gap. */
export function pageNumbers(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const shown: number[] = [];
  for (const n of [...new Set(wanted)].sort((x, y) => x - y)) {
    const last = shown.at(-1) ?? 0;
    // A gap that would hide a single number shows the number.
    if (n - last === 2) shown.push(n - 1);
    else if (n - last > 2) shown.push(0);
    shown.push(n);
  }
  return shown;
}

/** The same address with another page; every other part of the query stays. */
export function pageHref(url: { pathname: string; search: string }, page: number, parameter: string): string {
  const query = new URLSearchParams(url.search);
  if (page <= 1) query.delete(parameter);
  else query.set(parameter, String(page));
  const text = query.toString();
  return text ? `${url.pathname}?${text}` : url.pathname;
}
