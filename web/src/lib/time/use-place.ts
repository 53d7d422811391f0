import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from './format-instant';
import { TimeZoneContext } from './time-zone-context';

/** The user's language and time zone, for everything that shows a time. */
export function usePlace(): Place {
  const { i18n } = useTranslation();
  return { language: i18n.language, timeZone: useContext(TimeZoneContext) };
}
