import type { OwnRuleRefusal } from '#features/time-limits/manage-rules.server.ts';

export const ruleFormText = {
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi. Hãy kiểm tra lại các ô rồi gửi lại.',
  alreadyThere: 'Ngày này đã có trong lịch với cùng loại. Không có gì thay đổi.',
  refusals: {
    noNationalRule:
      'Vào ngày đó chưa có quy định chung của cả nước cho loại văn bản này, nên chưa thể đặt quy định riêng. Chưa có gì được ghi.',
    shorterThanNational:
      'Thời hạn này ngắn hơn mức chung của cả nước. Địa phương chỉ được đặt dài hơn. Chưa có gì được ghi.',
    otherUnit: 'Đơn vị tính khác với quy định chung (ngày hoặc ngày làm việc). Chưa có gì được ghi.',
    alreadyThere:
      'Cơ quan này đã có quy định riêng cho việc này từ đúng ngày đó. Không có gì thay đổi. Nếu muốn đặt lại, hãy chọn ngày bắt đầu khác.',
  } satisfies Record<OwnRuleRefusal, string>,
} as const;
