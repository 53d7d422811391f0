import { Anchor, Loader, Modal, Stack, Text } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyLoginForm } from './lazy-login-form';

interface LostModalProps {
  lost: boolean;
  email: string;
  onLoggedIn: () => void;
}

/** The log-in over the page; it cannot be closed otherwise. */
export function LostModal({ lost, email, onLoggedIn }: LostModalProps) {
  const { t } = useTranslation('session');
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
            <LazyLoginForm email={email} fixed onLoggedIn={onLoggedIn} />
          </Suspense>
        )}
        <Anchor href="/login" size="sm">
          {t('lost.other')}
        </Anchor>
      </Stack>
    </Modal>
  );
}
