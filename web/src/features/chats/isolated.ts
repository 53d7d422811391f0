/** Keeps a name or text of another writing direction from turning the sentence around it. */
export const isolated = (text: string) => `\u2068${text}\u2069`;
