import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const LANGUAGES = ['en', 'de'] as const;

/** The language in which the channel speaks by itself. */
export function LanguageField(props: SelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      data={LANGUAGES.map((key) => ({ value: key, label: t(`language.${key}`) }))}
      allowDeselect={false}
      maw={280}
      {...props}
    />
  );
}
