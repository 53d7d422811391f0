import { Button, Collapse, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { GRAPH_VERSION, type MetaValues, officialBase } from './meta-schema';

/** What hardly anybody changes: address and version of the Graph API. */
export function MetaAdvanced({ form }: { form: UseFormReturnType<MetaValues> }) {
  const { t } = useTranslation('channels');
  const id = useId();
  const official = officialBase(form.values.settings.setUp);
  const base = form.getInputProps('settings.graphBase');
  const version = form.getInputProps('settings.graphVersion');
  const [wanted, { toggle }] = useDisclosure(form.values.settings.graphBase !== official);
  const opened = wanted || Boolean(base.error) || Boolean(version.error);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        ml={-8}
        aria-expanded={opened}
        aria-controls={id}
        leftSection={opened ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        onClick={toggle}
      >
        {t('advanced')}
      </Button>
      <Collapse id={id} expanded={opened}>
        <Stack gap="md" mt="xs">
          <TextInput
            label={t('meta.base')}
            description={t('meta.baseHint')}
            placeholder={official}
            inputMode="url"
            autoCapitalize="none"
            spellCheck={false}
            {...base}
          />
          <TextInput
            label={t('meta.version')}
            placeholder={GRAPH_VERSION}
            styles={{ wrapper: { maxWidth: 180 } }}
            spellCheck={false}
            {...version}
          />
        </Stack>
      </Collapse>
    </div>
  );
}
