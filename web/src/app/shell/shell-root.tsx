import { MeProvider } from '@/features/session/me-provider';
import { LiveProvider } from '@/lib/live/live-provider';
import { Shell } from './shell';
import { UserPlace } from './user-place';

/** The frame with what it needs of the user: rights, language, time zone, live connection. */
export function ShellRoot() {
  return (
    <MeProvider>
      <UserPlace>
        <LiveProvider>
          <Shell />
        </LiveProvider>
      </UserPlace>
    </MeProvider>
  );
}
