import { useTranslation } from 'react-i18next';
import { useLanguageName } from '@/features/contacts/use-language-name';
import type { Template } from '@/lib/api/types';

/** "English, Service": the language and the category of a template. */
export function useTemplateWords() {
  const { t } = useTranslation('chats');
  const languageName = useLanguageName();
  return ({ language, category }: Pick<Template, 'language' | 'category'>): string => {
    const known =
      category === 'MARKETING' || category === 'UTILITY' || category === 'AUTHENTICATION';
    const kind = known ? t(`template.category.${category}`) : category;
    return `${languageName(language.replace('_', '-'))}, ${kind}`;
  };
}
