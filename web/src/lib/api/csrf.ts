/** The token the server wants back as a header on every change; null before the first `GET /api/session`. */
export function csrfToken(): string | null {
  const found = document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/)?.[1];
  return found ? decodeURIComponent(found) : null;
}
