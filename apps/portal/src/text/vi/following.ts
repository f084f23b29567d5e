import type { FollowRefusal } from '#features/following/follow-draft.server.ts';

/** Words of the pages on which somebody begins or stops to be told of a draft. */
export const followingText = {
  link: 'Nhận tin qua thư điện tử',
  title: (shortTitle: string) => `Nhận tin: ${shortTitle}`,
  heading: 'Nhận tin về dự thảo này',
  intro:
    'Bạn nhận một thư khi dự thảo được gia hạn, được trả lời hoặc được ban hành. Mỗi ngày nhiều nhất một thư. Thư nào cũng có chỗ thôi nhận.',
  kept: 'Cổng chỉ giữ địa chỉ thư và tên dự thảo, tách khỏi mọi ý kiến. Bạn thôi nhận thì địa chỉ bị xóa ngay.',
  email: 'Thư điện tử',
  trap: 'Xin để trống ô này',
  ask: 'Gửi thư xác nhận',
  sentTitle: 'Hãy mở hộp thư của bạn',
  sent: 'Chúng tôi đã gửi một thư tới địa chỉ bạn vừa gõ. Mở thư, bấm đường dẫn rồi bấm “Xác nhận”. Chưa xác nhận thì chưa có tin nào được gửi.',
  sentNote:
    'Không thấy thư? Xem cả mục thư rác, hoặc thử lại sau ít phút. Địa chỉ chưa xác nhận tự xóa sau 2 ngày.',
  otherWays: 'Cách khác',
  manyDrafts: 'Nhận bản tin về nhiều dự thảo',
  back: 'Về trang dự thảo',
  refusals: {
    emailWrong: 'Địa chỉ này chưa đúng dạng. Ví dụ: ten@vidu.vn. Chưa có gì được ghi.',
    tooMany: 'Từ nơi này vừa có nhiều lần xin nhận tin. Chưa có gì được ghi; hãy thử lại sau một giờ.',
  } satisfies Record<FollowRefusal, string>,
  manageTitle: 'Nhận tin về một dự thảo',
  waitingTitle: (draft: string) => `Nhận tin về “${draft}”?`,
  waiting: 'Bấm nút dưới đây thì bạn bắt đầu nhận tin. Nếu không phải bạn đã xin, hãy xóa địa chỉ.',
  confirm: 'Xác nhận nhận tin',
  notMe: 'Không phải tôi, xóa địa chỉ',
  confirmedTitle: (draft: string) => `Bạn đang nhận tin về “${draft}”`,
  confirmed: 'Mỗi ngày nhiều nhất một thư, chỉ khi có tin mới.',
  stop: 'Thôi nhận tin',
  goneTitle: 'Bạn không nhận tin về dự thảo này',
  gone: 'Địa chỉ của bạn không còn ở đây: đã thôi nhận, hoặc chưa xác nhận trong 2 ngày. Bạn có thể xin nhận lại bất cứ lúc nào.',
  askAgain: 'Xin nhận tin lại',
  unknownTitle: 'Đường dẫn này không đúng',
  unknown: 'Có thể đường dẫn bị cắt khi chép. Mở lại thư và bấm vào đường dẫn, hoặc chép cả dòng.',
} as const;
