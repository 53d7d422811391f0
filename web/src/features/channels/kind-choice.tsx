import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '@/ui/channel-icon';
import classes from './kind-choice.module.css';
import { OFFERED_KINDS, type OfferedKind } from './offered-kinds';

interface KindChoiceProps {
  to: '/channels/new' | '/channels/first';
  chosen: OfferedKind | undefined;
}

/** The kinds of channel that can be connected. */
export function KindChoice({ to, chosen }: KindChoiceProps) {
  const { t } = useTranslation('channels');
  const { t: common } = useTranslation();
  return (
    <nav className={classes.kinds} aria-label={t('kinds.label')}>
      {OFFERED_KINDS.map((kind) => (
        <Link
          key={kind}
          to={to}
          search={{ kind }}
          replace={chosen !== undefined}
          className={classes.kind}
          aria-current={kind === chosen ? 'page' : undefined}
        >
          <ChannelIcon kind={kind} size={24} decorative />
          <span>
            <Text span fw={600} size="sm" display="block">
              {common(`kind.${kind}`)}
            </Text>
            <Text span size="xs" c="dimmed" display="block">
              {t(`kinds.${kind}`)}
            </Text>
          </span>
        </Link>
      ))}
    </nav>
  );
}
