import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './use-problem-text';

interface ProblemNoteProps {
  failure: unknown;
  onRetry?: () => void;
}

/** Says in words what was refused or failed; nothing when `failure` is null. */
export function ProblemNote({ failure, onRetry }: ProblemNoteProps) {
  const { t } = useTranslation();
  const words = useProblemText();
  if (failure === null || failure === undefined) return null;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle size={18} />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">{words(failure)}</Text>
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
