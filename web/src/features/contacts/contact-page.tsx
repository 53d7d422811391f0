import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '@/ui/face';
import { LoadingLines } from '@/ui/loading-lines';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { contactQuery } from './api/contacts';
import { ContactDetails } from './contact-details';
import classes from './contact-page.module.css';
import './texts';

const Timeline = lazy(() => import('./timeline/timeline').then((it) => ({ default: it.Timeline })));
const Changes = lazy(() => import('./timeline/changes').then((it) => ({ default: it.Changes })));

const route = getRouteApi('/shell/contacts/$contactId');

/** One person: who they are, on which accounts, everything that happened with them. */
export function ContactPage() {
  const { t } = useTranslation('contacts');
  const { contactId } = route.useParams();
  const { tab = 'timeline' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(contactQuery(contactId));
  const show = (wanted: string | null) =>
    void navigate({
      search: (now) => ({ ...now, tab: wanted === 'history' ? wanted : undefined }),
      replace: true,
    });
  return (
    <Page
      title={query.data?.name ?? t('title')}
      parent={{ label: t('title'), to: '/contacts' }}
      lead={query.data && <Face name={query.data.name} picture={query.data.picture} size={40} />}
    >
      <QueryState query={query}>
        {(contact) => (
          <div className={classes.frame}>
            <div className={classes.columns}>
              <Tabs value={tab} onChange={show} keepMounted={false}>
                <Tabs.List mb="sm">
                  <Tabs.Tab value="timeline">{t('timeline.title')}</Tabs.Tab>
                  <Tabs.Tab value="history">{t('history.title')}</Tabs.Tab>
                </Tabs.List>
                <Suspense fallback={<LoadingLines />}>
                  <Tabs.Panel value="timeline">
                    <Timeline contact={contact} />
                  </Tabs.Panel>
                  <Tabs.Panel value="history">
                    <Changes contact={contact} />
                  </Tabs.Panel>
                </Suspense>
              </Tabs>
              <ContactDetails contact={contact} />
            </div>
          </div>
        )}
      </QueryState>
    </Page>
  );
}
