import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import { isLanguage, languageIsChosen } from '@/lib/i18n/language';
import { TimeZoneContext } from '@/lib/time/time-zone-context';

/** Speaks the user's language, unless another was chosen in this browser, and shows times in their zone. */
export function UserPlace({ children }: { children: ReactNode }) {
  const { language, timeZone } = useMe();
  const { i18n } = useTranslation();
  useEffect(() => {
    if (!languageIsChosen() && isLanguage(language)) void i18n.changeLanguage(language);
  }, [language, i18n]);
  return <TimeZoneContext value={timeZone ?? undefined}>{children}</TimeZoneContext>;
}
