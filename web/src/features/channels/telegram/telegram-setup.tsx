import { Anchor, Text, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Queue } from '@/lib/api/types';
import { FormCard } from '@/ui/form-card';
import { LanguageField } from '../language-field';
import { QueueField } from '../queue-field';
import { Advanced } from './advanced';
import { BotFound } from './bot-found';
import { BotTokenField } from './bot-token-field';
import { ReceiveChoice } from './receive-choice';
import { Step } from './step';
import { TakeOver } from './take-over';
import { useTelegram } from './use-telegram';

interface TelegramSetupProps {
  queues: Queue[];
  onSaved: (channel: Channel) => void;
}

/** Three steps to a connected bot; the last comes once Telegram knows the token. */
export function TelegramSetup({ queues, onSaved }: TelegramSetupProps) {
  const { t } = useTranslation('channels');
  const bot = useTelegram({ queues, onSaved });
  const { form, found, takeOver } = bot;
  function test(event: FormEvent) {
    event.preventDefault();
    bot.test();
  }
  return (
    <FormCard
      onSubmit={found ? bot.submit : test}
      busy={bot.busy || bot.testing}
      problem={found ? bot.problem : bot.testProblem}
      action={t(found ? 'connectBot' : 'test')}
      cancel="/channels"
    >
      <Step number={1} title={t('steps.bot')}>
        <Text size="sm">
          {t('steps.botWords')}{' '}
          <Anchor
            href="https://t.me/BotFather"
            target="_blank"
            rel="noopener noreferrer"
            inherit
            underline="always"
          >
            {t('steps.botFather')} <IconExternalLink size={13} aria-hidden="true" />
          </Anchor>
        </Text>
      </Step>
      <Step number={2} title={t('steps.token')}>
        <BotTokenField form={form} />
        <Advanced form={form} />
        {found && <BotFound found={found} />}
        {found && takeOver && <TakeOver form={form} why={takeOver} />}
      </Step>
      {found && (
        <Step number={3} title={t('steps.connect')}>
          <ReceiveChoice form={form} />
          <TextInput
            label={t('name')}
            description={t('botNameHint')}
            {...form.getInputProps('name')}
          />
          <QueueField queues={queues} {...form.getInputProps('queueId')} />
          <LanguageField
            label={t('botLanguage')}
            description={t('botLanguageHint')}
            {...form.getInputProps('language')}
          />
        </Step>
      )}
    </FormCard>
  );
}
