import { useLocation } from '@tanstack/react-router';
import { LinkPage } from './link-page';
import { SetupPage } from './setup-page';

/** Two ways to begin: the first start of a Parley, and an invite link with its token behind the #. */
export function WelcomePage() {
  const token = useLocation({ select: ({ hash }) => hash });
  return token === '' ? <SetupPage /> : <LinkPage />;
}
