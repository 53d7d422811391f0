import { vi } from 'vitest';

export interface FakeRequest {
  method: string;
  path: string;
  body: unknown;
  headers: Headers;
}

type Answer = Response | Error;
type Route = (request: FakeRequest) => Answer;

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });

export const problem = (status: number, detail: string, errors: unknown[] = [], name = 'http') =>
  new Response(
    JSON.stringify({
      type: `urn:parley:problem:${name}`,
      title: 'Problem',
      status,
      detail,
      errors,
    }),
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

/** An answer without content. */
export const done = () => new Response(null, { status: 204 });

/** Stands in for the server: answers by "METHOD /path", keeps what was asked. Unknown paths are 404. */
export function fakeServer(routes: Record<string, Route>) {
  const requests: FakeRequest[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const request = {
      method: init.method ?? 'GET',
      path: url,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      headers: new Headers(init.headers),
    };
    requests.push(request);
    const route = routes[`${request.method} ${url.split('?')[0]}`];
    const answer = route?.(request) ?? problem(404, 'There is nothing at this address.');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return {
    requests,
    sent: (method: string, path: string) =>
      requests.filter((request) => request.method === method && request.path === path),
  };
}
