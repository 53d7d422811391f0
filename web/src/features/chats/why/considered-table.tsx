import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConsideredAgent } from '@/lib/api/types';
import { formatShort } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import classes from './why.module.css';

interface ConsideredTableProps {
  agents: readonly ConsideredAgent[];
  /** Nobody was chosen: whoever got the chat was the first to take it. */
  toAll: boolean;
}

/** Who was considered and why they got the chat or not, with the figures the rule looked at. */
export function ConsideredTable({ agents, toAll }: ConsideredTableProps) {
  const { t } = useTranslation('chats');
  const place = usePlace();

  function load({ inProgress, offered, limit }: ConsideredAgent) {
    const count = inProgress + offered;
    return offered > 0
      ? t('why.loadOffered', { count, limit, offered })
      : t('why.load', { count, limit });
  }

  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('why.agent')}</th>
          <th scope="col">{t('why.because')}</th>
          <th scope="col">{t('why.chats')}</th>
          <th scope="col">{t('why.lastTook')}</th>
        </tr>
      </thead>
      <tbody>
        {agents.map((one) => (
          <tr key={one.agent.id} data-chosen={one.verdict === 'CHOSEN' || undefined}>
            <th scope="row">
              <bdi dir="auto">{one.agent.name}</bdi>
            </th>
            <td>
              {one.verdict === 'CHOSEN' && <IconCheck size={14} stroke={2.2} aria-hidden="true" />}
              {t(`why.verdict.${toAll && one.verdict === 'CHOSEN' ? 'TOOK' : one.verdict}`)}
            </td>
            <td data-figure={t('why.chats')}>{load(one)}</td>
            <td data-figure={t('why.lastTook')}>
              {one.lastTookAt ? formatShort(one.lastTookAt, place) : t('why.never')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
