import { ActionIcon } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddFiles } from './use-add-files';
import { useFilesTaken } from './use-files-taken';

/** Chooses files to send; where the channel takes none it says why. */
export function AttachButton({ chat }: { chat: number }) {
  const { t } = useTranslation('chats');
  const chooser = useRef<HTMLInputElement>(null);
  const taken = useFilesTaken(chat);
  const add = useAddFiles(chat);
  const words = taken?.refusal ?? t('file.attach');
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={words}
        title={words}
        disabled={taken === undefined || taken.refusal !== null}
        onClick={() => chooser.current?.click()}
      >
        <IconPaperclip size={20} stroke={1.7} />
      </ActionIcon>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('file.attach')}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
