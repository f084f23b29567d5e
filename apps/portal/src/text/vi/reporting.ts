/** A list in parts, or in one when nobody else has anything in it. */
export function ownAndReceived<Row>(
  own: readonly Row[],
  received: readonly Row[],
  naming: readonly Row[] = [],
): { readonly label: string; readonly rows: readonly Row[] }[] {
  if (received.length + naming.length === 0) return [{ label: '', rows: own }];
  return [
    { label: 'Của cơ quan mình', rows: own },
    { label: 'Của cơ quan báo cáo lên', rows: received },
    { label: 'Của cơ quan khác, có việc của cơ quan mình', rows: naming },
  ].filter(({ rows }) => rows.length > 0);
}
