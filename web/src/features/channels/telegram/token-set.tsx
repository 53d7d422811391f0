import { Button, Group, Input, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/lib/api/types';
import { ProblemNote } from '@/ui/problem-note';
import { BotFound } from './bot-found';
import { BotTokenField } from './bot-token-field';
import type { useTelegram } from './use-telegram';

interface TokenSetProps {
  channel: Channel;
  bot: ReturnType<typeof useTelegram>;
  replacing: boolean;
  onReplace: (replacing: boolean) => void;
}

/** Whether a token is set. It cannot be read again, only replaced. */
export function TokenSet({ channel, bot, replacing, onReplace }: TokenSetProps) {
  const { t } = useTranslation('channels');
  const { t: common } = useTranslation();
  function keep() {
    bot.form.setFieldValue('secrets.botToken', '');
    bot.form.clearFieldError('secrets.botToken');
    onReplace(false);
  }
  if (!replacing) {
    const isSet = channel.secretsSet.includes('botToken');
    return (
      <Input.Wrapper label={t('token')} labelElement="div">
        <Group gap="sm" mt={4}>
          <IconKey size={16} aria-hidden="true" />
          <Text size="sm">{t(isSet ? 'tokenSet' : 'tokenNotSet')}</Text>
          {!channel.managed && (
            <Button size="compact-sm" variant="default" onClick={() => onReplace(true)}>
              {t(isSet ? 'tokenReplace' : 'tokenEnter')}
            </Button>
          )}
        </Group>
      </Input.Wrapper>
    );
  }
  return (
    <Stack gap="xs">
      <BotTokenField form={bot.form} autoFocus />
      <Group gap="xs">
        <Button
          size="xs"
          variant="light"
          loading={bot.testing}
          disabled={bot.form.values.secrets.botToken.trim() === ''}
          onClick={bot.test}
        >
          {t('test')}
        </Button>
        <Button size="xs" variant="default" onClick={keep}>
          {common('cancel')}
        </Button>
      </Group>
      <ProblemNote failure={bot.testProblem} />
      {bot.found && <BotFound found={bot.found} />}
    </Stack>
  );
}
