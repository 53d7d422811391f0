import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../isolated';
import { useLive } from '../live/store';
import { useKindWords } from '../thread/use-kind-words';
import classes from './composer.module.css';

/** What the customer wrote since the agent began to type, so that the answer fits. */
export function ArrivedMeanwhile({ chat, typing }: { chat: number; typing: boolean }) {
  const { t } = useTranslation('chats');
  const words = useKindWords();
  const last = useLive((state) =>
    state.threads.get(chat)?.messages.findLast(({ direction }) => direction === 'IN'),
  );
  const latest = useRef(last?.position);
  latest.current = last?.position;
  const [begun, setBegun] = useState<string | undefined>();

  useEffect(() => setBegun(typing ? (latest.current ?? '') : undefined), [typing]);

  const news = begun !== undefined && begun !== '' && last !== undefined && last.position > begun;
  return (
    <div aria-live="off">
      {news && (
        <p className={classes.arrived}>
          <span>{t('composer.arrived', { text: isolated(last.text || words(last)) })}</span>
        </p>
      )}
    </div>
  );
}
