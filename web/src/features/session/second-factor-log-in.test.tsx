import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import type { Me } from '@/lib/api/types';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';

const alma = { email: 'alma@shop.example', password: 'correct horse' };

function parley() {
  let user: Me | null = null;
  return fakeServer({
    'GET /api/session': () => json({ firstStart: false, user }),
    'POST /api/session': ({ body }) => {
      const { code } = body as { code?: string };
      if (!code) return problem(401, 'Please give the code.', [], 'second-factor-needed');
      if (code === '000000') return problem(401, 'This code is wrong.', [], 'wrong-code');
      if (code === '111111') return problem(401, 'These do not fit together.');
      user = aUser();
      return json(user);
    },
  });
}

async function reachTheCode() {
  const server = parley();
  const hand = openPage('/login');
  await hand.type(await screen.findByLabelText('E-mail'), alma.email);
  await hand.type(screen.getByLabelText('Password'), alma.password);
  await hand.click(screen.getByRole('button', { name: 'Log in' }));
  const code = await screen.findByLabelText<HTMLInputElement>('Code from your app');
  return { server, hand, code };
}

describe('logging in with a second factor', () => {
  it('asks for the code after the password and sends all three', async () => {
    const { server, hand, code } = await reachTheCode();
    expect(screen.queryByRole('alert')).toBeNull();
    expect([code.autocomplete, code.inputMode]).toEqual(['one-time-code', 'numeric']);
    expect(document.activeElement).toBe(code);
    await hand.type(code, '123456{Enter}');
    expect(await screen.findByRole('heading', { name: 'Hello, Alma Reyes' })).toBeTruthy();
    expect(server.sent('POST', '/api/session')[1]?.body).toEqual({ ...alma, code: '123456' });
  });

  it('says beside the field that a code is wrong, and the next can be typed at once', async () => {
    const { server, hand, code } = await reachTheCode();
    await hand.type(code, '000000{Enter}');
    expect(await screen.findByText('This code is wrong.')).toBeTruthy();
    expect(code.getAttribute('aria-invalid')).toBe('true');
    expect(code.value).toBe('');
    await hand.type(code, '123456{Enter}');
    await screen.findByRole('heading', { name: 'Hello, Alma Reyes' });
    expect(server.sent('POST', '/api/session')[2]?.body).toEqual({ ...alma, code: '123456' });
  });

  it('takes a recovery code where the phone is lost', async () => {
    const { server, hand } = await reachTheCode();
    await hand.click(screen.getByRole('button', { name: 'Use a recovery code instead' }));
    const code = await screen.findByLabelText<HTMLInputElement>('Recovery code');
    expect(code.inputMode).toBe('text');
    await hand.type(code, 'ABCD-EFGH-IJKL-MNOP{Enter}');
    await screen.findByRole('heading', { name: 'Hello, Alma Reyes' });
    expect(server.sent('POST', '/api/session')[1]?.body).toMatchObject({
      code: 'ABCD-EFGH-IJKL-MNOP',
    });
  });

  it('goes back to the password when that was changed meanwhile', async () => {
    const { hand, code } = await reachTheCode();
    await hand.type(code, '111111{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('do not fit together');
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe(alma.email);
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe(''));
  });
});
