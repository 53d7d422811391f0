import { useTranslation } from 'react-i18next';
import { isolated } from '../isolated';
import { useLive } from '../live/store';
import classes from './thread.module.css';

export function TypingLine({ chat }: { chat: number }) {
  const { t } = useTranslation('chats');
  const name = useLive((state) => state.typing.get(chat)?.name);
  return (
    <p className={classes.typing} aria-live="off">
      {name !== undefined && t('typing', { name: isolated(name) })}
    </p>
  );
}
