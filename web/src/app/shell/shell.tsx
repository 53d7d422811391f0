import { useMediaQuery } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionLostDialog } from '@/features/session/session-lost-dialog';
import { useMay } from '@/features/session/use-me';
import { setPanelMode, usePanelMode } from '../panel-mode';
import { BottomBar, type Pane } from './bottom-bar';
import { PanelDock } from './panel-dock';
import { Rail } from './rail';
import { Section } from './section';
import classes from './shell.module.css';
import { TopBar } from './top-bar';
import { TroubleBanner } from './trouble-banner';

/** The frame of every page: rail, top bar, section, and the chat panel that never goes away. */
export function Shell() {
  const { t } = useTranslation('shell');
  const onePane = useMediaQuery('(max-width: 899px)', undefined, {
    getInitialValueInEffect: false,
  });
  const roomy = useMediaQuery('(min-width: 1280px)', undefined, { getInitialValueInEffect: false });
  const { mode } = usePanelMode();
  const [pane, setPane] = useState<Pane>('section');
  const mayChat = useMay('PROCESS_CHATS');
  const { pathname } = useLocation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page shows that page
  useEffect(() => {
    setPane('section');
    if (mode === 'full') setPanelMode('side');
  }, [pathname]);

  // On a phone there is nothing to fold: the panel's fold goes back to the section.
  useEffect(() => {
    if (!onePane || mode !== 'folded') return;
    setPane('section');
    setPanelMode('side');
  }, [onePane, mode]);

  const sectionHidden = mayChat && (onePane ? pane === 'chats' : mode === 'full');
  return (
    <div className={classes.shell} data-mode={mayChat ? mode : undefined}>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <TopBar onePane={onePane} />
      <TroubleBanner />
      {!onePane && (
        <div className={classes.side}>
          <Rail narrow={!roomy} />
        </div>
      )}
      <main id="main" tabIndex={-1} className={classes.main} hidden={sectionHidden}>
        <Section />
      </main>
      {mayChat && <PanelDock onePane={onePane} shown={pane === 'chats'} alone={sectionHidden} />}
      {mayChat && onePane && <BottomBar pane={pane} onChoose={setPane} />}
      <SessionLostDialog />
    </div>
  );
}
