import { GAP } from '../units/unit-part.ts';
import type { FoundDocument } from './cited-document.ts';

const TREATY = new RegExp(
  String.raw`${GAP}(?:của${GAP})?(Công ước|Hiệp định|Nghị định thư|Hiệp ước|Hiến chương)(?!\p{L})`,
  'uy',
);

/**
 * The treaty of which units ending at `place` are: "Phụ lục I | Công ước về …". Treaties have no numbers
 * here and names without bounds, so only their kind is read; it keeps their units from being taken for
 * those of the citing document. `null` when none follows.
 *
 * @example
 * readTreaty('Phụ lục I Công ước về buôn bán', 9)?.document.name; // 'Công ước'
 */
export function readTreaty(text: string, place: number): FoundDocument | null {
  TREATY.lastIndex = place;
  const match = TREATY.exec(text);
  if (!match) return null;
  const end = place + match[0].length;
  const [, kind = ''] = match;
  return { document: { type: kind, name: kind }, start: end - kind.length, end };
}
