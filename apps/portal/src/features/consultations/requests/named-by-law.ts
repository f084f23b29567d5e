import type { DocumentType } from '#features/time-limits/document-types.ts';
import { NAMED_BY_LAW, type NamedByLaw } from './named-by-law.data.ts';

interface Body {
  readonly id: string;
  readonly name: string;
  readonly territory: string;
}

/** "xã Khoái Châu, tỉnh Hưng Yên" → "tỉnh hưng yên": bodies of one province share it. */
export function provinceOf(territory: string): string {
  return (territory.split(',').at(-1) ?? '').trim().toLocaleLowerCase('vi');
}

export interface BodyNamedByLaw {
  readonly rule: NamedByLaw;
  /** The body of the same province today; undefined: it is not among the bodies of this installation. */
  readonly body: Body | undefined;
  /** The lead agency itself: it need not ask itself. */
  readonly isLead: boolean;
}

/**
 * Whom the law names for this type of draft on a day, found among the bodies of the lead agency's province.
 * Decree 187/2025/NĐ-CP Article 51a for decisions of the Chairman (status S, shown as such).
 */
export function namedByLaw(
  documentType: DocumentType,
  lead: Body,
  bodies: readonly Body[],
  day: string,
): BodyNamedByLaw[] {
  const rules = NAMED_BY_LAW.filter(
    (rule) =>
      rule.documentType === documentType &&
      rule.validFrom <= day &&
      (rule.validTo === null || day <= rule.validTo),
  );
  const here = provinceOf(lead.territory);
  return rules.map((rule) => {
    const body = bodies.find(
      ({ name, territory }) => isNamed(name, rule.bodyBegins) && provinceOf(territory) === here,
    );
    return { rule, body, isLead: isNamed(lead.name, rule.bodyBegins) };
  });
}

/** "Sở Nội vụ tỉnh Hưng Yên" is named by "Sở Nội vụ"; "Sở Nội vụ mở rộng" would be too, and does not exist. */
function isNamed(name: string, begins: string): boolean {
  return name === begins || name.startsWith(`${begins} `);
}
