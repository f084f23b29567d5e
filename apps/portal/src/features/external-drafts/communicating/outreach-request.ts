/** task: "khi có sự phân công" · request: "có đề nghị của cơ quan khác". */
export const REQUEST_KINDS = ['task', 'request'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** On what basis we help to make another body's draft known (Decision 407/QĐ-TTg; need M10). */
export interface OutreachRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly askedBy: string;
  /** Number and day of the document that gives the task or makes the request. */
  readonly basisSymbol: string;
  readonly basisOn: string;
  readonly dueOn: string | null;
  readonly note: string;
  readonly cancelledReason: string | null;
  readonly version: number;
}

/** What is told, under the four headings of Decision 407: necessity and scope, basic content, what changes, other. */
export interface KeyContent {
  readonly necessity: string;
  readonly content: string;
  readonly changes: string;
  readonly other: string;
  readonly version: number;
}

export const emptyKeyContent: KeyContent = { necessity: '', content: '', changes: '', other: '', version: 0 };
