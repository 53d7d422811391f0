import { noteServerDate } from '../time/server-clock';
import { ApiProblem } from './api-problem';
import type { Address, Answer, Body, Method, Query } from './calls';
import { csrfToken } from './csrf';
import { describeFailure } from './describe-failure';
import { announceLostSession } from './session-lost';

interface RequestOptions<Q = unknown> {
  signal?: AbortSignal;
  query?: Q;
  /** A 401 is an answer of the call itself (logging in), not an ended session. */
  expectsUnauthorized?: boolean;
}

/** Nothing needs to be given where the call carries nothing. */
type Rest<B> = B extends undefined
  ? [body?: undefined, options?: RequestOptions]
  : [body: B, options?: RequestOptions];

/**
 * The one way to the server: JSON, the CSRF header, problems as `ApiProblem`, a lost session announced.
 * Addresses, bodies and answers are those of the API description.
 */
export const api = {
  get: <A extends Address<'get'>>(path: A, options?: RequestOptions<Query<'get', A>>) =>
    send<Answer<'get', A>>('get', path, undefined, options),
  post: <A extends Address<'post'>>(path: A, ...[body, options]: Rest<Body<'post', A>>) =>
    send<Answer<'post', A>>('post', path, body, options),
  put: <A extends Address<'put'>>(path: A, ...[body, options]: Rest<Body<'put', A>>) =>
    send<Answer<'put', A>>('put', path, body, options),
  patch: <A extends Address<'patch'>>(path: A, ...[body, options]: Rest<Body<'patch', A>>) =>
    send<Answer<'patch', A>>('patch', path, body, options),
  delete: <A extends Address<'delete'>>(path: A, options?: RequestOptions) =>
    send<Answer<'delete', A>>('delete', path, undefined, options),
};

async function send<T>(
  method: Method,
  path: string,
  body: unknown,
  { signal, query, expectsUnauthorized = false }: RequestOptions = {},
): Promise<T> {
  const response = await reach(path + queryString(query), {
    method: method.toUpperCase(),
    headers: headersOf(method, body),
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: 'same-origin',
    signal,
  });
  noteServerDate(response.headers.get('Date'));
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
  const token = method === 'get' ? null : csrfToken();
  if (token) headers.set('X-XSRF-TOKEN', token);
  return headers;
}

function queryString(query: unknown): string {
  const present = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  if (present.length === 0) return '';
  return `?${new URLSearchParams(present.map(([name, value]) => [name, String(value)]))}`;
}
