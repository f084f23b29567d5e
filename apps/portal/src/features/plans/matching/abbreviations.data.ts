/** How names of bodies are shortened in plans. Written out before two names are compared; longest first. */
export const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['ubmttqvn', 'ủy ban mặt trận tổ quốc việt nam'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttqvn', 'mặt trận tổ quốc việt nam'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['đbqh', 'đại biểu quốc hội'],
  ['pbgdpl', 'phổ biến, giáo dục pháp luật'],
  ['tncs', 'thanh niên cộng sản'],
  ['lhpn', 'liên hiệp phụ nữ'],
  ['khcn', 'khoa học và công nghệ'],
  ['kh&cn', 'khoa học và công nghệ'],
  ['tttt', 'thông tin và truyền thông'],
  ['tt&tt', 'thông tin và truyền thông'],
  ['gdđt', 'giáo dục và đào tạo'],
  ['gd&đt', 'giáo dục và đào tạo'],
  ['vhtt&dl', 'văn hóa, thể thao và du lịch'],
  ['vhttdl', 'văn hóa, thể thao và du lịch'],
  ['tn&mt', 'tài nguyên và môi trường'],
  ['nn&mt', 'nông nghiệp và môi trường'],
  ['nn&ptnt', 'nông nghiệp và phát triển nông thôn'],
  ['kh&đt', 'kế hoạch và đầu tư'],
  ['lđ-tb&xh', 'lao động - thương binh và xã hội'],
  ['lđtbxh', 'lao động - thương binh và xã hội'],
  ['pt-th', 'phát thanh - truyền hình'],
  ['ptth', 'phát thanh - truyền hình'],
  ['ttđt', 'thông tin điện tử'],
  ['ttgdtx', 'trung tâm giáo dục thường xuyên'],
  ['gtvt', 'giao thông vận tải'],
  ['vp', 'văn phòng'],
];

/** Two ways of writing one syllable. */
export const SPELLINGS: readonly (readonly [string, string])[] = [
  ['uỷ', 'ủy'],
  ['hoá', 'hóa'],
  ['hoà', 'hòa'],
  ['toà', 'tòa'],
  ['thuỷ', 'thủy'],
  ['quí', 'quý'],
];

/** Ends of a name inside of a house: "Văn phòng Sở" is the office of the department. */
export const HOUSE_ENDS = ['sở', 'tỉnh', 'xã', 'phường', 'bộ', 'huyện', 'thành phố', 'cơ quan', 'đặc khu'];

/** What stands before the name of a place at the end of a name. */
export const PLACE_WORDS = [
  'tỉnh',
  'thành phố',
  'xã',
  'phường',
  'đặc khu',
  'huyện',
  'thị xã',
  'quận',
  'thị trấn',
];
