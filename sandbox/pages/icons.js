// @ts-check

const SVG = 'http://www.w3.org/2000/svg';

/** Drawn here, because not every machine has letters for them. */
const PATHS = {
  photo: 'M4 7h3l1.500-2h7L17 7h3v12H4zM12 9.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z',
  sticker: 'M5 4h14v9l-6 7H5zM19 13h-6v7M9 9v.1M14 9v.1M8.500 12.500c1 1.300 3 1.300 4.500 0',
  voice: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  location:
    'M12 21c4-4.600 6-8 6-11a6 6 0 0 0-12 0c0 3 2 6.400 6 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  contact: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20a7.500 6 0 0 1 15 0',
  video: 'M3 6h12v12H3zM15 10l6-3v10l-6-3',
  poll: 'M5 20V10M12 20V4M19 20v-7',
  plus: 'M12 5v14M5 12h14',
  send: 'M4 12l16-8-6 16-3-6z',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  back: 'M15 5l-7 7 7 7',
};

/** @type {Record<string, keyof typeof PATHS>} */
const SAME = { venue: 'location', audio: 'voice', video_note: 'video', animation: 'video' };

/**
 * A small drawing for somebody who sees; the words stand beside it or in a label.
 *
 * @param {string} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  const known = /** @type {keyof typeof PATHS} */ (SAME[name] ?? name);
  path.setAttribute('d', PATHS[known] ?? PATHS.document);
  drawing.append(path);
  return drawing;
}
