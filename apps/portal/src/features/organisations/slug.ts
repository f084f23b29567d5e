/** "Sở Khoa học và Công nghệ tỉnh Hưng Yên" → "so-khoa-hoc-va-cong-nghe-tinh-hung-yen": for addresses of pages. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/** The first of slug, slug-2, slug-3 … that is free. */
export async function freeSlug(name: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const base = slugOf(name) || 'co-quan';
  let slug = base;
  for (let n = 2; await isTaken(slug); n += 1) slug = `${base}-${n}`;
  return slug;
}
