/** A list in two parts, or in one when nobody reports to the house. */
export function ownAndReceived<Row>(
  own: readonly Row[],
  received: readonly Row[],
): { readonly label: string; readonly rows: readonly Row[] }[] {
  if (received.length === 0) return [{ label: '', rows: own }];
  return [
    ...(own.length > 0 ? [{ label: 'Của cơ quan mình', rows: own }] : []),
    { label: 'Của cơ quan báo cáo lên', rows: received },
  ];
}
