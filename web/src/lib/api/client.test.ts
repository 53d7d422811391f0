import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';
import { ApiProblem } from './api-problem';
import { api } from './client';
import { onLostSession } from './session-lost';

const refused = (call: Promise<unknown>) =>
  call.then(
    () => expect.unreachable('the call should fail'),
    (failure: unknown) => failure as ApiProblem,
  );

describe('the way to the server', () => {
  afterEach(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the token is a cookie
    document.cookie = 'XSRF-TOKEN=; max-age=0';
  });

  it('sends the CSRF token back on changes, and only there', async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the token is a cookie
    document.cookie = 'XSRF-TOKEN=a%2Bb';
    const { requests } = fakeServer({
      'POST /api/queues': () => json({}),
      'GET /api/queues': () => json([]),
    });
    await api.post('/api/queues', { name: 'Billing', rule: 'TO_ALL', users: [], roles: [] });
    await api.get('/api/queues');
    expect(requests[0]?.headers.get('X-XSRF-TOKEN')).toBe('a+b');
    expect(requests[1]?.headers.has('X-XSRF-TOKEN')).toBe(false);
  });

  it('turns a problem into its sentence and field errors', async () => {
    const errors = [{ field: 'email', message: 'Bea already uses this address.' }];
    fakeServer({ 'POST /api/users': () => problem(400, 'Some fields need another look.', errors) });
    const failure = await refused(api.post('/api/users', { name: '', email: '', roles: [] }));
    expect(failure).toBeInstanceOf(ApiProblem);
    expect(failure).toMatchObject({
      status: 400,
      message: 'Some fields need another look.',
      fields: errors,
    });
  });

  it('keeps the status of an answer that is no problem, such as a proxy page', async () => {
    const page = new Response('<h1>Bad gateway</h1>', {
      status: 502,
      headers: { 'Content-Type': 'text/html' },
    });
    fakeServer({ 'GET /api/queues': () => page });
    expect(await refused(api.get('/api/queues'))).toMatchObject({ status: 502, message: '' });
  });

  it('knows when the server was not reached', async () => {
    fakeServer({ 'GET /api/queues': () => new TypeError('Failed to fetch') });
    expect((await refused(api.get('/api/queues'))).unreachable).toBe(true);
  });

  it('announces a lost session, but not a refused log-in', async () => {
    const lost = vi.fn();
    const stop = onLostSession(lost);
    fakeServer({
      'POST /api/session': () => problem(401, 'Wrong password.'),
      'GET /api/queues': () => problem(401, 'Log in to go on.'),
    });
    await refused(
      api.post('/api/session', { email: '', password: '' }, { expectsUnauthorized: true }),
    );
    expect(lost).not.toHaveBeenCalled();
    await refused(api.get('/api/queues'));
    expect(lost).toHaveBeenCalledOnce();
    stop();
  });

  it('gives nothing for an empty answer and leaves empty query values out', async () => {
    const { requests } = fakeServer({
      'DELETE /api/queues/1': () => new Response(null, { status: 204 }),
      'GET /api/contacts': () => json({ items: [], next: null }),
    });
    expect(await api.delete('/api/queues/1')).toBeUndefined();
    await api.get('/api/contacts', { query: { search: '', after: undefined, limit: 50 } });
    expect(requests[1]?.path).toBe('/api/contacts?limit=50');
  });
});
