import { ENDINGS_OF_MANY, MAIL_FOR_EVERYBODY } from './shared-domains.data.ts';

/** The domain of an address, or of a domain as somebody types it ("@Vidu.vn "); undefined when it is none. */
export function mailDomainOf(typed: string): string | undefined {
  const domain = typed.normalize('NFKC').trim().toLowerCase().replace(/^.*@/, '').replace(/\.$/, '');
  const isDomain = domain.length <= 190 && /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,}$/.test(domain);
  return isDomain ? domain : undefined;
}

/** False for domains that many people or bodies share: an address there tells nobody's organisation. */
export function tellsAnOrganisation(domain: string): boolean {
  return !MAIL_FOR_EVERYBODY.includes(domain) && !ENDINGS_OF_MANY.includes(domain);
}

/** Names are the same whatever their marks of punctuation, spaces and capitals; letters with their marks must agree. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
