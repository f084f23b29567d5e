// Papers beside the texts: what the dossiers hold, and a document that came without a draft.

import type { StoryIssuedAlone, StoryPaper } from './story.ts';

const RESOLUTION = 'nq-doi-moi-cong-nghe';
const TEAMS = 'qd-to-cong-nghe-so';

export const papers: readonly StoryPaper[] = [
  {
    draft: TEAMS,
    item: 'proposalStatement',
    on: '2025-11-21',
    by: 'soan-thao',
    note: 'Tờ trình số 61/TTr-SKHCN ngày 21/11/2025',
    fileName: 'to-trinh-to-cong-nghe-so.docx',
    type: 'TỜ TRÌNH',
    abstract: 'Về dự thảo Quyết định quy định về Tổ công nghệ số cộng đồng',
    lines: [
      'Các thôn, tổ dân phố đang lập Tổ theo nhiều cách khác nhau; sau hợp nhất hai tỉnh cần một quy định chung.',
      'Dự thảo nêu việc của Tổ, buổi trực, sổ ghi việc, điều không được làm và mức bồi dưỡng.',
      'Sở đề nghị Ủy ban nhân dân tỉnh xem xét, ban hành.',
    ],
    isPublic: true,
  },
  {
    draft: RESOLUTION,
    item: 'proposalStatement',
    on: { daysAgo: 13 },
    by: 'soan-thao',
    note: 'Bản lấy ý kiến',
    fileName: 'to-trinh-doi-moi-cong-nghe.docx',
    type: 'TỜ TRÌNH',
    abstract: 'Về dự thảo Nghị quyết hỗ trợ đổi mới công nghệ, chuyển đổi số',
    lines: [
      'Phần lớn hợp tác xã, hộ sản xuất của tỉnh chưa có điều kiện mua máy, làm nhãn, bán hàng trên mạng.',
      'Dự thảo đặt mức hỗ trợ, điều kiện, giấy tờ và thời hạn giải quyết; ngân sách tỉnh chi trả.',
    ],
    isPublic: true,
  },
  {
    draft: RESOLUTION,
    item: 'impactAssessment',
    on: { daysAgo: 13 },
    by: 'soan-thao',
    note: 'Bản làm việc trong Sở',
    fileName: 'danh-gia-tac-dong.docx',
    type: 'BÁO CÁO',
    abstract: 'Đánh giá tác động của chính sách hỗ trợ đổi mới công nghệ',
    lines: ['Khoảng 1.100 hợp tác xã và nhiều nghìn hộ được hưởng; chi ngân sách tăng dần theo từng năm.'],
    isPublic: false,
  },
];

export const issuedAlone: readonly StoryIssuedAlone[] = [
  {
    organisation: 'so-khcn-hung-yen-cu',
    by: 'phap-che',
    number: '962/QĐ-UBND',
    on: '2023-04-26',
    title: 'Phương thức thực hiện dịch vụ sự nghiệp công về khoa học và công nghệ',
    documentType: 'provinceCommitteeDecision',
    issuingBody: 'Ủy ban nhân dân tỉnh Hưng Yên',
    legalForceReason: 'Số ký hiệu không có năm ban hành; chỉ áp dụng cho các đơn vị sự nghiệp của tỉnh.',
  },
];
