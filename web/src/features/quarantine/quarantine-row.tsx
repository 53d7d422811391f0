import { Badge, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QuarantinedItem } from '@/lib/api/types';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import { ChannelIcon } from '@/ui/channel-icon';
import { NameText } from '@/ui/name-text';
import { When } from '@/ui/when';
import { formatSize } from './format-size';
import classes from './quarantine.module.css';

interface QuarantineRowProps {
  item: QuarantinedItem;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onOpen: () => void;
}

/** One thing that is kept: why, where from, when, how much. */
export function QuarantineRow({ item, chosen, onChoose, onOpen }: QuarantineRowProps) {
  const { t, i18n } = useTranslation('quarantine');
  const place = usePlace();
  const { channel, receivedAt, detail, state, size, replayedAt } = item;
  const reason = t(`reason.${item.reason}`);
  return (
    <li className={classes.row} data-chosen={chosen || undefined}>
      <div className={classes.check}>
        <Checkbox
          size="xs"
          aria-label={t('select', { reason, time: formatInstant(receivedAt, place) })}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </div>
      <div>
        <button type="button" className={classes.open} onClick={onOpen}>
          {reason}
        </button>
        {detail !== '' && (
          <p className={classes.detail} title={detail}>
            <bdi>{detail}</bdi>
          </p>
        )}
        <div className={classes.facts}>
          <span className={classes.channel}>
            {channel ? (
              <>
                <ChannelIcon kind={channel.kind} size={14} />
                <NameText size="xs">{channel.name}</NameText>
              </>
            ) : (
              t('noChannel')
            )}
          </span>
          <span>{formatSize(size, i18n.language)}</span>
          {state === 'REPLAYED' && (
            <Badge size="sm" variant="light" color="teal" tt="none" fw={500}>
              {t('replayedAt')} <When at={replayedAt} short />
            </Badge>
          )}
        </div>
      </div>
      <span className={classes.time}>
        <When at={receivedAt} />
      </span>
    </li>
  );
}
