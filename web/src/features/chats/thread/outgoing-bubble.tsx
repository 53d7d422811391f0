import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './thread.module.css';

/** A message that the server does not have yet. */
export function OutgoingBubble({ text }: { text: string }) {
  const { t } = useTranslation('chats');
  return (
    <div className={classes.group} data-side="OUT">
      <div className={classes.bubble} data-side="OUT" data-sending="">
        <span dir="auto" className={classes.text}>
          {text}
        </span>
      </div>
      <span className={classes.meta}>
        <IconClock size={12} aria-hidden="true" /> {t('sending')}
      </span>
    </div>
  );
}
