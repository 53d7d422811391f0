import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './quarantine-link.module.css';

interface QuarantineLinkProps {
  channel: number;
  count: number;
}

/** How much of a channel is kept in quarantine, and the way there. */
export function QuarantineLink({ channel, count }: QuarantineLinkProps) {
  const { t } = useTranslation('channels');
  return (
    <Link to="/quarantine" search={{ channel }} className={classes.link}>
      {t('health.quarantined', { count })}
    </Link>
  );
}
