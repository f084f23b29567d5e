import { CONTACT_DAYS_AFTER_ANSWER } from '#features/submissions/contact-retention.ts';
import { DRAFT_DAYS } from '#features/submissions/intake.ts';
import { paths } from '#paths';

/** A part of a page in plain words: paragraphs, steps in their order, points without one, where to go from here. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly says?: readonly string[];
  readonly steps?: readonly string[];
  readonly points?: readonly string[];
  readonly links?: readonly { readonly href: string; readonly label: string }[];
}

export const helpText = {
  title: 'Trợ giúp',
  description: 'Cách đọc dự thảo, góp ý, theo dõi câu trả lời và tự kiểm tra rằng ý kiến của bạn còn đó.',
  intro:
    'Bạn không cần tài khoản và không cần cài gì. Mọi trang dùng được trên điện thoại, kể cả khi mạng yếu.',
  onThisPage: 'Trong trang này',
  passages: [
    {
      id: 'doc',
      title: 'Đọc một dự thảo',
      steps: [
        'Ở trang đầu, chọn dự thảo, hoặc gõ một từ vào ô tìm. Gõ không dấu cũng tìm được.',
        'Trang tóm tắt nói trong năm dòng: dự thảo là gì, cho ai, thay đổi gì, đến khi nào.',
        'Mở “Toàn văn” để đọc từng điều. Mỗi điều có địa chỉ riêng để bạn gửi cho người khác.',
        'Mở “So sánh” để thấy dự thảo khác quy định đang áp dụng ở chỗ nào.',
      ],
      links: [{ href: paths.drafts, label: 'Danh sách dự thảo' }],
    },
    {
      id: 'gop-y',
      title: 'Góp ý',
      steps: [
        'Bấm “Góp ý điều này” cạnh điều bạn muốn nói, hoặc “Góp ý chung”.',
        'Chọn bạn đồng ý, đề nghị sửa, không đồng ý hay muốn hỏi; viết lý do. Bạn có thể viết luôn câu chữ mình muốn.',
        'Xem trước: trang này cho thấy đúng những gì sẽ công khai. Chưa bấm “Gửi” thì chưa gửi gì.',
        'Gửi và giữ mã biên nhận: chép lại, chụp ảnh hoặc in.',
      ],
      says: [
        'Bạn không dùng được mạng? Ý kiến nói ở cuộc họp thôn, viết trên giấy hay nói qua điện thoại được ghi vào đây như nhau. Địa chỉ và điện thoại nhận ý kiến có ở trang của mỗi dự thảo.',
      ],
    },
    {
      id: 'theo-doi',
      title: 'Theo dõi câu trả lời',
      says: [
        'Nhập mã biên nhận ở trang “Theo dõi ý kiến”: bạn thấy ý kiến đang ở bước nào và cơ quan trả lời ra sao.',
        'Cơ quan soạn thảo phải nghiên cứu, tiếp thu hoặc giải trình, và công bố câu trả lời (Luật số 64/2025/QH15, Điều 6).',
        'Muốn biết tin của cả một dự thảo: ở trang của dự thảo có ô nhận tin qua thư điện tử, địa chỉ tin Atom và lịch.',
      ],
      links: [
        { href: paths.track, label: 'Theo dõi ý kiến' },
        { href: paths.calendar, label: 'Lịch' },
      ],
    },
    {
      id: 'kiem-tra',
      title: 'Tự kiểm tra rằng ý kiến còn đó',
      says: [
        'Mỗi lần góp ý là một dòng trong nhật ký công khai. Từ trang biên nhận, bạn tải được bằng chứng và tự kiểm tra bằng một chương trình ngắn, không cần tin cổng này.',
      ],
      links: [{ href: paths.transparency, label: 'Minh bạch: nhật ký và cách kiểm tra' }],
    },
    {
      id: 'tiep-can',
      title: 'Nếu bạn khó nhìn, khó bấm',
      points: [
        'Mọi việc làm được bằng bàn phím; phím Tab đi từ mục này sang mục khác.',
        'Phóng to chữ đến 200% hay dùng màn hình hẹp, trang vẫn đủ nội dung.',
        'Trình đọc màn hình đọc được mọi trang, hình vẽ nào cũng có lời.',
        'Máy đang để nền tối thì trang cũng nền tối. In ra thì không tốn mực cho phần thừa.',
      ],
      says: ['Chỗ nào không dùng được, xin báo cho cơ quan chủ quản theo địa chỉ ở cuối trang.'],
    },
  ] satisfies readonly Passage[],
} as const;

export const privacyText = {
  title: 'Quyền riêng tư',
  description: 'Cổng này giữ những gì về bạn, giữ bao lâu, ai đọc được và bạn xóa thế nào.',
  intro: 'Trang này nói đúng những gì phần mềm làm. Không có gì khác được giữ.',
  passages: [
    {
      id: 'khi-doc',
      title: 'Khi bạn đọc',
      points: [
        'Không cookie, không tài khoản, không đếm người, không gửi gì cho bên thứ ba.',
        'Nhật ký của máy chủ không ghi địa chỉ mạng của bạn. Nó ghi đường dẫn, giờ và kết quả của những yêu cầu gửi biểu mẫu, yêu cầu chậm và yêu cầu lỗi.',
      ],
    },
    {
      id: 'khi-gop-y',
      title: 'Khi bạn góp ý',
      points: [
        'Công khai: lời góp ý, chỗ của dự thảo, bạn là ai theo nhóm (ví dụ “Người dân, Hưng Yên”), đến bằng đường nào, ngày nhận. Họ tên chỉ công khai khi bạn đánh dấu đồng ý; không ô nào đánh dấu sẵn.',
        'Không công khai: thư điện tử, điện thoại, và thư gửi cho bạn viết bằng tiếng Việt hay tiếng Anh. Các mục này nằm ở một bảng riêng, chỉ cán bộ phụ trách đọc được.',
        `Lời chưa gửi (bản xem trước) nằm dưới một địa chỉ bí mật và tự xóa sau ${DRAFT_DAYS} ngày.`,
        `Nơi liên hệ tự xóa ${CONTACT_DAYS_AFTER_ANSWER} ngày sau khi dự thảo được trả lời. Bạn xóa sớm hơn ở trang theo dõi, bằng mã biên nhận.`,
        'Lời góp ý đã được trả lời lưu cùng hồ sơ dự thảo, trừ khi bạn yêu cầu xóa. Các thời hạn khác: xem bảng “Giữ bao lâu” ở cuối trang.',
        'Để chặn máy gửi hàng loạt, máy chủ đếm số lần gửi theo địa chỉ mạng, dưới dạng mã không đọc ngược được, trong khoảng thời gian ngắn.',
      ],
    },
    {
      id: 'nhat-ky',
      title: 'Nhật ký công khai',
      says: [
        'Mỗi lần gửi được cấp biên nhận là một dòng trong nhật ký. Dòng đó là một mã băm tính từ lời góp ý và một số ngẫu nhiên chỉ biên nhận của bạn biết: từ dòng đó không ai đọc ra được bạn nói gì.',
        'Dòng trong nhật ký không xóa được; đó là điều làm cho không ai giấu được một ý kiến.',
      ],
    },
    {
      id: 'nhan-tin',
      title: 'Khi bạn nhận tin về một dự thảo',
      points: [
        'Cổng giữ địa chỉ thư điện tử, dự thảo bạn chọn và ngôn ngữ của thư, tách khỏi mọi ý kiến.',
        'Chưa bấm xác nhận trong thư thì không gửi tin nào; địa chỉ chưa xác nhận tự xóa sau 2 ngày.',
        'Thư nào cũng có chỗ thôi nhận. Bạn thôi nhận thì địa chỉ bị xóa ngay.',
      ],
    },
    {
      id: 'quyen',
      title: 'Bạn có quyền',
      points: [
        'Xem và tải về mọi thứ cổng giữ về bạn: mở trang theo dõi bằng mã biên nhận, rồi chọn “Xem, tải, sửa, xóa dữ liệu về bạn”.',
        'Yêu cầu một lần cho mọi lần góp ý, bằng thư điện tử hoặc số điện thoại đã xác nhận.',
        'Rút lại từng sự đồng ý và xóa nơi liên hệ: có hiệu lực ngay, không cần nêu lý do.',
        'Yêu cầu sửa hoặc xóa dữ liệu, kể cả lời góp ý và tệp: cán bộ có trách nhiệm trả lời trong 2 ngày làm việc (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, chưa đối chiếu nguyên văn).',
        'Mất mã: nếu đã xác nhận thư điện tử, nhờ gửi lại mã ở trang theo dõi. Không có mã và không có thư: đến hoặc viết cho cơ quan chủ quản theo địa chỉ ở cuối trang; cơ quan đối chiếu đúng người rồi mới làm.',
        'Khi xóa, còn lại: con số đã đếm, dòng mã trong nhật ký công khai, câu trả lời của cơ quan và mã biên nhận.',
      ],
      links: [
        { href: paths.track, label: 'Theo dõi ý kiến' },
        { href: paths.ownDataOfAll, label: 'Dữ liệu về bạn, mọi lần góp ý' },
      ],
    },
    {
      id: 'can-bo',
      title: 'Cán bộ',
      says: [
        'Cán bộ đăng nhập có một cookie phiên làm việc, hết khi đăng xuất hoặc để máy không. Việc họ làm được ghi nhật ký.',
      ],
    },
  ] satisfies readonly Passage[],
} as const;

export const openDataText = {
  title: 'Dữ liệu mở',
  description: 'Dự thảo, ý kiến công khai, bảng trả lời và văn bản để tải về dùng lại.',
  intro: 'Mọi thứ công khai trên cổng đều tải về được, không cần xin phép, không cần đăng ký.',
  licence: 'Giấy phép',
  licenceSays:
    'Dữ liệu được dùng lại tự do theo giấy phép Creative Commons Ghi công 4.0 (CC BY 4.0): hãy ghi nguồn là cơ quan chủ quản của cổng này. Văn bản quy phạm pháp luật không thuộc đối tượng bảo hộ quyền tác giả.',
  licenceLink: 'Đọc giấy phép CC BY 4.0',
  tables: 'Bảng để tải về',
  columns: { table: 'Bảng', csv: 'CSV', json: 'JSON' },
  drafts: 'Mọi đợt lấy ý kiến',
  issued: 'Mọi văn bản đã ban hành',
  perDraft: 'Theo từng dự thảo',
  perDraftNone: 'Chưa có dự thảo nào công khai.',
  opinions: 'Ý kiến công khai',
  responses: 'Bảng trả lời',
  notAnswered: 'chưa trả lời',
  textOff: 'văn bản đã được gỡ xuống',
  csvNote:
    'CSV là UTF-8, có dòng tên cột, mở được bằng bảng tính. Ô nào bắt đầu như một công thức có thêm dấu nháy đơn ở trước. Tệp được viết trong lúc đọc, nên tệp lớn cũng tải được.',
  privacyNote:
    'Trong các bảng không có thư điện tử, điện thoại hay biên nhận; họ tên chỉ có khi người góp ý đồng ý. Ý kiến đang chờ xem xét, đã ẩn hoặc của nội bộ cơ quan không có trong bảng.',
  feeds: 'Tin và lịch',
  feedAll: 'Tin về mọi dự thảo (Atom)',
  calendarAll: 'Lịch của mọi dự thảo (iCal)',
  feedsNote: 'Mỗi dự thảo và mỗi cơ quan có tin và lịch riêng, ở trang của dự thảo, cơ quan đó.',
  log: 'Nhật ký tiếp nhận: mã gốc đã ký và mọi dòng (JSON) có ở trang nhật ký của từng dự thảo.',
} as const;
