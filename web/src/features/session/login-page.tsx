import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Entrance } from './entrance';
import { LoginForm } from './login-form';

const route = getRouteApi('/login');

/** Logs in and goes to where the user wanted to be. */
export function LoginPage() {
  const { t } = useTranslation('session');
  const router = useRouter();
  const { back = '/' } = route.useSearch();
  return (
    <Entrance title={t('login.title')}>
      <LoginForm onLoggedIn={() => router.history.push(back)} />
    </Entrance>
  );
}
