/** Where the register of a body stands for one year and type. */
export interface Register {
  readonly lastNumber: number;
  readonly lastDatedOn: string | null;
}

export type NumberRefusal =
  | 'gap'
  | 'duplicate'
  | 'beforeLastDate'
  | 'otherYear'
  | 'beforeSigning'
  | 'datedInFuture';

export interface WantedNumber {
  readonly number: number;
  readonly datedOn: string;
  readonly year: number;
  readonly signedOn: string;
  readonly today: string;
}

/**
 * Numbers run without gap or duplicate within a body, year and type (Decree 30/2020/NĐ-CP, Article 15), and dates
 * do not run backwards. A register that is new here may begin anywhere: the body's numbering is older than we are.
 */
export function refusalOf(register: Register | undefined, wanted: WantedNumber): NumberRefusal | undefined {
  // A typing mistake of a year would close the register until that day: dates do not run backwards.
  if (wanted.datedOn > wanted.today) return 'datedInFuture';
  if (Number(wanted.datedOn.slice(0, 4)) !== wanted.year) return 'otherYear';
  if (wanted.datedOn < wanted.signedOn) return 'beforeSigning';
  if (!register) return undefined;
  if (wanted.number <= register.lastNumber) return 'duplicate';
  if (wanted.number > register.lastNumber + 1) return 'gap';
  if (register.lastDatedOn && wanted.datedOn < register.lastDatedOn) return 'beforeLastDate';
  return undefined;
}

/** "05/BC-SKHCN"; a letter has no type: "12/SKHCN". Below ten with a leading zero. */
export function symbolOf(number: number, typeAbbreviation: string, bodySymbol: string): string {
  const padded = String(number).padStart(2, '0');
  return typeAbbreviation ? `${padded}/${typeAbbreviation}-${bodySymbol}` : `${padded}/${bodySymbol}`;
}
