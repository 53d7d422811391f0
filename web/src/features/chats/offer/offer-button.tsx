import { Button } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const OfferTo = lazy(() => import('./offer-to').then((it) => ({ default: it.OfferTo })));

interface OfferButtonProps {
  chat: number;
  /** The customer's. */
  name: string;
}

/** For a supervisor who reads a waiting chat outside the panel: gives it to one colleague. */
export function OfferButton({ chat, name }: OfferButtonProps) {
  const { t } = useTranslation('chats');
  const [offering, setOffering] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconUserShare size={15} aria-hidden="true" />}
        onClick={() => setOffering(true)}
      >
        {t('offer.to')}
      </Button>
      {offering && (
        <Suspense>
          <OfferTo chat={chat} name={name} onClose={() => setOffering(false)} />
        </Suspense>
      )}
    </>
  );
}
