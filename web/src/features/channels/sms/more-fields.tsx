import { Button, Collapse, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SMS_API_BASE } from './sms-draft';
import type { SmsValues } from './sms-schema';

/** What few change: a messaging service in place of a number, and the address of Twilio's interface. */
export function MoreFields({ form }: { form: UseFormReturnType<SmsValues> }) {
  const { t } = useTranslation('channels');
  const id = useId();
  const service = form.getInputProps('settings.messagingServiceSid');
  const base = form.getInputProps('settings.apiBase');
  const { messagingServiceSid, apiBase } = form.values.settings;
  const [wanted, { toggle }] = useDisclosure(
    messagingServiceSid !== '' || apiBase !== SMS_API_BASE,
  );
  const opened = wanted || Boolean(service.error) || Boolean(base.error);
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
        <Stack gap="md" mt="xs">
          <TextInput
            label={t('sms.service')}
            description={t('sms.serviceHint')}
            placeholder="MG…"
            autoCapitalize="none"
            spellCheck={false}
            {...service}
          />
          <TextInput
            label={t('sms.base')}
            description={t('sms.baseHint')}
            placeholder={SMS_API_BASE}
            inputMode="url"
            autoCapitalize="none"
            spellCheck={false}
            {...base}
          />
        </Stack>
      </Collapse>
    </div>
  );
}
