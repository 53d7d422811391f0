import { Alert, Select, type SelectProps } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '@/lib/api/types';

interface QueueFieldProps extends SelectProps {
  queues: Queue[];
}

/** Who answers; where there is no queue yet, that one is made with the channel. */
export function QueueField({ queues, ...field }: QueueFieldProps) {
  const { t } = useTranslation('channels');
  if (queues.length === 0) {
    return (
      <Alert variant="light" icon={<IconInbox size={18} />}>
        {t('queueFirst', { queue: t('queueName') })}
      </Alert>
    );
  }
  return (
    <Select
      label={t('queue')}
      description={t('queueHint')}
      data={queues.map(({ id, name }) => ({ value: String(id), label: name }))}
      searchable
      allowDeselect={false}
      {...field}
    />
  );
}
