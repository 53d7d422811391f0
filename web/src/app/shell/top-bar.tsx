import { ActionIcon, Image } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PresenceMenu } from '@/features/chats/presence-menu';
import { useMay } from '@/features/session/use-me';
import { UserMenu } from '@/features/session/user-menu';
import { SearchPlace } from './search-place';
import classes from './shell.module.css';

const RailDrawer = lazy(() => import('./rail-drawer').then((it) => ({ default: it.RailDrawer })));

/** Search, my status, me; on a phone also the way to the sections. */
export function TopBar({ onePane }: { onePane: boolean }) {
  const { t } = useTranslation('shell');
  const [opened, { open, close }] = useDisclosure(false);
  const mayRead = useMay('READ_RECORDS');
  const mayChat = useMay('PROCESS_CHATS');
  return (
    <header className={classes.top}>
      {onePane && (
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('menu')} onClick={open}>
          <IconMenu2 size={22} stroke={1.7} />
        </ActionIcon>
      )}
      <Link to="/" className={classes.brand}>
        <Image src="/parley.svg" alt={onePane ? 'Parley' : ''} w={24} h={24} />
        {!onePane && 'Parley'}
      </Link>
      <div className={classes.search}>{mayRead && <SearchPlace compact={onePane} />}</div>
      <div className={classes.me}>
        {mayChat && <PresenceMenu />}
        <UserMenu />
      </div>
      {onePane && (
        <Suspense>
          <RailDrawer opened={opened} onClose={close} />
        </Suspense>
      )}
    </header>
  );
}
