// @ts-check

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** @type {Record<string, string>} */
const KINDS = {
  photo: 'Photo',
  sticker: 'Sticker',
  location: 'Location',
  venue: 'Place',
  contact: 'Contact',
  voice: 'Voice message',
  audio: 'Audio',
  video: 'Video',
  video_note: 'Video message',
  animation: 'GIF',
  document: 'Document',
  poll: 'Poll',
};

/**
 * @param {string} kind
 * @returns {string}
 */
export function kindInWords(kind) {
  return KINDS[kind] ?? kind;
}

/**
 * @param {number} at
 * @returns {string}
 */
export function time(at) {
  return TIME.format(at);
}

/**
 * @param {number} at
 * @returns {string}
 */
export function day(at) {
  return isToday(at) ? 'Today' : DAY.format(at);
}

/**
 * The time of today, else the day.
 *
 * @param {number} at
 * @returns {string}
 */
export function shortWhen(at) {
  return isToday(at) ? TIME.format(at) : SHORT_DAY.format(at);
}

/**
 * @param {number} at
 * @returns {boolean}
 */
function isToday(at) {
  return new Date(at).toDateString() === new Date().toDateString();
}

/**
 * Up to two letters for somebody's picture.
 *
 * @param {string} name
 * @returns {string}
 */
export function initials(name) {
  const words = name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return (
    chosen
      .map((word) => [...(word ?? '')][0] ?? '')
      .join('')
      .toUpperCase() || '?'
  );
}

/**
 * One of eight colours that stays with a customer.
 *
 * @param {string} key
 * @returns {number}
 */
export function hue(key) {
  let sum = 0;
  for (const letter of key) {
    sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  }
  return sum % 8;
}
