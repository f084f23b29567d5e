import {
  gatheringKindWords,
  gatheringStateWords,
  participantGroupWords,
  registrationStateWords,
} from './gathering-words.ts';
import { attendedHowWords } from './gatherings.ts';

/** What acts on gatherings and on training are called. */
export const gatheringActNames: Readonly<Record<string, string>> = {
  'gathering.announced': 'Thông báo hội nghị, lớp học',
  'gathering.bodyNominated': 'Cử người tham dự theo giấy mời',
  'gathering.booked': 'Ghi vào sổ hoạt động truyền thông',
  'gathering.cancelled': 'Hủy hội nghị, lớp học',
  'gathering.certificateTakenBack': 'Thu hồi giấy chứng nhận',
  'gathering.certificatesIssued': 'Cấp giấy chứng nhận',
  'gathering.closed': 'Kết thúc, khóa danh sách có mặt',
  'gathering.created': 'Soạn hội nghị, lớp học',
  'gathering.doorCounted': 'Đếm người đến không đăng ký',
  'gathering.edited': 'Sửa hội nghị, lớp học',
  'gathering.handedToRound': 'Chuyển sang cuộc họp của đợt lấy ý kiến',
  'gathering.held': 'Ghi là đã diễn ra',
  'gathering.invitationDeclined': 'Người được mời báo không dự',
  'gathering.invited': 'Gửi giấy mời',
  'gathering.itemAdded': 'Thêm dòng chương trình',
  'gathering.itemRemoved': 'Bỏ dòng chương trình',
  'gathering.letIn': 'Điểm danh một người',
  'gathering.letInTakenBack': 'Bỏ điểm danh một người',
  'gathering.questionAnswered': 'Trả lời một câu hỏi',
  'gathering.questionAsked': 'Có người đặt câu hỏi',
  'gathering.questionRefused': 'Không hiện một câu hỏi',
  'gathering.questionShown': 'Cho hiện một câu hỏi',
  'gathering.programmeSet': 'Gắn lớp với chương trình tập huấn',
  'gathering.registered': 'Có người đăng ký tham dự',
  'gathering.registrationCancelled': 'Người đăng ký tự hủy',
  'gathering.reopened': 'Mở lại danh sách có mặt',
  'training.needSet': 'Ghi nhu cầu tập huấn',
  'training.programmeAdded': 'Thêm chương trình tập huấn',
  'training.programmeEdited': 'Sửa chương trình tập huấn',
  'training.questionAdded': 'Thêm câu hỏi kiểm tra',
  'training.questionRemoved': 'Bỏ câu hỏi kiểm tra',
};

export const gatheringKindNames = {
  gathering: 'Hội nghị, lớp học',
  trainingProgramme: 'Chương trình tập huấn',
} as const;

export const gatheringFieldWords = {
  gatheringKind: 'Hình thức',
  gatheringName: 'Tên',
  gatheringState: 'Trạng thái',
  invitedOnly: 'Chỉ theo giấy mời',
  letInHow: 'Cách điểm danh',
  participantGroup: 'Nhóm người dự',
  passPercent: 'Đạt khi đúng từ (%)',
  registrationNumber: 'Đăng ký số',
  registrationState: 'Đăng ký',
  seats: 'Số chỗ',
  startsAt: 'Bắt đầu',
  venue: 'Địa điểm',
} as const;

export const gatheringValueWords = {
  gatheringKind: gatheringKindWords,
  gatheringState: gatheringStateWords,
  letInHow: attendedHowWords,
  participantGroup: participantGroupWords,
  registrationState: registrationStateWords,
} as const;
