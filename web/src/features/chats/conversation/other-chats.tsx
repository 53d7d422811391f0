import { useTranslation } from 'react-i18next';
import { closeChat } from '../commands/open-chat';
import { useLive } from '../live/store';
import classes from './conversation.module.css';
import { OtherChat } from './other-chat';

const SHOWN = 20;

/** My other chats with what is unread in them, one click away. */
export function OtherChats({ chat }: { chat: number }) {
  const { t } = useTranslation('chats');
  const active = useLive((state) => state.active);
  const others = active.filter((id) => id !== chat);
  if (others.length === 0) return null;
  const rest = others.length - SHOWN;
  return (
    <nav className={classes.others} aria-label={t('others')}>
      {others.slice(0, SHOWN).map((id) => (
        <OtherChat key={id} chat={id} />
      ))}
      {rest > 0 && (
        <button type="button" className={classes.other} onClick={closeChat}>
          {t('othersMore', { count: rest })}
        </button>
      )}
    </nav>
  );
}
