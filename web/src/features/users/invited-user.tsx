import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { User, UserLink } from '@/lib/api/types';
import { Page } from '@/ui/page';
import { LinkMaker } from './link-maker';
import { LinkToSend } from './link-to-send';

export interface Invitation {
  user: User;
  /** Missing when it could not be made at once. */
  link?: UserLink;
}

/** After somebody was invited: the link to send, and what to do with it. */
export function InvitedUser({ user, link, onAnother }: Invitation & { onAnother: () => void }) {
  const { t } = useTranslation('users');
  return (
    <Page
      title={t('invited.title', { name: user.name })}
      parent={{ label: t('title'), to: '/users' }}
      width="narrow"
    >
      <Paper withBorder p="lg" radius="md">
        <Stack>
          {link ? (
            <LinkToSend name={user.name} link={link} />
          ) : (
            <>
              <Text size="sm">{t('invited.noLink', { name: user.name })}</Text>
              <LinkMaker user={user} />
            </>
          )}
          <Group>
            <Button component={Link} to="/users">
              {t('invited.done')}
            </Button>
            <Button variant="default" onClick={onAnother}>
              {t('invited.another')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </Page>
  );
}
