import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Editable } from '@/features/contacts/edit/editable';
import { Face } from '@/ui/face';
import { LoadingLines } from '@/ui/loading-lines';
import { ProblemNote } from '@/ui/problem-note';
import { detailsQuery } from '../api';
import { useLive } from '../live/store';
import classes from './contact.module.css';
import { ContactFacts } from './contact-facts';
import { EarlierLines } from './earlier-lines';

interface ContactPaneProps {
  chat: number;
  /** Following the link leaves the drawer. */
  onLeave?: () => void;
}

/** Who I am talking to. */
export function ContactPane({ chat, onLeave }: ContactPaneProps) {
  const { t } = useTranslation('chats');
  const row = useLive((state) => state.rows.get(chat));
  const { data, error, refetch, isLoading } = useQuery(detailsQuery(chat, row));
  if (isLoading)
    return (
      <div className={classes.pane}>
        <LoadingLines lines={5} />
      </div>
    );
  if (data === undefined) {
    return (
      <div className={classes.pane}>
        <ProblemNote failure={error} onRetry={() => refetch()} />
      </div>
    );
  }
  const { contact, source, earlier } = data;
  return (
    <div className={classes.pane}>
      <div className={classes.head}>
        <Face name={contact.name} picture={contact.picture} size={46} />
        <div className={classes.headWords}>
          <Editable contact={contact} field="name">
            <bdi dir="auto" className={classes.name}>
              {contact.name}
            </bdi>
          </Editable>
          <Anchor
            size="sm"
            py={2}
            renderRoot={(props) => (
              <Link
                {...props}
                to="/contacts/$id"
                params={{ id: String(contact.id) }}
                onClick={onLeave}
              />
            )}
          >
            {t('pane.record')}
          </Anchor>
        </div>
      </div>
      <ContactFacts contact={contact} source={source} />
      <EarlierLines chats={earlier} />
    </div>
  );
}
