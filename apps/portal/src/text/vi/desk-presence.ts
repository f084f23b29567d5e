const list = new Intl.ListFormat('vi', { type: 'conjunction' });

/** Who is at the same place of the answering desk now. */
export const deskPresenceText = {
  inGroup: (names: readonly string[]) => `Đang mở nhóm này: ${list.format(names)}.`,
  inPlace: (names: readonly string[]) => `Đang xem điều này: ${list.format(names)}.`,
} as const;
