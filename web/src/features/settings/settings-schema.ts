import '@/lib/zod-without-eval';
import { int, maximum, minimum, number, object } from 'zod/mini';

export const settingsSchema = (range: string, acceptRange: string) =>
  object({
    simultaneousChats: number({ error: range }).check(
      int(range),
      minimum(1, range),
      maximum(500, range),
    ),
    acceptMinutes: number({ error: acceptRange }).check(
      minimum(0.1, acceptRange),
      maximum(1440, acceptRange),
    ),
  });
