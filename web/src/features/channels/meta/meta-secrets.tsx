import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '@/ui/password-field';
import { META_KINDS, type MetaKind } from './meta-kinds';
import type { MetaValues } from './meta-schema';

interface MetaSecretsProps {
  kind: MetaKind;
  form: UseFormReturnType<MetaValues>;
}

/** Where token and app secret are pasted; they are sent once and never shown again. */
export function MetaSecrets({ kind, form }: MetaSecretsProps) {
  const { t } = useTranslation('channels');
  return (
    <>
      <PasswordField
        label={t('meta.accessToken')}
        description={t(`${META_KINDS[kind].words}.tokenHint`)}
        placeholder="EAA…"
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('secrets.accessToken')}
      />
      <PasswordField
        label={t('meta.appSecret')}
        description={t('meta.appSecretHint')}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('secrets.appSecret')}
      />
    </>
  );
}
