import {
  IconBrandInstagram,
  IconBrandMessenger,
  IconBrandTelegram,
  IconBrandWhatsapp,
  IconDeviceMobileMessage,
  type IconProps,
  IconWorld,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { ChannelKind } from '@/lib/api/types';

/** Proper names, the same in every language; "Website" and "SMS" come from the texts. */
export const CHANNEL_ICONS: Record<ChannelKind, ComponentType<IconProps>> = {
  WEBSITE: IconWorld,
  TELEGRAM: IconBrandTelegram,
  MESSENGER: IconBrandMessenger,
  WHATSAPP: IconBrandWhatsapp,
  INSTAGRAM: IconBrandInstagram,
  SMS: IconDeviceMobileMessage,
};
