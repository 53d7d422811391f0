import { Alert, Button, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { prettyJson, visible } from './pretty-json';
import classes from './quarantine.module.css';

/** Characters shown; the whole of it can be downloaded. */
const SHOWN = 100_000;

/** What came, as text and nothing but text. */
export function PayloadView({ id, payload }: { id: number; payload: string }) {
  const { t } = useTranslation('quarantine');
  const whole = useMemo(() => visible(prettyJson(payload, SHOWN) ?? payload), [payload]);
  const cut = whole.length > SHOWN || payload.length > SHOWN;
  function download() {
    const address = URL.createObjectURL(new Blob([payload], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `quarantine-${id}.txt`;
    link.click();
    URL.revokeObjectURL(address);
  }
  return (
    <Stack gap="xs">
      {cut && (
        <Alert variant="light" color="gray" p="sm">
          {t('cut')}
        </Alert>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className={classes.payload} tabIndex={0} aria-label={t('payload')}>
        <pre dir="ltr">{payload === '' ? t('nothing') : whole.slice(0, SHOWN)}</pre>
      </section>
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} />}
          onClick={download}
        >
          {t('download')}
        </Button>
      </div>
    </Stack>
  );
}
