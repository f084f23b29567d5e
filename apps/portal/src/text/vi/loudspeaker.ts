import { formatNumber } from './dates.ts';

/** The public page of one loudspeaker. */
export const stationText = {
  heading: (name: string) => `Loa truyền thanh: ${name}`,
  description: (name: string) => `Lịch phát và lời đọc của ${name}.`,
  intro: 'Lời đọc giới thiệu dự thảo đang lấy ý kiến, để người phụ trách loa tải về và phát đúng giờ.',
  area: 'Địa bàn',
  body: 'Nơi vận hành',
  ended: 'Loa này đã ngừng dùng.',
  none: 'Hiện không có bản tin nào cần phát.',
  broadcasts: 'Lịch phát',
  when: 'Ngày, giờ',
  words: 'Lời đọc',
  state: 'Tình trạng',
  states: { planned: 'sẽ phát', broadcast: 'đã phát', missed: 'chưa có xác nhận phát' },
  draft: 'Xem dự thảo',
  machines: 'Cho hệ thống thông tin nguồn',
  schedule: 'Lịch phát (JSON)',
  podcast: 'Podcast (RSS)',
  machinesHint: 'Hai tệp luôn mới, không cần tài khoản; cách đọc nằm trong tài liệu của phần mềm.',
} as const;

/** The sound of a bulletin, for who broadcasts it. */
export const bulletinSoundText = {
  bulletin: (minutes: string, seconds: number) =>
    `Bản tin ${minutes} phút của bộ truyền thông, đọc ${formatNumber(seconds)} giây`,
  person: 'người đọc',
  voice: 'giọng máy đọc',
  download: (name: string) => `Tải ${name}`,
} as const;

/** Field mode of a commune officer: broadcasts of the day. */
export const broadcastsText = {
  title: 'Phát loa, niêm yết',
  intro: 'Đọc lời bên dưới trên loa, dán thông báo, nói ở cuộc họp; xong thì bấm một lần.',
  none: 'Hôm nay không có việc nào cần làm.',
  today: 'Hôm nay',
  missed: (n: number) => `Chưa xác nhận: ${formatNumber(n)} lượt`,
  missedHint: 'Đã làm mà quên bấm thì bấm bây giờ; không làm được thì mở và hủy kèm lý do.',
  ahead: 'Sắp tới',
  confirm: 'Đã phát',
  confirmDone: 'Đã làm xong',
  confirmed: 'Đã xác nhận',
  takeBack: 'Bấm nhầm',
  open: 'Mở',
  toBroadcasts: 'Phát loa, niêm yết hôm nay',
  saved: 'Đã ghi nhận. Cảm ơn bạn.',
  undone: 'Đã bỏ xác nhận.',
  incomplete: 'Chưa nhận được. Hãy tải lại trang rồi bấm lại.',
} as const;
