import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/types';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import { ChannelIcon } from '@/ui/channel-icon';
import { NameText } from '@/ui/name-text';
import { ContactFields } from './contact-fields';
import classes from './contact-page.module.css';

/** Who the contact is and which accounts they write from. */
export function ContactDetails({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const { t: common } = useTranslation();
  const place = usePlace();
  return (
    <div className={classes.cards}>
      <section className={classes.card} aria-label={t('details')}>
        <Title order={2} size="h4" mb="xs">
          {t('details')}
        </Title>
        <ContactFields contact={contact} />
      </section>
      <section className={classes.card} aria-label={t('identities')}>
        <Title order={2} size="h4" mb="xs">
          {t('identities')}
        </Title>
        {contact.identities.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('identitiesNone')}
          </Text>
        )}
        <Stack gap="sm">
          {contact.identities.map(({ id, kind, displayName, key, createdAt }) => (
            <div key={id} className={classes.identity}>
              <ChannelIcon kind={kind} />
              <div style={{ minWidth: 0 }}>
                <NameText size="sm">{displayName ?? contact.name}</NameText>
                <NameText size="xs" c="dimmed">
                  {kind === 'WEBSITE' ? t('visitor') : (key ?? common(`kind.${kind}`))}
                </NameText>
                <Text size="xs" c="dimmed">
                  {t('since', { when: formatInstant(createdAt, place) })}
                </Text>
              </div>
            </div>
          ))}
        </Stack>
      </section>
    </div>
  );
}
