import { ActionIcon } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../live/view';
import { useSizeWords } from './file-words';
import { useAddFiles } from './use-add-files';
import { useFilesTaken } from './use-files-taken';

/** Chooses files to send; where the channel takes none it says why, to those who cannot hover, too. */
export function AttachButton({ chat, onChosen }: { chat: number; onChosen: () => void }) {
  const { t } = useTranslation('chats');
  const chooser = useRef<HTMLInputElement>(null);
  const taken = useFilesTaken(chat);
  const add = useAddFiles(chat);
  const size = useSizeWords();
  const refusal = taken?.refusal ?? null;
  const limit = taken && refusal === null ? size(taken.largest) : '';
  const words = refusal ?? (limit === '' ? t('file.attach') : t('file.attachUpTo', { limit }));
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={words}
        title={words}
        aria-disabled={refusal !== null}
        data-disabled={refusal !== null || undefined}
        disabled={taken === undefined}
        onClick={() => (refusal === null ? chooser.current?.click() : showProblem(chat, refusal))}
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
          onChosen();
        }}
      />
    </>
  );
}
