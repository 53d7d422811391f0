import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { IconProps } from '@tabler/icons-react';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { ConfirmDialog } from './confirm-dialog';

interface ConfirmButtonProps {
  label: string;
  icon: ComponentType<IconProps>;
  /** Among other buttons of a card a quiet frame, at the top of a page red letters. */
  variant?: 'default' | 'subtle';
  question: string;
  words: string;
  stale: QueryKey;
  act: () => Promise<unknown>;
  onDone: () => void;
}

/** Does something after asking once; a refusal is said in the dialog. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { icon: Icon, variant = 'default' } = props;
  const client = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const act = useMutation({
    mutationFn: props.act,
    onSuccess: () => {
      close();
      props.onDone();
      return client.invalidateQueries({ queryKey: props.stale });
    },
  });
  function ask() {
    act.reset();
    open();
  }
  return (
    <>
      <Button
        variant={variant}
        color={variant === 'subtle' ? 'red' : undefined}
        leftSection={<Icon size={16} />}
        onClick={ask}
        style={{ flex: 'none' }}
      >
        {props.label}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={props.question}
        action={props.label}
        busy={act.isPending}
        failure={act.error}
        onConfirm={() => act.mutate()}
        onClose={close}
      >
        {props.words}
      </ConfirmDialog>
    </>
  );
}
