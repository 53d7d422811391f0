import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NameText } from '@/ui/name-text';
import { QueryState } from '@/ui/query-state';
import { When } from '@/ui/when';
import { quarantinedQuery } from './api/quarantine';
import { formatSize } from './format-size';
import { PayloadView } from './payload-view';
import classes from './quarantine.module.css';
import { QuarantineActions } from './quarantine-actions';

interface QuarantinedDetailsProps {
  id: number;
  /** It was replayed or deleted. */
  onDone: () => void;
}

/** Why something is kept, and exactly what came. */
export function QuarantinedDetails({ id, onDone }: QuarantinedDetailsProps) {
  const { t, i18n } = useTranslation('quarantine');
  const query = useQuery(quarantinedQuery(id));
  return (
    <QueryState query={query}>
      {(item) => (
        <Stack gap="md">
          <div>
            <Text fw={600}>{t(`reason.${item.reason}`)}</Text>
            {item.detail !== '' && (
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                <bdi>{item.detail}</bdi>
              </Text>
            )}
          </div>
          <dl className={classes.about}>
            <div>
              <dt>{t('filter.channel')}</dt>
              <dd>
                <NameText size="sm">{item.channel?.name ?? t('noChannel')}</NameText>
              </dd>
            </div>
            <div>
              <dt>{t('received')}</dt>
              <dd>
                <When at={item.receivedAt} />
              </dd>
            </div>
            <div>
              <dt>{t('size')}</dt>
              <dd>{formatSize(item.size, i18n.language)}</dd>
            </div>
            {item.replayedAt && (
              <div>
                <dt>{t('replayedAt')}</dt>
                <dd>
                  <When at={item.replayedAt} />
                </dd>
              </div>
            )}
          </dl>
          <div className={classes.bar} data-plain>
            <QuarantineActions chosen={[item]} onDone={onDone} />
          </div>
          <PayloadView id={id} payload={item.payload} />
          <Text size="xs" c="dimmed">
            {t('audited')}
          </Text>
        </Stack>
      )}
    </QueryState>
  );
}
