import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelsQuery } from '@/features/channels/api/channels';

type Shown = 'OPEN' | 'REPLAYED' | 'ALL';

interface QuarantineFiltersProps {
  channel: number | undefined;
  state: Shown;
  /** How many are open in all; undefined until known. */
  open: number | undefined;
  onChange: (search: { channel?: number; state?: 'REPLAYED' | 'ALL' }) => void;
}

const STATES: Shown[] = ['OPEN', 'REPLAYED', 'ALL'];
const EVERY = '';

/** Of which channel, and whether still open. */
export function QuarantineFilters({ channel, state, open, onChange }: QuarantineFiltersProps) {
  const { t } = useTranslation('quarantine');
  const channels = useQuery(channelsQuery);
  const kept = state === 'OPEN' ? undefined : state;
  return (
    <Group mb="sm" gap="sm" align="center">
      <SegmentedControl
        size="xs"
        aria-label={t('filter.state')}
        data={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={state}
        onChange={(value) => onChange({ channel, state: value === 'OPEN' ? undefined : value })}
      />
      <Select
        size="xs"
        w={220}
        aria-label={t('filter.channel')}
        data={[
          { value: EVERY, label: t('filter.allChannels') },
          ...(channels.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        allowDeselect={false}
        value={channel === undefined ? EVERY : String(channel)}
        onChange={(value) => onChange({ channel: value ? Number(value) : undefined, state: kept })}
      />
      {open !== undefined && open > 0 && (
        <Text size="xs" c="dimmed">
          {t('open', { count: open })}
        </Text>
      )}
    </Group>
  );
}
