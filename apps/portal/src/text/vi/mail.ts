/** What the product itself puts into a mail; wordings of single mails stand in `templates/mail`. */
export const mailText = {
  demoSubject: (subject: string) => `[DỮ LIỆU MINH HỌA] ${subject}`,
  demoMark: 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ',
} as const;
