/** As much of an address as its owner needs to know it again: n…@vidu.vn. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return '…';
  // Of a name of one letter nothing is left to hide.
  return `${at > 1 ? [...email][0] : ''}…${email.slice(at)}`;
}

/** The last three digits of a number: …123. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length > 5 ? `…${digits.slice(-3)}` : '…';
}
