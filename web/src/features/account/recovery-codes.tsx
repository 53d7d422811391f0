import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconDownload, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import { CopyField } from '@/ui/copy-field';

/** The codes for the day the phone is lost; they are shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation('account');
  const { email } = useMe();
  const file = `${t('factor.file', { email })}\n\n${codes.join('\n')}\n`;
  return (
    <Stack gap="md">
      <Alert
        variant="light"
        color="orange"
        icon={<IconKey size={18} />}
        title={t('factor.keepTitle')}
      >
        {t('factor.keep')}
      </Alert>
      <CopyField label={t('factor.codes')} value={codes.join('\n')} />
      <Group>
        <Button onClick={onKept}>{t('factor.kept')}</Button>
        <Button
          component="a"
          variant="default"
          leftSection={<IconDownload size={16} />}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
          download="parley-recovery-codes.txt"
        >
          {t('factor.download')}
        </Button>
      </Group>
    </Stack>
  );
}
