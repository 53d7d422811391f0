import { useTranslation } from 'react-i18next';
import type { ChannelKind } from '@/lib/api/types';
import { CHANNEL_ICONS } from './channel-kinds';

interface ChannelIconProps {
  kind: ChannelKind;
  size?: number;
  /** The name of the kind already stands beside the icon. */
  decorative?: boolean;
}

/** The mark of a channel kind; read out as its name. */
export function ChannelIcon({ kind, size = 18, decorative = false }: ChannelIconProps) {
  const { t } = useTranslation();
  const Icon = CHANNEL_ICONS[kind];
  const name = t(`kind.${kind}`);
  if (decorative) return <Icon size={size} stroke={1.7} aria-hidden="true" />;
  return (
    <span role="img" aria-label={name} title={name} style={{ display: 'inline-flex' }}>
      <Icon size={size} stroke={1.7} aria-hidden="true" />
    </span>
  );
}
