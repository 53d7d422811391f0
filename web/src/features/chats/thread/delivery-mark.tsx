import { IconAlertTriangle, IconCheck, IconChecks, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MessageStatus } from '@/lib/api/types';
import { OnlyReadOut } from '../only-read-out';
import classes from './thread.module.css';

const ICONS = {
  QUEUED: IconClock,
  SENDING: IconClock,
  SENT: IconCheck,
  DELIVERED: IconChecks,
  READ: IconChecks,
  FAILED: IconAlertTriangle,
} as const;

/** How far a message has come; read out as a word. */
export function DeliveryMark({ status }: { status: MessageStatus }) {
  const { t } = useTranslation('chats');
  const Icon = ICONS[status];
  const words = t(`mark.${status}`);
  return (
    <span className={classes.mark} data-status={status} title={words}>
      <Icon size={15} stroke={2} aria-hidden="true" />
      <OnlyReadOut>{words}</OnlyReadOut>
    </span>
  );
}
