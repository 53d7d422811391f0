/** Ids are numbers in the code and plain digits in the address. */
export function idParam<Name extends string>(name: Name) {
  return {
    parse: (raw: Record<Name, string>) => ({ [name]: Number(raw[name]) }) as Record<Name, number>,
    stringify: (own: Record<Name, number>) =>
      ({ [name]: String(own[name]) }) as Record<Name, string>,
  };
}
