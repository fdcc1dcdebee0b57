import { random } from "../../random.js";

/** A name to show, made up of syllables so that it is nobody's; names can repeat, ids do not. */
export function accountName(number: number, seed: number): string {
  const stream = random(seed, "name", number);
  const word = (length: number) => {
    const text = Array.from({ length }, () => syllables[stream.integer(syllables.length)]!).join("");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return `${word(2)} ${word(2 + stream.integer(2))}`;
}

const syllables =
  "ba be bo da de di do fa fe ga go ha he ja jo ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi wa we ya yo za ze".split(
    " ",
  );
