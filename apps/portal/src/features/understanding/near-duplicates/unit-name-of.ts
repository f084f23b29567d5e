const STEP = /(?:^|__)(dieu|khoan|diem)-([^_~]+)/g;

/** "dieu-5__khoan-2__diem-dd" → "5.2.đ", as people name it. Undefined for what is below no article. */
export function unitNameOf(unitId: string | null): string | undefined {
  if (!unitId) return undefined;
  const steps = [...unitId.matchAll(STEP)].map(([, kind, number]) =>
    kind === 'diem' && number === 'dd' ? 'đ' : number!,
  );
  return steps.length > 0 ? steps.join('.') : undefined;
}
