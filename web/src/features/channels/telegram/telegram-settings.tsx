import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Queue } from '@/lib/api/types';
import { ChannelCard } from '../channel-card';
import { LanguageField } from '../language-field';
import { QueueField } from '../queue-field';
import { Advanced } from './advanced';
import { ReceiveChoice } from './receive-choice';
import { TakeOver } from './take-over';
import { TokenSet } from './token-set';
import { useTelegram } from './use-telegram';

interface TelegramSettingsProps {
  channel: Channel;
  queues: Queue[];
  action: string;
  onSaved: (channel: Channel) => void;
}

/** The settings of a connected bot. */
export function TelegramSettings({ channel, queues, action, onSaved }: TelegramSettingsProps) {
  const { t } = useTranslation('channels');
  const [replacing, setReplacing] = useState(false);
  const bot = useTelegram({
    channel,
    queues,
    onSaved: (saved) => {
      bot.form.setFieldValue('secrets.botToken', '');
      setReplacing(false);
      onSaved(saved);
    },
  });
  const { form, takeOver } = bot;
  return (
    <ChannelCard
      managed={channel.managed}
      onSubmit={bot.submit}
      busy={bot.busy}
      problem={bot.problem}
      action={action}
    >
      <TextInput label={t('name')} description={t('botNameHint')} {...form.getInputProps('name')} />
      <TokenSet channel={channel} bot={bot} replacing={replacing} onReplace={setReplacing} />
      <ReceiveChoice form={form} />
      <QueueField queues={queues} {...form.getInputProps('queueId')} />
      <LanguageField
        label={t('botLanguage')}
        description={t('botLanguageHint')}
        {...form.getInputProps('language')}
      />
      {!channel.managed && <Advanced form={form} />}
      <Switch
        label={t('active')}
        description={t('activeBotHint')}
        {...form.getInputProps('active', { type: 'checkbox' })}
      />
      {takeOver && <TakeOver form={form} why={takeOver} />}
    </ChannelCard>
  );
}
