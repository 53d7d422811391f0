const events = new EventTarget();

/** Tells the page that the session ended, so that it goes to log-in and comes back. */
export function announceLostSession() {
  events.dispatchEvent(new Event('lost'));
}

/** Calls `listener` whenever the session ends; returns how to stop. */
export function onLostSession(listener: () => void): () => void {
  events.addEventListener('lost', listener);
  return () => events.removeEventListener('lost', listener);
}

/** Tells the page that the same user logged in again and everything kept open goes on. */
export function announceRestoredSession() {
  events.dispatchEvent(new Event('restored'));
}

/** Calls `listener` when a lost session was taken up again; returns how to stop. */
export function onRestoredSession(listener: () => void): () => void {
  events.addEventListener('restored', listener);
  return () => events.removeEventListener('restored', listener);
}
