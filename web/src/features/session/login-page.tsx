import { getRouteApi, useLocation, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Entrance } from './entrance';
import { LoginForm } from './login-form';

const route = getRouteApi('/login');

/** Logs in and goes to where the user wanted to be. */
export function LoginPage() {
  const { t } = useTranslation('session');
  const router = useRouter();
  const { back = '/' } = route.useSearch();
  const email = useLocation({ select: ({ state }) => state.email });
  return (
    <Entrance title={t('login.title')}>
      <LoginForm email={email} onLoggedIn={() => router.history.push(back)} />
    </Entrance>
  );
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Whose password was just chosen; not in the address, so that no log holds it. */
    email?: string;
  }
}
