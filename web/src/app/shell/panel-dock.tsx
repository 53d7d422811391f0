import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChatPanel } from '@/features/chats/panel';
import { usePanelMode } from '../panel-mode';
import { PanelGrip } from './panel-grip';
import classes from './shell.module.css';
import { WaitingBadge } from './waiting-badge';

interface PanelDockProps {
  onePane: boolean;
  /** With one pane at a time: whether it is this one. */
  shown: boolean;
  /** The section is hidden, so this is the main part of the page. */
  alone: boolean;
}

/** Where the chat panel stands. It stays mounted, whatever page, width or fold. */
export function PanelDock({ onePane, shown, alone }: PanelDockProps) {
  const { t } = useTranslation('shell');
  const { mode, width, setMode } = usePanelMode();
  const folded = onePane ? !shown : mode === 'folded';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles may have a label
    <div
      role={alone ? 'main' : 'complementary'}
      className={classes.dock}
      aria-label={t('panel')}
      style={!onePane && mode === 'side' ? { width: `min(${width}px, 60vw)` } : undefined}
      hidden={onePane && !shown}
    >
      {!onePane && mode === 'side' && <PanelGrip />}
      {!onePane && folded && (
        <div className={classes.folded}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            title={t('unfold')}
            onClick={() => setMode('side')}
          >
            <VisuallyHidden>{t('unfold')}</VisuallyHidden>
            <WaitingBadge />
          </ActionIcon>
        </div>
      )}
      <div className={classes.panel} hidden={folded}>
        {alone && <VisuallyHidden component="h1">{t('panel')}</VisuallyHidden>}
        <VisuallyHidden component="h2">{t('pane.chats')}</VisuallyHidden>
        <ChatPanel />
      </div>
    </div>
  );
}
