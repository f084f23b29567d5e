interface Given {
  /** The Message-ID of the mail that came back. */
  readonly of: string;
  readonly to?: string;
  readonly status?: string;
  readonly action?: 'failed' | 'delayed' | 'delivered';
  /** Outlook and others return the headers only. */
  readonly headersOnly?: boolean;
}

/** A report as Postfix writes it (RFC 3464 in RFC 6522). */
export function aDeliveryReport({ of, to = 'lan@vidu.vn', status = '5.1.1', ...given }: Given): string {
  const { action = 'failed', headersOnly = false } = given;
  const returned = [
    'Return-Path: <tra-lai@example.gov.vn>',
    'From: =?UTF-8?B?Q+G7lW5nIGfDs3Agw70=?= <gop-y@example.gov.vn>',
    `To: ${to}`,
    'Subject: =?UTF-8?Q?B=E1=BA=A3n_tin?=',
    `Message-ID: ${of}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ];
  return [
    'Return-Path: <>',
    'Date: Wed, 25 Nov 2026 09:05:00 +0700 (+07)',
    'From: MAILER-DAEMON@mx.vidu.vn (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: tra-lai@example.gov.vn',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4B1F2A.1764036300/mx.vidu.vn"',
    `Message-Id: <${crypto.randomUUID()}@mx.vidu.vn>`,
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4B1F2A.1764036300/mx.vidu.vn',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.vidu.vn.',
    '',
    `<${to}>: host mail.vidu.vn said: 550 ${status} User unknown (in reply to RCPT TO command)`,
    '',
    '--4B1F2A.1764036300/mx.vidu.vn',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.vidu.vn',
    'Arrival-Date: Wed, 25 Nov 2026 09:04:58 +0700 (+07)',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Original-Recipient: rfc822;${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mail.vidu.vn',
    `Diagnostic-Code: smtp; 550 ${status}`,
    ' User unknown',
    '',
    '--4B1F2A.1764036300/mx.vidu.vn',
    'Content-Description: Undelivered Message',
    `Content-Type: ${headersOnly ? 'text/rfc822-headers' : 'message/rfc822'}`,
    '',
    ...returned,
    ...(headersOnly ? [] : ['', 'Kính gửi ông bà', '']),
    '--4B1F2A.1764036300/mx.vidu.vn--',
    '',
  ].join('\r\n');
}
