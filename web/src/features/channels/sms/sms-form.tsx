import { Anchor, Switch, Text, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import type { Channel, Queue } from '@/lib/api/types';
import { useSave } from '@/ui/use-save';
import { ChannelCard } from '../channel-card';
import { LanguageField } from '../language-field';
import { QueueField } from '../queue-field';
import { saveChannel } from '../save-channel';
import { Step } from '../telegram/step';
import { AccountFields } from './account-fields';
import { MoreFields } from './more-fields';
import { smsDraft, type TwilioKind } from './sms-draft';
import { useSmsForm } from './use-sms-form';

interface SmsFormProps {
  /** SMS unless it is said. */
  kind?: TwilioKind;
  /** Undefined when a new one is made. */
  channel?: Channel;
  queues: Queue[];
  action: string;
  onSaved: (channel: Channel) => void;
}

/** A number for text messages, or on WhatsApp: what to copy from Twilio, where it reaches us, and who answers. */
export function SmsForm({ kind = 'SMS', channel, queues, action, onSaved }: SmsFormProps) {
  const { t } = useTranslation('channels');
  const me = useMe();
  const form = useSmsForm(channel, queues);
  const { submit, busy, problem } = useSave({
    form,
    save: (values) =>
      saveChannel(channel?.id, smsDraft(kind, values), { name: t('queueName'), member: me.id }),
    stale: [['channels'], ['queues']],
    onSaved: (saved) => {
      form.setFieldValue('secrets.authToken', '');
      onSaved(saved);
    },
  });
  return (
    <ChannelCard
      managed={channel?.managed ?? false}
      onSubmit={submit}
      busy={busy}
      problem={problem}
      action={action}
    >
      <Step number={1} title={t('sms.steps.account')}>
        <Text size="sm">
          {t(kind === 'SMS' ? 'sms.steps.accountWords' : 'sms.whatsApp.accountWords')}{' '}
          <Anchor
            href="https://console.twilio.com"
            target="_blank"
            rel="noopener noreferrer"
            inherit
            underline="always"
          >
            {t('sms.steps.console')} <IconExternalLink size={13} aria-hidden="true" />
          </Anchor>
        </Text>
        <AccountFields form={form} tokenSet={channel?.secretsSet.includes('authToken') ?? false} />
        <MoreFields form={form} />
      </Step>
      <Step number={2} title={t('sms.steps.here')}>
        <TextInput
          label={t('sms.publicAddress')}
          description={t('sms.publicAddressHint')}
          placeholder="https://chat.shop.example"
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('settings.publicAddress')}
        />
      </Step>
      <Step number={3} title={t('sms.steps.connect')}>
        <TextInput
          label={t('name')}
          description={t('sms.nameHint')}
          {...form.getInputProps('name')}
        />
        <QueueField queues={queues} {...form.getInputProps('queueId')} />
        <LanguageField
          label={t('botLanguage')}
          description={t('botLanguageHint')}
          {...form.getInputProps('language')}
        />
        {channel && (
          <Switch
            label={t('active')}
            description={t('activeBotHint')}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
        )}
      </Step>
    </ChannelCard>
  );
}
