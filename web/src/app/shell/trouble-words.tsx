import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChannelTrouble } from '@/lib/live/messages';
import classes from './trouble-banner.module.css';

/** One channel's trouble in full, of several their names; and where to go. */
export function TroubleWords({ channels }: { channels: readonly ChannelTrouble[] }) {
  const { t, i18n } = useTranslation('shell');
  const [first] = channels;
  const only = channels.length === 1 ? first : undefined;
  const what = only ? `${only.name}:` : t('trouble.count', { count: channels.length });
  const names = new Intl.ListFormat(i18n.language).format(channels.map(({ name }) => name));
  const more = only ? only.sentence : `${names}.`;
  return (
    <div className={classes.words}>
      <span className={classes.what} title={more}>
        <bdi>
          <b>{what}</b>
        </bdi>{' '}
        <bdi>{more}</bdi>
      </span>
      {only ? (
        <Link to="/channels/$channelId" params={{ channelId: only.id }}>
          {t('trouble.one')}
        </Link>
      ) : (
        <Link to="/channels">{t('trouble.all')}</Link>
      )}
    </div>
  );
}
