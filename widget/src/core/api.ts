import { retryAfter } from './backoff';
import type { Clock } from './clock';
import type { Acknowledgement, ChannelConfig, History, MessageBody, MessageFile, Visitor } from './protocol';
import { sendFile, type Transport } from './upload';

export type Problem =
  /** Nobody knows whether it arrived, or the server asks for patience: the same request is sent again. */
  | { kind: 'LATER'; waitMs: number | null }
  /** Final, with the server's reason in words if it gave one. */
  | { kind: 'REFUSED'; reason: string | null }
  | { kind: 'TOKEN_UNKNOWN' };

export type Reply<T> = { kind: 'OK'; value: T } | Problem;

export interface Api {
  config(): Promise<Reply<ChannelConfig>>;
  newVisitor(): Promise<Reply<Visitor>>;
  send(token: string, body: MessageBody): Promise<Reply<Acknowledgement>>;
  /** The messages before a position, or the newest. */
  history(token: string, before: string | null): Promise<Reply<History>>;
  /** Brings a file under the id of the message that it is for. */
  upload(token: string, id: string, file: Blob, offer: Offer): Promise<Reply<MessageFile>>;
  /** The file of a message, or a small picture of it; null when it cannot be had now. */
  file(token: string, message: string, small: boolean): Promise<Blob | null>;
}

/** What goes along with a file. */
export interface Offer {
  name: string;
  voice: boolean;
  onProgress(part: number): void;
  signal: AbortSignal;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 15_000;
const LONGEST_PAUSE_MS = 60_000;
const RETRIED = new Set([408, 425, 429]);

/** None of these throws: what went wrong is in the reply. */
export function openApi(fetch: Fetch, base: string, clock: Clock, transport: Transport = sendFile): Api {
  /** A success without the given property is not ours. */
  async function ask<T>(path: string, init: RequestInit, mark: keyof T): Promise<Reply<T>> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), TIMEOUT_MS);
    try {
      const response = await fetch(base + path, {
        ...init,
        signal: patience.signal,
        credentials: 'omit',
        cache: 'no-store',
      });
      clock.roughly(response.headers.get('Date'));
      return await understood<T>(response, mark, clock.raw());
    } catch {
      return { kind: 'LATER', waitMs: null };
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    config: () => ask('', {}, 'active'),
    newVisitor: () => ask('/visitors', post('{}'), 'token'),
    // keepalive lets the request outlive the page; its answer is then asked for again by the next one.
    send: (token, body) =>
      ask('/messages', { ...post(JSON.stringify(body), token), keepalive: true }, 'position'),
    history: (token, before) =>
      ask(
        `/messages?${before === null ? '' : `before=${encodeURIComponent(before)}&`}limit=30`,
        { headers: bearer(token) },
        'items',
      ),
    upload: async (token, id, file, { name, voice, onProgress, signal }) => {
      const path = `${base}/files/${id}?name=${encodeURIComponent(name)}&voice=${voice}`;
      const answer = await transport(path, file, { headers: bearer(token), onProgress, signal });
      if (answer === null) return { kind: 'LATER', waitMs: null };
      const { status, body, retryAfter: header } = answer;
      const wait = retryAfter(header, clock.raw());
      const response = new Response(body, { status: status === 204 ? 200 : status });
      // So long a pause would hold up the visitor's texts: they decide when to try again.
      if (status === 429 && (wait ?? 0) > LONGEST_PAUSE_MS)
        return { kind: 'REFUSED', reason: await reasonOf(response) };
      if (wait !== null && status !== 201) return { kind: 'LATER', waitMs: wait };
      try {
        return await understood<MessageFile>(response, 'size', clock.raw());
      } catch {
        return { kind: 'LATER', waitMs: null };
      }
    },
    file: async (token, message, small) => {
      try {
        const path = `${base}/files/${encodeURIComponent(message)}${small ? '/thumbnail' : ''}`;
        const response = await fetch(path, { headers: bearer(token), credentials: 'omit' });
        return response.ok ? await response.blob() : null;
      } catch {
        return null;
      }
    },
  };
}

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

function post(body: string, token?: string): RequestInit {
  const headers = { 'Content-Type': 'application/json', ...(token !== undefined && bearer(token)) };
  return { method: 'POST', headers, body };
}

async function understood<T>(response: Response, mark: keyof T, now: number): Promise<Reply<T>> {
  const { status } = response;
  if (response.ok) {
    const value = (await response.json()) as T;
    // A success that does not look like ours (a hotel's log-in page, a proxy) acknowledges nothing.
    return value?.[mark] === undefined ? { kind: 'LATER', waitMs: null } : { kind: 'OK', value };
  }
  if (status === 401) return { kind: 'TOKEN_UNKNOWN' };
  if (status >= 500 || status < 400 || RETRIED.has(status)) {
    return { kind: 'LATER', waitMs: retryAfter(response.headers.get('Retry-After'), now) };
  }
  return { kind: 'REFUSED', reason: await reasonOf(response) };
}

async function reasonOf(response: Response): Promise<string | null> {
  try {
    const { detail } = (await response.json()) as { detail?: unknown };
    return typeof detail === 'string' && detail !== '' ? detail : null;
  } catch {
    return null;
  }
}
