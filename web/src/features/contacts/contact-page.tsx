import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { contactQuery } from './api/contacts';
import { ContactChats } from './contact-chats';
import { ContactDetails } from './contact-details';
import classes from './contact-page.module.css';

const route = getRouteApi('/shell/contacts/$contactId');

/** One person: who they are, on which accounts, and every chat with them. */
export function ContactPage() {
  const { t } = useTranslation('contacts');
  const { contactId } = route.useParams();
  const query = useQuery(contactQuery(contactId));
  return (
    <Page title={query.data?.name ?? t('title')} parent={{ label: t('title'), to: '/contacts' }}>
      <QueryState query={query}>
        {(contact) => (
          <div className={classes.frame}>
            <div className={classes.columns}>
              <ContactChats contact={contact} />
              <ContactDetails contact={contact} />
            </div>
          </div>
        )}
      </QueryState>
    </Page>
  );
}
