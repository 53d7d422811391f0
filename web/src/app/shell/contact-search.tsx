import { Combobox, Kbd, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactHintsQuery } from '@/features/contacts/api/contacts';
import { NameText } from '@/ui/name-text';
import { useDelayed } from '@/ui/use-delayed';

const ALL = 'all';
const MOD = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';

/** Finds a contact from every page; Mod+K goes there. */
export function ContactSearch() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 200);
  const { data, isFetching } = useQuery(contactHintsQuery(search));
  const busy = useDelayed(isFetching);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  useHotkeys([['mod+K', () => input.current?.focus()]], []);

  function choose(value: string) {
    if (value === ALL) void navigate({ to: '/contacts', search: { search: text.trim() } });
    else void navigate({ to: '/contacts/$contactId', params: { contactId: Number(value) } });
    combobox.closeDropdown();
    setText('');
    input.current?.blur();
  }

  const found = data?.items ?? [];
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          ref={input}
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          title={t('searchHint')}
          leftSection={busy ? <Loader size={14} /> : <IconSearch size={16} />}
          rightSection={text === '' && <Kbd size="xs">{MOD} K</Kbd>}
          rightSectionWidth={64}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search === '' || data === undefined}>
        <Combobox.Options aria-label={t('search')}>
          {found.map(({ id, name, email, phones }) => (
            <Combobox.Option key={id} value={String(id)}>
              <NameText size="sm" fw={500}>
                {name}
              </NameText>
              <NameText size="xs" c="dimmed">
                {[email, ...phones].filter(Boolean).join(' · ')}
              </NameText>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('searchNone', { search })}</Combobox.Empty>}
          {found.length > 0 && <Combobox.Option value={ALL}>{t('searchMore')}</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
