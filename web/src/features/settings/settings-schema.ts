import '@/lib/zod-without-eval';
import { int, maximum, minimum, number, object } from 'zod/mini';

export const settingsSchema = (range: string) =>
  object({
    simultaneousChats: number({ error: range }).check(
      int(range),
      minimum(1, range),
      maximum(500, range),
    ),
  });
