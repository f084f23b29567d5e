/** What leads in names, and what an address looks like; without marks. */
export const ADDRESS_PHRASE =
  /(?:số|so|nhà|nha)\s+\d+[a-z]?(?:\/\d+)*\s+(?:ngách|ngõ|hẻm|đường|phố|dãy|day|ngach|ngo|hem|duong|pho|kiệt|lô)|(?:địa chỉ|dia chi)\s*:?\s*\S+/iu;
export const NAME_LEADS: readonly string[] = [
  'toi ten la',
  'toi ten',
  'toi la',
  'ten toi la',
  'em ten',
  'em la',
  'chau ten',
  'ong',
  'ba',
  'gap chu',
  'gap anh',
  'gap co',
  'ten la',
];
/** Family names beside those of `submissions/holding`, without marks; of peoples too. */
export const MORE_FAMILY_NAMES: ReadonlySet<string> = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh dao trinh mai luong nong ha to cao lam trieu chu vi hua sung giang lo vang thach kim son danh quach ma lau thao tang ta truong thai doan kieu ksor y h rmah quang cam bach tong'.split(
    ' ',
  ),
);
/** Whoever speaks, before his own name. */
export const OWN_NAME_LEADS: readonly string[] = [
  'toi la',
  'em la',
  'chau la',
  'con la',
  'tui la',
  'ten',
  'ten la',
  'chung toi gom',
  'minh la',
  'nguoi lam don',
  'nguoi viet don',
  'nguoi viet',
  'ho',
  'chu ho',
  'ky ten',
  'nguoi gui',
];
/** First words of names that are no person's. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  'hoi ban uy so cong lien hop truong phong chi chu pho giam doan to mat cuc vien trung dai nghi hoc nguoi thon xom khu'.split(
    ' ',
  ),
);
