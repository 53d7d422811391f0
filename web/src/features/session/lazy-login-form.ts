import { lazy } from 'react';

/** The log-in form, fetched when it is first needed: most pages never show it. */
export const LazyLoginForm = lazy(async () => ({
  default: (await import('./login-form')).LoginForm,
}));
