import { Button } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BlankState } from '@/ui/blank-state';
import { useProblemText } from '@/ui/use-problem-text';

/** A page that threw: says so and offers to reload; the rest of the frame goes on. */
export function BrokenPage({ error }: { error: unknown }) {
  const { t } = useTranslation('shell');
  const words = useProblemText();
  return (
    <BlankState
      icon={IconMoodSad}
      title={t('broken.title')}
      action={
        <Button variant="light" mt="xs" onClick={() => location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    >
      {words(error)}
    </BlankState>
  );
}
