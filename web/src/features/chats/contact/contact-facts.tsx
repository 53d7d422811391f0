import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Editable } from '@/features/contacts/edit/editable';
import { useMay } from '@/features/session/use-me';
import type { ChatSource, Contact } from '@/lib/api/types';
import { ChannelIcon } from '@/ui/channel-icon';
import classes from './contact.module.css';
import { Fact } from './fact';
import { languageName } from './language-name';
import { SourceAddress } from './source-address';

/** Identities, phones, e-mail, language, and where the customer came from. */
export function ContactFacts({ contact, source }: { contact: Contact; source: ChatSource }) {
  const { t, i18n } = useTranslation('chats');
  const { identities, phones, email, language } = contact;
  // What is not known is shown to whoever can fill it in.
  const edits = useMay('EDIT_RECORDS');
  const unknown = <span className={classes.unknown}>{t('pane.unknown')}</span>;
  return (
    <dl className={classes.facts}>
      {identities.length > 0 && (
        <Fact name={t('pane.identities')}>
          {identities.map(({ id, kind, displayName }) => (
            <span key={id} className={classes.identity}>
              <ChannelIcon kind={kind} size={16} />
              <bdi dir="auto">{displayName ?? contact.name}</bdi>
            </span>
          ))}
        </Fact>
      )}
      {(phones.length > 0 || edits) && (
        <Fact name={t('pane.phones')}>
          <Editable contact={contact} field="phones" linked={phones.length > 0}>
            {phones.length === 0 && unknown}
            {phones.map((phone) => (
              <Anchor
                key={phone}
                href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
                size="sm"
                display="block"
              >
                <bdi>{phone}</bdi>
              </Anchor>
            ))}
          </Editable>
        </Fact>
      )}
      {(email || edits) && (
        <Fact name={t('pane.email')}>
          <Editable contact={contact} field="email" linked={email !== null}>
            {email ? (
              <Anchor href={`mailto:${encodeURIComponent(email)}`} size="sm">
                <bdi>{email}</bdi>
              </Anchor>
            ) : (
              unknown
            )}
          </Editable>
        </Fact>
      )}
      {(language || edits) && (
        <Fact name={t('pane.language')}>
          <Editable contact={contact} field="language">
            {language ? languageName(language, i18n.language) : unknown}
          </Editable>
        </Fact>
      )}
      {source.page && (
        <Fact name={t('pane.source')}>
          <SourceAddress address={source.page} />
        </Fact>
      )}
      {source.referrer && (
        <Fact name={t('pane.referrer')}>
          <SourceAddress address={source.referrer} />
        </Fact>
      )}
    </dl>
  );
}
