/** Bodies that act collectively sign "TM." before their name (Decree 30/2020/NĐ-CP, Article 13; interpretation by name). */
export const COLLECTIVE_AUTHORITY = [
  { begins: 'Ủy ban nhân dân', authority: 'TM. ỦY BAN NHÂN DÂN' },
  { begins: 'Hội đồng nhân dân', authority: 'TM. HỘI ĐỒNG NHÂN DÂN' },
  { begins: 'Hội đồng phối hợp', authority: 'TM. HỘI ĐỒNG' },
] as const;

/** "tỉnh Hưng Yên" → "Hưng Yên" before a date; "phường 1" keeps its kind (Decree 30/2020/NĐ-CP, Annex I, II.4). */
export function placeBeforeDate(territory: string): string {
  const [whole = ''] = territory.split(/,|\s+\(/);
  const name = whole.replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+/u, '');
  const kept = /^\d/.test(name) ? whole : name;
  return kept.charAt(0).toLocaleUpperCase('vi') + kept.slice(1);
}
