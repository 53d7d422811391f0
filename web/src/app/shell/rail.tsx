import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import classes from './rail.module.css';
import { railItems } from './rail-items';

interface RailProps {
  /** Only icons, with the names as tooltips, where there is little room. */
  narrow?: boolean;
  onChosen?: () => void;
}

/** The sections this user may open. */
export function Rail({ narrow = false, onChosen }: RailProps) {
  const { t } = useTranslation('shell');
  const { work, setup } = railItems(useMe().permissions);
  const entry = ({ key, to, icon: Icon }: (typeof work)[number]) => (
    <Tooltip key={key} label={t(key)} position="right" disabled={!narrow} openDelay={200}>
      <Link
        to={to}
        className={classes.entry}
        activeOptions={{ exact: to === '/' }}
        aria-label={narrow ? t(key) : undefined}
        onClick={onChosen}
      >
        <Icon size={20} stroke={1.7} aria-hidden="true" />
        {!narrow && (
          <span className={classes.label} data-words={t(key)}>
            {t(key)}
          </span>
        )}
      </Link>
    </Tooltip>
  );
  return (
    <nav className={classes.rail} aria-label={t('nav')} data-narrow={narrow || undefined}>
      {work.map(entry)}
      {setup.length > 0 && (
        <>
          <hr className={classes.rule} />
          {!narrow && <p className={classes.group}>{t('setup')}</p>}
          {setup.map(entry)}
        </>
      )}
    </nav>
  );
}
