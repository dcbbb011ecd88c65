interface Known {
  readonly firstLanguage: string;
  readonly needsInterpreter: boolean;
  readonly supportNeeded: readonly string[];
  readonly informationFormats: readonly string[];
}

/** What somebody needs to be understood in a hurry: an interpreter and into what, support, and formats they can use. */
export function communicationNeeds(known: Known | null): readonly string[] {
  if (known === null) return [];
  const interpreter = known.needsInterpreter ? [`Interpreter: ${known.firstLanguage}`] : [];
  return [...interpreter, ...known.supportNeeded, ...known.informationFormats];
}
