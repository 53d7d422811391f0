import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import { done, fakeServer, json, problem } from '@/lib/testing/fake-server';

const secret = 'JBSWY3DPEHPK3PXP';
const codes = ['AAAA-BBBB', 'CCCC-DDDD', 'EEEE-FFFF'];

function parley(more: Parameters<typeof fakeServer>[0] = {}, secondFactor = false) {
  let on = secondFactor;
  return fakeServer({
    'GET /api/session': () => json({ firstStart: false, user: { ...aUser(), secondFactor: on } }),
    'POST /api/me/second-factor': () =>
      json({ secret, uri: `otpauth://totp/Parley:alma?secret=${secret}&issuer=Parley` }),
    'PUT /api/me/second-factor': ({ body }) => {
      if ((body as { code: string }).code !== '123456') {
        return problem(400, 'No.', [{ field: 'code', message: 'This code is wrong.' }]);
      }
      on = true;
      return json({ codes });
    },
    'POST /api/me/second-factor/off': () => {
      on = false;
      return done();
    },
    ...more,
  });
}

describe('my account', () => {
  it('changes the password, and says beside the field that the present one is wrong', async () => {
    let wrong = true;
    const server = parley({
      'PUT /api/me/password': () =>
        wrong
          ? problem(400, 'No.', [{ field: 'current', message: 'This is not your password.' }])
          : done(),
    });
    const hand = openPage('/account');
    await hand.type(await screen.findByLabelText('Present password'), 'old password');
    await hand.type(screen.getByLabelText('New password'), 'long enough one');
    await hand.type(screen.getByLabelText('The new password again'), 'long enough one');
    await hand.click(screen.getByRole('button', { name: 'Change password' }));
    expect(await screen.findByText('This is not your password.')).toBeTruthy();
    wrong = false;
    await hand.click(screen.getByRole('button', { name: 'Change password' }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Present password').value).toBe(''),
    );
    expect(server.sent('PUT', '/api/me/password')[1]?.body).toEqual({
      current: 'old password',
      password: 'long enough one',
    });
  });

  it('switches the second factor on: password, QR code, first code, recovery codes', async () => {
    const server = parley();
    const hand = openPage('/account');
    await hand.click(await screen.findByRole('button', { name: 'Switch on' }));
    await hand.type(await screen.findByLabelText('Your password'), 'my own password');
    await hand.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('img', { name: /QR code/ })).toBeTruthy();
    expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy();
    await hand.type(screen.getByLabelText('Code from the app'), '000000');
    await hand.click(screen.getByRole('button', { name: 'Switch on' }));
    expect(await screen.findByText('This code is wrong.')).toBeTruthy();
    await hand.clear(screen.getByLabelText('Code from the app'));
    await hand.type(screen.getByLabelText('Code from the app'), '123 456');
    await hand.click(screen.getByRole('button', { name: 'Switch on' }));
    expect(await screen.findByText(/AAAA-BBBB/)).toBeTruthy();
    const download = screen.getByRole('link', { name: 'Download' }).getAttribute('href') ?? '';
    expect(decodeURIComponent(download)).toContain(codes.join('\n'));
    await hand.click(screen.getByRole('button', { name: 'I have kept them' }));
    expect(await screen.findByRole('button', { name: 'Switch off' })).toBeTruthy();
    expect(screen.queryByText(/AAAA-BBBB/)).toBeNull();
    expect(server.sent('POST', '/api/me/second-factor')[0]?.body).toEqual({
      password: 'my own password',
    });
  });

  it('switches the second factor off with the password', async () => {
    const server = parley({}, true);
    const hand = openPage('/account');
    await hand.click(await screen.findByRole('button', { name: 'Switch off' }));
    await hand.type(await screen.findByLabelText('Your password'), 'my own password');
    await hand.click(screen.getByRole('button', { name: 'Switch off' }));
    expect(await screen.findByRole('button', { name: 'Switch on' })).toBeTruthy();
    expect(server.sent('POST', '/api/me/second-factor/off')).toHaveLength(1);
  });
});
