import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/types';
import { When } from '@/ui/when';
import classes from './contact-page.module.css';
import { Editable } from './edit/editable';
import { useLanguageName } from './use-language-name';

/** The fields of a contact, each changed where it stands. */
export function ContactFields({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const { t: common } = useTranslation();
  const languageName = useLanguageName();
  const { name, email, phones, language, source, createdAt } = contact;
  const unknown = (
    <Text inherit span c="dimmed">
      {t('unknown')}
    </Text>
  );
  return (
    <dl className={classes.facts}>
      <dt>{t('name')}</dt>
      <dd>
        <Editable contact={contact} field="name">
          <bdi>{name}</bdi>
        </Editable>
      </dd>
      <dt>{t('email')}</dt>
      <dd>
        <Editable contact={contact} field="email" linked={email !== null}>
          {email ? (
            <Anchor inherit href={`mailto:${email}`}>
              {email}
            </Anchor>
          ) : (
            unknown
          )}
        </Editable>
      </dd>
      <dt>{t('phones')}</dt>
      <dd>
        <Editable contact={contact} field="phones" linked={phones.length > 0}>
          {phones.length === 0
            ? unknown
            : phones.map((phone) => (
                <Anchor key={phone} inherit display="block" href={`tel:${phone}`}>
                  <bdi>{phone}</bdi>
                </Anchor>
              ))}
        </Editable>
      </dd>
      <dt>{t('language')}</dt>
      <dd>
        <Editable contact={contact} field="language">
          {language ? languageName(language) : unknown}
        </Editable>
      </dd>
      <dt>{t('source')}</dt>
      <dd>{common(`kind.${source}`)}</dd>
      <dt>{t('created')}</dt>
      <dd>
        <When at={createdAt} />
      </dd>
    </dl>
  );
}
