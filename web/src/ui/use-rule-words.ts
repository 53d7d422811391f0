import { useTranslation } from 'react-i18next';

const KNOWN = ['TO_ALL', 'AVAILABLE', 'ASSIGNED'] as const;
type Known = (typeof KNOWN)[number];

const isKnown = (key: string): key is Known => KNOWN.some((known) => known === key);

interface RuleWords {
  name: string;
  description: string;
}

/** A routing rule in the user's language; one that somebody added says its own words. */
export function useRuleWords() {
  const { t } = useTranslation();
  return (key: string, own: RuleWords = { name: key, description: '' }): RuleWords =>
    isKnown(key) ? { name: t(`rule.${key}.name`), description: t(`rule.${key}.words`) } : own;
}
