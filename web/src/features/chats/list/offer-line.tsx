import { useTranslation } from 'react-i18next';
import type { ChatRow } from '@/lib/api/types';
import { OfferActions } from '../offer/offer-actions';
import { OfferTime } from '../offer/offer-time';
import classes from './list.module.css';

/** Under a row that is offered to me alone: how long, and take it or pass it on. */
export function OfferLine({ row }: { row: ChatRow }) {
  const { t } = useTranslation('chats');
  return (
    <div className={classes.offer}>
      {row.offer && <OfferTime until={row.offer.until} />}
      {row.assignedTo && <span className={classes.only}>{t('offer.onlyYou')}</span>}
      <OfferActions chat={row.id} name={row.contact.name} size="compact-xs" />
    </div>
  );
}
