/** The shape a translation must have: every key of the English texts, none missing, none more. */
export type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
