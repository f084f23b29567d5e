// Groups of opinions with their answers. The draft being consulted stands half-way: some approved, some waiting,
// one sent back, some not begun, and some opinions not yet in any group.

import { digitalTeamGroups } from './answers-digital-teams.ts';
import type { StoryGroup } from './opinion-story.ts';
import { campaignOpinions } from './opinions-campaign.ts';

const DRAFT = 'nq-doi-moi-cong-nghe';
const APPROVED = { state: 'approved', proposedBy: 'soan-thao', approvedBy: 'truong-phong' } as const;
const PROPOSED = { state: 'proposed', proposedBy: 'soan-thao' } as const;

const resolutionGroups: readonly StoryGroup[] = [
  {
    key: 'g-nq-01',
    draft: DRAFT,
    unit: 'dieu-7__khoan-2',
    title: 'Nâng mức hỗ trợ mua máy cho hộ',
    opinions: ['nq-01'],
    response: {
      outcome: 'accepted',
      explanation:
        'Sở tiếp thu. Hộ lẻ ít vốn và khó vay hơn hợp tác xã. Bản 2 nâng lên 40%, không quá 60 triệu đồng; hộ nghèo, hộ cận nghèo 60%.',
      changedUnit: 'dieu-7__khoan-2',
      changedNote: '30% thành 40%; 50 triệu thành 60 triệu đồng; thêm mức 60%.',
      ...APPROVED,
    },
  },
  {
    key: 'g-nq-02',
    draft: DRAFT,
    unit: 'dieu-7__khoan-3__diem-b',
    title: 'Máy mua của thợ cơ khí không có hóa đơn đỏ',
    opinions: ['nq-02'],
    response: {
      outcome: 'accepted',
      explanation:
        'Sở tiếp thu. Pháp luật về thuế cho phép dùng bảng kê khi mua của người không phải xuất hóa đơn; chính sách không nên bắt chặt hơn.',
      changedUnit: 'dieu-7__khoan-3__diem-b',
      changedNote: 'Nhận hóa đơn hợp pháp hoặc bảng kê mua hàng.',
      ...APPROVED,
    },
  },
  {
    key: 'g-nq-03',
    draft: DRAFT,
    unit: 'dieu-13__khoan-2',
    title: 'Số đơn hàng 30 đơn/tháng quá cao',
    opinions: ['nq-06', 'nq-07'],
    response: {
      outcome: 'partlyAccepted',
      explanation:
        'Sở tiếp thu việc hạ số đơn xuống 10 đơn mỗi tháng. Sở chưa áp dụng cách cộng dồn cả vụ, vì cần ba tháng bán đều để biết gian hàng hoạt động thật; nông sản theo vụ được chọn ba tháng liền nhau trong vụ để tính.',
      changedUnit: 'dieu-13__khoan-2',
      changedNote: '30 đơn thành 10 đơn mỗi tháng.',
      ...APPROVED,
    },
  },
  {
    key: 'g-nq-04',
    draft: DRAFT,
    unit: 'dieu-18__khoan-1__diem-dd',
    title: 'Bỏ phương án sản xuất, kinh doanh',
    opinions: ['nq-08'],
    response: {
      outcome: 'accepted',
      explanation: 'Sở tiếp thu. Biên bản kiểm tra thực tế của xã đã cho biết máy được dùng vào việc gì.',
      changedUnit: 'dieu-17__khoan-1',
      changedNote: 'Bỏ điểm đ cũ; Điều 18 cũ là Điều 17 của bản 2.',
      ...APPROVED,
    },
  },
  {
    key: 'g-nq-05',
    draft: DRAFT,
    unit: 'dieu-19',
    title: 'Tách điều về thủ tục',
    opinions: ['nq-stp'],
    response: {
      outcome: 'accepted',
      explanation: 'Sở tiếp thu ý kiến của Sở Tư pháp, tách thành hai điều theo hai khâu.',
      changedUnit: 'dieu-18',
      changedNote: 'Điều 19 cũ thành Điều 18 và Điều 19.',
      ...APPROVED,
    },
  },
  {
    key: 'g-nq-06',
    draft: DRAFT,
    unit: 'dieu-10',
    title: 'Chuyển truy xuất nguồn gốc sang chuyển đổi số',
    opinions: ['nq-snnmt'],
    response: {
      outcome: 'partlyAccepted',
      explanation:
        'Sở tiếp thu việc chuyển điều này sang Chương III. Mã số vùng trồng do văn bản chuyên ngành quy định, nên Nghị quyết không nhắc lại; hai sở sẽ thống nhất trong hướng dẫn.',
      changedUnit: 'dieu-11',
      changedNote: 'Điều 10 cũ thành Điều 11.',
      ...APPROVED,
    },
  },
  {
    key: 'g-nq-07',
    draft: DRAFT,
    unit: 'dieu-8__khoan-1',
    title: 'Tách hỗ trợ thử nghiệm và chứng nhận',
    opinions: ['nq-hhdn'],
    response: {
      outcome: 'accepted',
      explanation: 'Sở tiếp thu và cảm ơn Hiệp hội đã nhận giới thiệu chuyên gia.',
      changedUnit: 'dieu-8__khoan-2',
      changedNote: 'Khoản 1 cũ thành khoản 1 và khoản 2.',
      ...APPROVED,
    },
  },
  {
    key: 'g-nq-08',
    draft: DRAFT,
    unit: 'dieu-7__khoan-4',
    title: 'Áp dụng thứ tự ưu tiên cho mọi nội dung',
    opinions: ['nq-15'],
    response: {
      outcome: 'accepted',
      explanation: 'Sở tiếp thu ý kiến của hội nghị thôn, đưa thứ tự ưu tiên lên phần nguyên tắc chung.',
      changedUnit: 'dieu-4__khoan-5',
      changedNote: 'Chuyển từ khoản 4 Điều 7.',
      ...APPROVED,
    },
  },
  {
    key: 'g-nq-09',
    draft: DRAFT,
    unit: 'dieu-12__khoan-3',
    title: 'Bỏ khoản về phần mềm miễn phí',
    opinions: ['nq-nb-1'],
    response: {
      outcome: 'accepted',
      explanation: 'Tiếp thu. Người dân không có cách nào biết chắc phần mềm nào bị loại.',
      changedNote: 'Bỏ khoản 3 Điều 12.',
      ...APPROVED,
    },
  },
  {
    key: 'g-nq-10',
    draft: DRAFT,
    unit: 'dieu-3__khoan-4',
    title: 'Không in tên người lên tem',
    opinions: ['nq-nb-3'],
    response: {
      outcome: 'accepted',
      explanation: 'Tiếp thu để bảo vệ thông tin cá nhân của hộ.',
      changedUnit: 'dieu-3__khoan-4',
      changedNote: '“người sản xuất” thành “tên cơ sở sản xuất”.',
      ...APPROVED,
    },
  },
  {
    key: 'g-nq-11',
    draft: DRAFT,
    unit: 'dieu-10__khoan-2',
    title: 'Hộ trồng nhãn xin nâng hỗ trợ in tem',
    opinions: campaignOpinions.map((opinion) => opinion.key),
    response: {
      outcome: 'partlyAccepted',
      explanation:
        'Sở đề nghị tiếp thu việc kéo dài thành 03 năm, vì cây ăn quả mỗi năm một vụ, hai năm chưa đủ để khách quen tem. Sở chưa đề nghị nâng lên 70%: giá in tem đã giảm còn dưới 200 đồng/tem, mức 2 triệu đồng/năm đủ cho khoảng 20.000 tem của một hộ.',
      changedNote: 'Dự kiến sửa ở bản 3: 02 năm thành 03 năm.',
      ...PROPOSED,
    },
  },
  {
    key: 'g-nq-12',
    draft: DRAFT,
    unit: 'dieu-17',
    title: 'Mạng internet ở nhà văn hóa trùng chương trình khác',
    opinions: ['nq-11', 'nq-nb-2'],
    response: {
      outcome: 'accepted',
      explanation:
        'Sở đề nghị bỏ điều này. Thôn đã được nhà mạng lắp miễn phí thì vẫn dùng như cũ, không phải trả thêm tiền; thôn chưa có mạng sẽ được đưa vào chương trình viễn thông công ích.',
      changedNote: 'Bản 2 bỏ Điều 17 cũ.',
      ...PROPOSED,
    },
  },
  {
    key: 'g-nq-13',
    draft: DRAFT,
    unit: null,
    title: 'Đồng ý với dự thảo hoặc với từng điều',
    opinions: ['nq-09', 'nq-12', 'nq-18', 'nq-22'],
    response: {
      outcome: 'notedAgreement',
      explanation: 'Sở ghi nhận và cảm ơn ý kiến đồng tình.',
      ...PROPOSED,
    },
  },
  {
    key: 'g-nq-14',
    draft: DRAFT,
    unit: 'dieu-5__khoan-2',
    title: 'Tính cả máy mua trong năm 2026',
    opinions: ['nq-14'],
    response: {
      outcome: 'explained',
      explanation: 'Sở xin giữ như dự thảo vì không hồi tố.',
      state: 'returned',
      proposedBy: 'soan-thao',
      returnedReason:
        'Lý do ngắn quá, người góp ý đọc sẽ không hiểu “hồi tố”. Viết lại bằng lời thường và nêu cách khác để người đã mua máy được hưởng chính sách.',
    },
  },
  {
    key: 'g-nq-15',
    draft: DRAFT,
    unit: 'dieu-7__khoan-3__diem-a',
    title: 'Cho hỗ trợ cả máy cũ',
    opinions: ['nq-03'],
    response: {
      outcome: 'explained',
      explanation: 'Máy cũ khó xác định giá thật và thời gian dùng còn lại, dễ phát sinh khai khống.',
      state: 'writing',
      proposedBy: 'soan-thao',
    },
  },
  {
    key: 'g-nq-16',
    draft: DRAFT,
    unit: 'dieu-22__khoan-1',
    title: 'Xã khó khăn không lo được 30%',
    opinions: ['nq-21', 'nq-stc'],
  },
  {
    key: 'g-nq-17',
    draft: DRAFT,
    unit: 'dieu-12__khoan-2',
    title: 'Một triệu đồng không đủ mua máy in hóa đơn',
    opinions: ['nq-05'],
  },
];

const marketGroups: readonly StoryGroup[] = [
  {
    key: 'g-cc-01',
    draft: 'qd-can-tai-cho',
    unit: 'dieu-1__khoan-4',
    title: 'Nêu tên gian hàng cân thiếu: ghi rõ cách tính và nhắc trước',
    opinions: ['cc-01', 'cc-03'],
  },
];

export const groups: readonly StoryGroup[] = [...digitalTeamGroups, ...resolutionGroups, ...marketGroups];
