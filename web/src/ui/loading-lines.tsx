import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDelayed } from './use-delayed';

/** Grey lines while a list loads, shown only when it takes longer than 300 ms. */
export function LoadingLines({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation();
  const shown = useDelayed(true);
  if (!shown) return null;
  return (
    <Stack gap="sm" py="xs" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={28} radius="sm" />
      ))}
    </Stack>
  );
}
