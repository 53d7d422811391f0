import { IconTrash } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import { ConfirmButton } from './confirm-button';

interface DeleteButtonProps {
  label: string;
  question: string;
  words: string;
  stale: QueryKey;
  onDelete: () => Promise<void>;
  onDeleted: () => void;
}

/** Deletes after asking once; a refusal is said in the dialog. */
export function DeleteButton({ onDelete, onDeleted, ...words }: DeleteButtonProps) {
  return (
    <ConfirmButton icon={IconTrash} variant="subtle" act={onDelete} onDone={onDeleted} {...words} />
  );
}
