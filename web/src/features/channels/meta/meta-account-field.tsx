import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { accountSetting, META_KINDS, type MetaKind } from './meta-kinds';
import type { MetaValues } from './meta-schema';

interface MetaAccountFieldProps {
  kind: MetaKind;
  form: UseFormReturnType<MetaValues>;
}

/** The id by which Meta knows the account. */
export function MetaAccountField({ kind, form }: MetaAccountFieldProps) {
  const { t } = useTranslation('channels');
  const { words, placeholder } = META_KINDS[kind];
  const id = accountSetting(kind, form.values.settings.setUp);
  const isOwn = id === 'instagramId';
  return (
    <TextInput
      key={id}
      label={t(isOwn ? 'instagram.ownId' : `${words}.id`)}
      description={t(isOwn ? 'instagram.ownIdHint' : `${words}.idHint`)}
      placeholder={isOwn ? '17841400000000000' : placeholder}
      inputMode="numeric"
      {...form.getInputProps(`settings.${id}`)}
    />
  );
}
