/** What a text message is written in, a character each; those after the break take two. */
const PLAIN =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const DOUBLE = '\f^{}\\[~]|€';

const ALPHABET = new Map([
  ...[...PLAIN].map((letter) => [letter, 1] as const),
  ...[...DOUBLE].map((letter) => [letter, 2] as const),
]);

/** How many parts a text is sent and paid for as; one letter outside the alphabet makes all of them shorter. */
export function smsParts(text: string): number {
  const sizes = [...text].map((letter) => ALPHABET.get(letter));
  const plain = sizes.every((size) => size !== undefined);
  const length = plain ? sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) : text.length;
  const [alone, each] = plain ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / each);
}
