import { ApiProblem } from './api-problem';
import { csrfToken } from './csrf';
import { describeFailure } from './describe-failure';
import { announceLostSession } from './session-lost';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Query = Record<string, string | number | undefined>;

interface RequestOptions {
  signal?: AbortSignal;
  query?: Query;
  /** A 401 is an answer of the call itself (logging in), not an ended session. */
  expectsUnauthorized?: boolean;
}

/** The one way to the server: JSON, the CSRF header, problems as `ApiProblem`, a lost session announced. */
export const api = {
  get: <T>(path: string, options?: RequestOptions) => send<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) =>
    send<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options?: RequestOptions) =>
    send<T>('PUT', path, body, options),
  delete: <T = void>(path: string, options?: RequestOptions) =>
    send<T>('DELETE', path, undefined, options),
};

async function send<T>(
  method: Method,
  path: string,
  body: unknown,
  { signal, query, expectsUnauthorized = false }: RequestOptions = {},
): Promise<T> {
  const response = await reach(path + queryString(query), {
    method,
    headers: headersOf(method, body),
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: 'same-origin',
    signal,
  });
  if (!response.ok) {
    const problem = new ApiProblem(await describeFailure(response));
    if (response.status === 401 && !expectsUnauthorized) announceLostSession();
    throw problem;
  }
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (failure) {
    if (init.signal?.aborted) throw failure;
    throw new ApiProblem({ title: 'Unreachable', status: 0, detail: '' });
  }
}

function headersOf(method: Method, body: unknown): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const token = method === 'GET' ? null : csrfToken();
  if (token) headers.set('X-XSRF-TOKEN', token);
  return headers;
}

function queryString(query: Query = {}): string {
  const present = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (present.length === 0) return '';
  return `?${new URLSearchParams(present.map(([name, value]) => [name, String(value)]))}`;
}
