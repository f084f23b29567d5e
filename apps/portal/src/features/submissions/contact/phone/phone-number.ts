/**
 * A Vietnamese mobile number as a gateway takes it (84912345678), from any usual spelling; undefined for anything else.
 * Only these: numbers abroad and of services are where programs send codes at somebody else's cost.
 */
export function phoneNumberOf(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s.()\-\u00ad\u200b]/g, '');
  // Ten digits from 0, the first behind it 3, 5, 7, 8 or 9: mobile numbers since the change of 2018.
  const [, national] = /^(?:0|\+?84)([35789]\d{8})$/.exec(digits) ?? [];
  return national && `84${national}`;
}

/** As people write it: 0912 345 678. */
export function writtenPhone(phone: string): string {
  return phone.replace(/^84(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3');
}
