const ABBREVIATIONS = new Set(["CHC", "CRN", "DWP", "GP", "ICB", "IG", "NHS", "NINO", "PNC"]);

/** A code as a reader would say it: `CARE_PROVIDER` is "Care provider", `NHS_NUMBER` is "NHS number". */
export function spoken(code: string): string {
  const words = code.split("_").map((word) => (ABBREVIATIONS.has(word) ? word : word.toLowerCase()));
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Codes as a list that a reader would say, or a dash where there is none. */
export function spokenList(codes: readonly string[]): string {
  return codes.length > 0 ? codes.map(spoken).join(", ") : "-";
}

/** A Markdown table. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A Markdown list. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
