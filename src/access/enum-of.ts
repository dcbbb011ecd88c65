import { registerEnumType } from "type-graphql";

/** A closed list of words as a GraphQL enum: each word with the sentence that explains it. */
export type EnumOf<Word extends string> = { readonly [W in Word]: W };

/** Registers a GraphQL enum from its words and their descriptions; a word without a description does not compile. */
export function enumOf<Word extends string>(
  name: string,
  description: string,
  words: Readonly<Record<Word, string>>,
): EnumOf<Word> {
  const names = Object.keys(words) as Word[];
  const values = Object.fromEntries(names.map((word) => [word, word])) as EnumOf<Word>;
  const valuesConfig = Object.fromEntries(names.map((word) => [word, { description: words[word] }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  return values;
}
