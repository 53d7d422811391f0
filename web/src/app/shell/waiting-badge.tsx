import { Indicator, VisuallyHidden } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '@/features/chats/live/store';

/** The chat mark with what wants me: chats that wait, and unread messages of my own. */
export function WaitingBadge() {
  const { t } = useTranslation('shell');
  const waiting = useLive((state) => state.waiting.count);
  const unread = useLive((state) =>
    state.active.reduce((sum, id) => sum + (state.rows.get(id)?.unread ?? 0), 0),
  );
  const count = waiting + unread;
  return (
    <>
      <Indicator
        label={count > 99 ? '99+' : count}
        disabled={count === 0}
        size={17}
        offset={2}
        color="red.8"
        aria-hidden="true"
        style={{ display: 'flex' }}
      >
        <IconMessages size={22} stroke={1.7} />
      </Indicator>
      <VisuallyHidden>
        {waiting > 0 && ` ${t('waiting', { count: waiting })}`}
        {unread > 0 && ` ${t('unread', { count: unread })}`}
      </VisuallyHidden>
    </>
  );
}
