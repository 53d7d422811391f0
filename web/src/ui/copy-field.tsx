import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface CopyFieldProps {
  label: string;
  value: string;
  /** How the value is written for the eye, where that is not how it is copied. */
  shown?: string;
}

/** A text to paste elsewhere, with Copy; if the browser forbids copying, it can be selected at a click. */
export function CopyField({ label, value, shown = value }: CopyFieldProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 3000 });
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="end">
        <Text size="sm" fw={500}>
          {label}
        </Text>
        <Button
          size="xs"
          variant="light"
          leftSection={clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          onClick={() => clipboard.copy(value)}
        >
          {clipboard.copied ? t('copied') : t('copy')}
        </Button>
      </Group>
      <Code
        block
        tabIndex={0}
        aria-label={label}
        style={{ userSelect: 'all', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {shown}
      </Code>
      <Text
        size="xs"
        c={clipboard.error ? 'red' : 'transparent'}
        role="status"
        h={clipboard.error ? undefined : 0}
      >
        {clipboard.error ? t('copyFailed') : ''}
      </Text>
    </Stack>
  );
}
