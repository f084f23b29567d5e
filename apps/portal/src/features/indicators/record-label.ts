import { citationOf } from '@danban/legal-text';
import { indicatorsText } from '#text/vi/indicators.ts';

/** The views name an opinion by its draft and unit id ("Tên · dieu-7__khoan-2", "-" for the whole draft). */
export function recordLabel({ kind, label }: { readonly kind: string; readonly label: string }): string {
  const at = label.lastIndexOf(' · ');
  if (kind !== 'opinion' || at < 0) return label;
  const unit = label.slice(at + 3);
  const place = unit === '-' ? indicatorsText.wholeDraft : citationOf(null, unit);
  return `${label.slice(0, at)} · ${place}`;
}
