import { Alert, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuarantinedItem } from '@/lib/api/types';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { ProblemNote } from '@/ui/problem-note';
import classes from './quarantine.module.css';
import { useQuarantineActs } from './use-quarantine-acts';

interface QuarantineActionsProps {
  chosen: QuarantinedItem[];
  onDone: () => void;
}

/** Replays or deletes what is chosen, and says what became of it. */
export function QuarantineActions({ chosen, onDone }: QuarantineActionsProps) {
  const { t } = useTranslation('quarantine');
  const { t: common } = useTranslation();
  const [asking, { open, close }] = useDisclosure(false);
  const [doomed, setDoomed] = useState<number[]>([]);
  const { replay, remove, failed } = useQuarantineActs(() => {
    close();
    onDone();
  });
  const openOnes = chosen.filter(({ state }) => state === 'OPEN').map(({ id }) => id);
  return (
    <>
      <div className={classes.actions}>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconRefresh size={14} />}
          disabled={openOnes.length === 0}
          loading={replay.isPending}
          onClick={() => replay.mutate(openOnes)}
        >
          {t('replay')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          disabled={chosen.length === 0}
          onClick={() => {
            remove.reset();
            setDoomed(chosen.map(({ id }) => id));
            open();
          }}
        >
          {t('delete')}
        </Button>
      </div>
      <div role="status" className={classes.outcome}>
        {failed && (
          <Alert
            color="orange"
            variant="light"
            withCloseButton
            closeButtonLabel={common('close')}
            onClose={replay.reset}
          >
            {t('stillNot', { count: failed.failed, replayed: failed.replayed })}
          </Alert>
        )}
        <ProblemNote failure={replay.error} />
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('deleteAsk', { count: doomed.length })}
        action={t('delete')}
        busy={remove.isPending}
        failure={remove.error}
        onConfirm={() => remove.mutate(doomed)}
        onClose={close}
      >
        {t('deleteWords')}
      </ConfirmDialog>
    </>
  );
}
