import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/page';
import { KindChoice } from './kind-choice';
import { NewChannel } from './new-channel';
import './texts';

const route = getRouteApi('/shell/channels/new');

/** First the kind, then what that kind needs. */
export function NewChannelPage() {
  const { t } = useTranslation('channels');
  const { kind } = route.useSearch();
  return (
    <Page title={t('new')} parent={{ label: t('title'), to: '/channels' }} width="narrow">
      <KindChoice to="/channels/new" chosen={kind} />
      {kind && <NewChannel key={kind} kind={kind} />}
    </Page>
  );
}
