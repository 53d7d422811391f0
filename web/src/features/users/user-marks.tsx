import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import type { User } from '@/lib/api/types';
import { ManagedBadge } from '@/ui/managed-badge';

/** What is special about a user, in words. */
export function UserMarks({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const isSelf = useMe().id === user.id;
  const quiet = { tt: 'none', fw: 500 } as const;
  return (
    <Group gap={6} justify="end">
      {user.limit !== null && (
        <Badge variant="default" {...quiet}>
          {t('ownLimit', { count: user.limit })}
        </Badge>
      )}
      {user.managed && <ManagedBadge />}
      {user.secondFactor && (
        <Badge variant="light" color="teal" {...quiet}>
          {t('secondFactor')}
        </Badge>
      )}
      {isSelf && (
        <Badge variant="light" {...quiet}>
          {t('you')}
        </Badge>
      )}
      {user.invited && user.enabled && (
        <Badge variant="light" color="orange" {...quiet}>
          {t('isInvited')}
        </Badge>
      )}
      {!user.enabled && (
        <Badge variant="light" color="gray" {...quiet}>
          {t('disabled')}
        </Badge>
      )}
    </Group>
  );
}
