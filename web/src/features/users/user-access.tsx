import { Anchor, Paper, Text } from '@mantine/core';
import { IconLogout, IconShieldOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { User } from '@/lib/api/types';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import { ConfirmButton } from '@/ui/confirm-button';
import { notifyDone } from '@/ui/notify';
import { AccessPart } from './access-part';
import { endSessions, switchOffSecondFactorOf } from './api/users';
import { LinkMaker } from './link-maker';

/** How the user gets in: link, sessions, second factor. What is done here holds at once. */
export function UserAccess({ user, isSelf }: { user: User; isSelf: boolean }) {
  const { t } = useTranslation('users');
  const place = usePlace();
  const { id, name, invited, secondFactor, lastSeenAt } = user;
  const seen = lastSeenAt
    ? t('access.seen', { when: formatInstant(lastSeenAt, place) })
    : t('access.neverSeen');
  return (
    <Paper withBorder radius="md" px="lg" py="xs">
      {!isSelf && user.enabled && (
        <AccessPart
          title={t(invited ? 'access.invite' : 'access.password')}
          words={t(invited ? 'access.inviteWords' : 'access.passwordWords', { name })}
        >
          <LinkMaker user={user} />
        </AccessPart>
      )}
      <AccessPart title={t('access.sessions')} words={seen}>
        <ConfirmButton
          label={t('access.logOut')}
          icon={IconLogout}
          question={t('access.logOutAsk', { name })}
          words={t(isSelf ? 'access.logOutSelf' : 'access.logOutWords', { name })}
          stale={['users']}
          act={() => endSessions(id)}
          onDone={() => notifyDone(t('access.loggedOut', { name }))}
        />
      </AccessPart>
      <AccessPart
        title={t('access.factor')}
        words={t(secondFactor ? 'access.factorOn' : 'access.factorOff', { name })}
      >
        {secondFactor && !isSelf && (
          <ConfirmButton
            label={t('access.switchOff')}
            icon={IconShieldOff}
            question={t('access.switchOffAsk', { name })}
            words={t('access.switchOffWords', { name })}
            stale={['users']}
            act={() => switchOffSecondFactorOf(id)}
            onDone={() => notifyDone(t('access.switchedOff', { name }))}
          />
        )}
        {isSelf && (
          <Text size="sm">
            <Anchor component={Link} to="/account" inherit underline="always">
              {t('access.own')}
            </Anchor>
          </Text>
        )}
      </AccessPart>
    </Paper>
  );
}
