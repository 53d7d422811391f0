import type { MessageFile } from '@/lib/api/types';

const VIDEOS: ReadonlySet<string> = new Set([
  'video/mp4',
  'video/x-m4v',
  'application/mp4',
  'video/webm',
  'video/ogg',
]);

const SOUNDS: ReadonlySet<string> = new Set([
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/ogg',
  'audio/opus',
  'audio/vorbis',
  'audio/webm',
  'audio/vnd.wave',
  'audio/x-wav',
]);

export const fileAddress = ({ id }: MessageFile) => `/api/files/${id}`;

/** How a stored file is shown: what a browser cannot show by itself is a row with a link. */
export function looksOf({ thumbnail, type }: MessageFile): 'picture' | 'video' | 'sound' | 'row' {
  if (thumbnail) return 'picture';
  if (type !== null && VIDEOS.has(type)) return 'video';
  return type !== null && SOUNDS.has(type) ? 'sound' : 'row';
}
