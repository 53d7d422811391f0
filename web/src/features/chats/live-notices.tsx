import { useTranslation } from 'react-i18next';
import { chatStore, useLive } from './live/store';
import { PassingNotice } from './passing-notice';

/** What a reconnect brought, and that my status is as it was before. */
export function LiveNotices() {
  const { t } = useTranslation('chats');
  const reconnected = useLive((state) => state.reconnected);
  const restored = useLive((state) => state.restored);
  const active = useLive((state) => state.presence?.wanted === 'ACTIVE');
  const came = reconnected?.came ?? 0;
  return (
    <div role="status">
      {reconnected && (
        <PassingNotice
          onPassed={() => chatStore.dispatch({ type: 'dismissed', what: 'reconnected' })}
        >
          {came === 0 ? t('connection.back') : t('connection.came', { count: came })}
        </PassingNotice>
      )}
      {restored && (
        <PassingNotice onPassed={() => chatStore.dispatch({ type: 'dismissed', what: 'restored' })}>
          {t(active ? 'connection.restoredActive' : 'connection.restoredInactive')}
        </PassingNotice>
      )}
    </div>
  );
}
