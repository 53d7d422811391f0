import { Loader, Popover } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';
import classes from './thread.module.css';

const Versions = lazy(() => import('./versions').then((it) => ({ default: it.Versions })));

/** The text was changed later; a click shows what it was before. */
export function EditedMark({ message }: { message: Message }) {
  const { t } = useTranslation('chats');
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top"
      width={300}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.edited}
          title={t('edited.show')}
          onClick={() => setOpened(!opened)}
        >
          {t('edited.mark')}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('edited.earlier')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get in */}
        <div className={classes.versions} tabIndex={0} data-autofocus="">
          <Suspense fallback={<Loader size="xs" />}>
            <Versions message={message} />
          </Suspense>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
