/** The id of a method by the name of its constant: `sharesReceived` is `shares-received`. */
export function idOf(word: string): string {
  return word.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
