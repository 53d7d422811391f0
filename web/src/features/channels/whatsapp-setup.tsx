import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Queue } from '@/lib/api/types';
import { MetaSetup } from './meta/meta-setup';
import { SmsForm } from './sms/sms-form';

interface WhatsAppSetupProps {
  queues: Queue[];
  onSaved: (channel: Channel) => void;
}

/** WhatsApp is to be had at Meta and through Twilio: which of them, and then its own steps. */
export function WhatsAppSetup({ queues, onSaved }: WhatsAppSetupProps) {
  const { t } = useTranslation('channels');
  const [via, setVia] = useState('META');
  return (
    <Stack gap="md">
      <Radio.Group label={t('sms.whatsApp.via')} value={via} onChange={setVia}>
        <Stack gap="xs" mt={6}>
          {(['META', 'TWILIO'] as const).map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`sms.whatsApp.${one}`)}
              description={t(`sms.whatsApp.${one}_HINT`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {via === 'META' ? (
        <MetaSetup kind="WHATSAPP" queues={queues} onSaved={onSaved} />
      ) : (
        <SmsForm kind="WHATSAPP" queues={queues} action={t('sms.connect')} onSaved={onSaved} />
      )}
    </Stack>
  );
}
