import { Anchor, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField, type CodeFieldProps } from '@/ui/code-field';

interface CodeStepProps extends Pick<CodeFieldProps, 'value' | 'onChange' | 'error'> {
  email: string;
  /** The field asks for another kind of code. */
  onSwitch: () => void;
  onBack: () => void;
}

/** The second step of logging in: the code of the app, or a recovery code where the phone is lost. */
export function CodeStep({ email, onSwitch, onBack, ...field }: CodeStepProps) {
  const { t } = useTranslation('session');
  const [recovery, setRecovery] = useState(false);
  const kind = recovery ? 'recovery' : 'app';
  function switchKind() {
    setRecovery(!recovery);
    onSwitch();
  }
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('code.words', { email })}
      </Text>
      <CodeField
        key={kind}
        label={t(`code.${kind}`)}
        description={t(`code.${kind}Hint`)}
        digits={!recovery}
        autoFocus
        {...field}
      />
      <Group justify="space-between" gap="xs">
        <Anchor component="button" type="button" size="sm" py={3} onClick={switchKind}>
          {t(recovery ? 'code.useApp' : 'code.useRecovery')}
        </Anchor>
        <Anchor component="button" type="button" size="sm" py={3} onClick={onBack}>
          {t('code.back')}
        </Anchor>
      </Group>
    </>
  );
}
