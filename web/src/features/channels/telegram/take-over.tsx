import { Alert, Checkbox, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TelegramValues } from './telegram-schema';

interface TakeOverProps {
  form: UseFormReturnType<TelegramValues>;
  /** Where the bot's messages go now, in a sentence. */
  why: string;
}

/** The bot serves somebody else now: nothing is taken away without saying so. */
export function TakeOver({ form, why }: TakeOverProps) {
  const { t } = useTranslation('channels');
  return (
    <Alert role="alert" color="orange" variant="light" icon={<IconAlertTriangle size={18} />}>
      <Stack gap="xs">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {why}
        </Text>
        <Checkbox
          label={t('takeOverAgree')}
          {...form.getInputProps('takeOver', { type: 'checkbox' })}
        />
      </Stack>
    </Alert>
  );
}
