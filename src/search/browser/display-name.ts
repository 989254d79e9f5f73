/** What a country ("region") or language is called in a language; its code where that is unknown. */
export function displayName(language: string, type: "region" | "language", code: string): string {
  try {
    return new Intl.DisplayNames(language, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
