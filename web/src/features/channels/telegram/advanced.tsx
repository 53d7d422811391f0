import { Button, Collapse, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { API_BASE } from './telegram-draft';
import type { TelegramValues } from './telegram-schema';

/** What hardly anybody changes: the address of Telegram's interface. */
export function Advanced({ form }: { form: UseFormReturnType<TelegramValues> }) {
  const { t } = useTranslation('channels');
  const id = useId();
  const field = form.getInputProps('settings.apiBase');
  const [wanted, { toggle }] = useDisclosure(form.values.settings.apiBase !== API_BASE);
  const opened = wanted || Boolean(field.error);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        ml={-8}
        aria-expanded={opened}
        aria-controls={id}
        leftSection={opened ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        onClick={toggle}
      >
        {t('advanced')}
      </Button>
      <Collapse id={id} expanded={opened}>
        <TextInput
          mt="xs"
          label={t('base')}
          description={t('baseHint')}
          placeholder={API_BASE}
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          {...field}
        />
      </Collapse>
    </div>
  );
}
