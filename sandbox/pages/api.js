// @ts-check

/**
 * @typedef {{ text: string, data: string }} Button
 * @typedef {{ id: string, name: string, type: string }} Attached
 * @typedef {{ id: string, mine: boolean, kind: string, text: string, at: number, edited: boolean, buttons: Button[][],
 *   file: Attached | null, reaction: string | null, ofBusiness: string | null, quotes: string | null }} Line
 * @typedef {{ at: number, call: string, status: number, reason: string }} Refused
 * @typedef {{ id: string, provider: string, name: string, address: string, connection: string, pending: number,
 *   customers: number, reacts: boolean, refused: Refused[] }} Account
 * @typedef {{ account: string, customer: string, name: string, at: number, unread: number, blocked: boolean,
 *   typing: boolean, version: number, last?: Line }} Conversation
 * @typedef {{ accounts: Account[], conversations: Conversation[], chaos: Record<string, number>, activity: number }} Overview
 */

/**
 * Does something; fails with a sentence that can be shown.
 *
 * @param {string} what
 * @param {Record<string, unknown>} said
 * @returns {Promise<any>}
 */
export async function does(what, said = {}) {
  const answer = await fetch(`/phone/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(said),
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new Error(body.sentence);
  }
  return body;
}

/**
 * Hears all that is shown with each change, and whether the sandbox answers.
 *
 * @param {(overview: Overview) => void} listener
 * @param {(answers: boolean) => void} reachable
 */
export function listen(listener, reachable) {
  const events = new EventSource('/phone/events');
  events.onopen = () => reachable(true);
  events.onerror = () => {
    reachable(false);
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(listener, reachable), 2000);
    }
  };
  events.onmessage = (event) => listener(JSON.parse(event.data));
}
