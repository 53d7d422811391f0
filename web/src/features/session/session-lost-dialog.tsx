import { Anchor, Loader, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announceRestoredSession, onLostSession } from '@/lib/api/session-lost';
import { sessionQuery } from './api/session';
import { LazyLoginForm } from './lazy-login-form';
import { useMe } from './use-me';

/** When the session ends, the log-in comes over the page, so that nothing typed is lost. */
export function SessionLostDialog() {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const me = useMe();
  const [lost, setLost] = useState(false);
  useEffect(() => onLostSession(() => setLost(true)), []);

  function takeUp() {
    const back = client.getQueryData(sessionQuery.queryKey)?.user;
    if (back?.id !== me.id) {
      location.assign('/');
      return;
    }
    setLost(false);
    announceRestoredSession();
    void client.invalidateQueries();
  }

  return (
    <Modal
      opened={lost}
      onClose={() => undefined}
      title={t('lost.title')}
      centered
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      overlayProps={{ blur: 6, backgroundOpacity: 0.5 }}
    >
      <Stack>
        <Text size="sm">{t('lost.words')}</Text>
        {lost && (
          <Suspense fallback={<Loader size="sm" />}>
            <LazyLoginForm email={me.email} fixed onLoggedIn={takeUp} />
          </Suspense>
        )}
        <Anchor href="/login" size="sm">
          {t('lost.other')}
        </Anchor>
      </Stack>
    </Modal>
  );
}
