import {
  Avatar,
  Menu,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isLanguage, keepLanguage, LANGUAGES } from '@/lib/i18n/language';
import { NameText } from '@/ui/name-text';
import { logOut } from './api/session';
import { useMe } from './use-me';

const SCHEMES = [
  { key: 'light', Icon: IconSun },
  { key: 'dark', Icon: IconMoon },
  { key: 'auto', Icon: IconDeviceDesktop },
] as const;

/** Me: language, appearance, log out. */
export function UserMenu() {
  const { t, i18n } = useTranslation('session');
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useMutation({ mutationFn: logOut, onSettled: () => location.assign('/login') });

  function speak(language: string) {
    if (!isLanguage(language)) return;
    keepLanguage(language);
    void i18n.changeLanguage(language);
  }

  const chosen = <IconCheck size={14} aria-hidden="true" />;
  return (
    <Menu position="bottom-end" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton>
          <VisuallyHidden>{t('menu.label', { name: me.name })}</VisuallyHidden>
          <Avatar aria-hidden="true" name={me.name} color="initials" size={32} radius="xl" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <NameText fw={600} size="sm" c="var(--mantine-color-text)">
            {me.name}
          </NameText>
          <Text size="xs" truncate>
            {me.email}
          </Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={16} />}>
          {t('menu.account')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('menu.language')}</Menu.Label>
        {Object.entries(LANGUAGES).map(([key, name]) => (
          <Menu.Item
            key={key}
            lang={key}
            closeMenuOnClick={false}
            aria-current={i18n.language === key}
            rightSection={i18n.language === key && chosen}
            onClick={() => speak(key)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('menu.scheme')}</Menu.Label>
        {SCHEMES.map(({ key, Icon }) => (
          <Menu.Item
            key={key}
            closeMenuOnClick={false}
            leftSection={<Icon size={16} />}
            aria-current={colorScheme === key}
            rightSection={colorScheme === key && chosen}
            onClick={() => setColorScheme(key)}
          >
            {t(`menu.${key}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => leave.mutate()}>
          {t('menu.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
