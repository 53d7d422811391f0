import type { Problem } from './api-problem';

/** Reads the problem of a refused request; an answer that is none (a proxy's page) keeps its status. */
export async function describeFailure(response: Response): Promise<Problem> {
  const fallback = { title: response.statusText, status: response.status, detail: '' };
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) return fallback;
  try {
    const read = (await response.json()) as Partial<Problem>;
    return {
      ...fallback,
      ...read,
      status: response.status,
      detail: typeof read.detail === 'string' ? read.detail : '',
      errors: Array.isArray(read.errors) ? read.errors : [],
    };
  } catch {
    return fallback;
  }
}
