import { Radio, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { SetUp } from './meta-kinds';
import { type MetaValues, officialBase } from './meta-schema';

/** How an Instagram account is connected. An address that nobody changed goes with it. */
export function SetUpChoice({ form }: { form: UseFormReturnType<MetaValues> }) {
  const { t } = useTranslation('channels');
  const { setUp, graphBase } = form.values.settings;
  function choose(chosen: string) {
    const next: SetUp = chosen === 'INSTAGRAM' ? 'INSTAGRAM' : 'PAGE';
    if (graphBase === officialBase(setUp)) {
      form.setFieldValue('settings.graphBase', officialBase(next));
    }
    form.setFieldValue('settings.setUp', next);
  }
  return (
    <Radio.Group label={t('instagram.setUp')} value={setUp} onChange={choose}>
      <Stack gap="xs" mt="xs">
        <Radio
          value="PAGE"
          label={t('instagram.ofPage')}
          description={t('instagram.ofPageWords')}
        />
        <Radio
          value="INSTAGRAM"
          label={t('instagram.byItself')}
          description={t('instagram.byItselfWords')}
        />
      </Stack>
    </Radio.Group>
  );
}
