import { IconLayoutList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';
import { WaitingBadge } from './waiting-badge';

export type Pane = 'section' | 'chats';

interface BottomBarProps {
  pane: Pane;
  onChoose: (pane: Pane) => void;
}

/** On a phone there is one pane at a time; this chooses which. */
export function BottomBar({ pane, onChoose }: BottomBarProps) {
  const { t } = useTranslation('shell');
  return (
    <div className={classes.bottom}>
      <button
        type="button"
        className={classes.pane}
        aria-pressed={pane === 'section'}
        onClick={() => onChoose('section')}
      >
        <IconLayoutList size={22} stroke={1.7} aria-hidden="true" />
        {t('pane.section')}
      </button>
      <button
        type="button"
        className={classes.pane}
        aria-pressed={pane === 'chats'}
        onClick={() => onChoose('chats')}
      >
        <WaitingBadge />
        {t('pane.chats')}
      </button>
    </div>
  );
}
