/**
 * Domains under which anybody gets an address, or under which many bodies have theirs: none of them tells an organisation.
 * The endings are those under which the Vietnamese registry gives out names, and the general ones most used here.
 */
export const MAIL_FOR_EVERYBODY: readonly string[] = [
  ...[
    'gmail.com',
    'googlemail.com',
    'yahoo.com',
    'yahoo.com.vn',
    'ymail.com',
    'outlook.com',
    'outlook.com.vn',
  ],
  ...[
    'hotmail.com',
    'live.com',
    'msn.com',
    'icloud.com',
    'me.com',
    'mac.com',
    'aol.com',
    'zoho.com',
    'gmx.com',
  ],
  ...['proton.me', 'protonmail.com', 'tutanota.com', 'mail.com', 'yandex.com', 'qq.com', '163.com'],
  ...['fpt.vn', 'vnn.vn', 'hcm.vnn.vn', 'hn.vnn.vn', 'viettel.vn'],
];

export const ENDINGS_OF_MANY: readonly string[] = [
  ...['vn', 'com', 'net', 'org', 'info', 'biz', 'asia', 'edu'],
  ...['com.vn', 'net.vn', 'org.vn', 'edu.vn', 'gov.vn', 'ac.vn', 'biz.vn', 'info.vn', 'name.vn', 'pro.vn'],
  ...['health.vn', 'int.vn', 'id.vn', 'io.vn', 'ai.vn'],
];
