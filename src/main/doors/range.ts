/** Something that can be streamed from any byte to any byte: what a seekable player needs. */
export interface Seekable {
  mediaType: string;
  sizeBytes: number;
  stream(start: number, end: number): ReadableStream<Uint8Array>;
}

/**
 * Answers with the whole (200), with one byte range (206), or with 416 where the range lies outside.
 * Electron's own fetch ignores Range, so every door uses this.
 */
export function serveRange(file: Seekable, request: Request): Response {
  const headers = new Headers({ 'content-type': file.mediaType, 'accept-ranges': 'bytes' });
  const range = parseRange(request.headers.get('range'), file.sizeBytes);
  if (range === 'outside') {
    headers.set('content-range', `bytes */${file.sizeBytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: file.sizeBytes };
  headers.set('content-length', String(end - start));
  if (range !== null) headers.set('content-range', `bytes ${start}-${end - 1}/${file.sizeBytes}`);
  const body = request.method === 'HEAD' ? null : file.stream(start, end);
  return new Response(body, { status: range === null ? 200 : 206, headers });
}

/** `[start, end)` of a single `bytes=` range; null where there is none or it is of a form we may ignore (RFC 9110, 14.2). */
export function parseRange(
  header: string | null,
  sizeBytes: number,
): { start: number; end: number } | 'outside' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return null;
  const [, first = '', last = ''] = match;
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? 'outside' : { start: sizeBytes - length, end: sizeBytes };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= sizeBytes) return 'outside';
  return { start, end: last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes) };
}
