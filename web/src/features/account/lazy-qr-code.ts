import { lazy } from 'react';

/** The drawing of QR codes, fetched only by who switches a second factor on. */
export const LazyQrCode = lazy(async () => ({
  default: (await import('./qr-code')).QrCode,
}));
