/** The page that an address asks for, as a whole number from 1; whatever else stands there is page 1. */
export function pageNumber(asked: string | null): number {
  return asked !== null && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
}
