import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from './confirm-dialog';

interface DeleteButtonProps {
  label: string;
  question: string;
  words: string;
  stale: QueryKey;
  onDelete: () => Promise<void>;
  onDeleted: () => void;
}

/** Deletes after asking once; a refusal is said in the dialog. */
export function DeleteButton(props: DeleteButtonProps) {
  const client = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = useMutation({
    mutationFn: props.onDelete,
    onSuccess: () => {
      close();
      props.onDeleted();
      return client.invalidateQueries({ queryKey: props.stale });
    },
  });
  function ask() {
    remove.reset();
    open();
  }
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} />}
        onClick={ask}
        style={{ flex: 'none' }}
      >
        {props.label}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={props.question}
        action={props.label}
        busy={remove.isPending}
        failure={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={close}
      >
        {props.words}
      </ConfirmDialog>
    </>
  );
}
