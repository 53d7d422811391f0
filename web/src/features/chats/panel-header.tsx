import { ActionIcon, Badge } from '@mantine/core';
import {
  IconArrowsDiagonal,
  IconArrowsDiagonalMinimize2,
  IconLayoutSidebarRightCollapse,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePanelMode } from '@/app/panel-mode';
import { useLive } from './live/store';
import classes from './panel.module.css';
import { PresenceMenu } from './presence-menu';

/** My status, how many chats I have and how many wait, and where the panel stands. */
export function PanelHeader() {
  const { t } = useTranslation('chats');
  const { mode, setMode } = usePanelMode();
  const active = useLive((state) => state.active.length);
  const waiting = useLive((state) => state.waiting.count);
  const full = mode === 'full';
  const Widen = full ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal;
  return (
    <div className={classes.header}>
      <PresenceMenu />
      <div className={classes.counts}>
        <Badge
          variant="light"
          color="gray"
          tt="none"
          aria-label={t('activeCount', { count: active })}
        >
          {t('active')} {active}
        </Badge>
        <Badge
          variant={waiting > 0 ? 'filled' : 'light'}
          color={waiting > 0 ? undefined : 'gray'}
          tt="none"
          aria-label={t('newCount', { count: waiting })}
        >
          {t('new')} {waiting}
        </Badge>
      </div>
      <div className={classes.modes}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(full ? 'narrow' : 'widen')}
          title={t(full ? 'narrow' : 'widen')}
          onClick={() => setMode(full ? 'side' : 'full')}
        >
          <Widen size={18} stroke={1.7} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('fold')}
          title={t('fold')}
          onClick={() => setMode('folded')}
        >
          <IconLayoutSidebarRightCollapse size={18} stroke={1.7} />
        </ActionIcon>
      </div>
    </div>
  );
}
