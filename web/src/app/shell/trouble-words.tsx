import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChannelTrouble } from '@/lib/live/messages';
import classes from './trouble-banner.module.css';

/** One channel's trouble in full, of several their names; and where to go. */
export function TroubleWords({ channels }: { channels: readonly ChannelTrouble[] }) {
  const { t, i18n } = useTranslation('shell');
  const [first] = channels;
  if (first && channels.length === 1) {
    return (
      <span className={classes.words}>
        <b>
          <bdi>{first.name}</bdi>:
        </b>{' '}
        <bdi>{first.sentence}</bdi>{' '}
        <Link to="/channels/$channelId" params={{ channelId: first.id }}>
          {t('trouble.one')}
        </Link>
      </span>
    );
  }
  const names = new Intl.ListFormat(i18n.language).format(channels.map(({ name }) => name));
  return (
    <span className={classes.words}>
      <b>{t('trouble.count', { count: channels.length })}</b> <bdi>{names}.</bdi>{' '}
      <Link to="/channels">{t('trouble.all')}</Link>
    </span>
  );
}
